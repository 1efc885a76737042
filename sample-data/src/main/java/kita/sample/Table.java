package kita.sample;

import java.util.List;

/** The sheets of a town's workbooks with their headers, as the README of this module lists them. */
enum Table {
    PROVIDERS("kitas.xlsx", "Träger", "Träger-Nr", "Name"),
    KITAS("kitas.xlsx", "Kitas", "Kita-Nr", "Name", "Träger-Nr", "Straße", "PLZ", "Ort", "Breitengrad", "Längengrad"),
    GROUPS(
            "kitas.xlsx",
            "Gruppen",
            "Gruppen-Nr",
            "Kita-Nr",
            "Betreuungsform",
            "Plätze",
            "gültig ab",
            "gültig bis",
            "davon unter 3"),
    HOUSEHOLDS(
            "households.xlsx",
            "Haushalte",
            "Haushalt-Nr",
            "Zahlungspflichtige Person",
            "gültig ab",
            "gültig bis",
            "Breitengrad",
            "Längengrad"),
    PERSONS(
            "households.xlsx",
            "Personen",
            "Person-Nr",
            "Haushalt-Nr",
            "Vorname",
            "Nachname",
            "Straße",
            "PLZ",
            "Ort",
            "im Haushalt ab",
            "im Haushalt bis"),
    CHILDREN(
            "households.xlsx",
            "Kinder",
            "Kind-Nr",
            "Haushalt-Nr",
            "Vorname",
            "Nachname",
            "Geburtsdatum",
            "im Haushalt ab",
            "im Haushalt bis"),
    INCOMES(
            "households.xlsx",
            "Einkommen",
            "Nachweis-Nr",
            "Haushalt-Nr",
            "Person-Nr",
            "Art",
            "Jahreseinkommen EUR",
            "gültig ab",
            "gültig bis",
            "Nachweis vom"),
    BENEFITS(
            "households.xlsx",
            "Leistungen",
            "Leistungs-Nr",
            "Haushalt-Nr",
            "Leistungsart",
            "gültig ab",
            "gültig bis",
            "Nachweis vom"),
    MANDATES(
            "households.xlsx",
            "Mandate",
            "Mandatsreferenz",
            "Person-Nr",
            "Kontoinhaber",
            "IBAN",
            "unterschrieben am",
            "widerrufen am"),
    CONTRACTS(
            "contracts.xlsx",
            "Verträge",
            "Vertrags-Nr",
            "Kind-Nr",
            "Kita-Nr",
            "Betreuungsform",
            "Stunden/Tag",
            "Stunden/Woche",
            "gültig ab",
            "gültig bis"),
    APPLICATIONS(
            "applications.xlsx",
            "Anmeldungen",
            "Anmelde-Nr",
            "Kind-Nr",
            "Eingang am",
            "Gewünschter Beginn",
            "Betreuungsform",
            "Stunden/Tag",
            "Stunden/Woche",
            "Geschwisterregel",
            "Wunsch 1",
            "Wunsch 2",
            "Wunsch 3",
            "Wunsch 4",
            "Wunsch 5",
            "Wunsch 6",
            "Wunsch 7",
            "Wunsch 8",
            "spätester Beginn",
            "Stunden mindestens",
            "Vorrang"),
    STATEMENTS("applications.xlsx", "Angaben", "Anmelde-Nr", "Merkmal", "Wert", "nachgewiesen am");

    private final String file;
    private final String sheet;
    private final List<String> headers;

    Table(String file, String sheet, String... headers) {
        this.file = file;
        this.sheet = sheet;
        this.headers = List.of(headers);
    }

    String file() {
        return file;
    }

    String sheet() {
        return sheet;
    }

    List<String> headers() {
        return headers;
    }
}
