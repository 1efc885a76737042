package kita.app.intake;

import java.util.List;
import java.util.stream.Stream;

/** The sheets that a municipality hands over, in the order in which one builds on the other. */
public enum SheetKind {
    PROVIDERS("kitas.xlsx", "Träger", KitaRows::provider, "Träger-Nr", "Name"),
    KITAS(
            "kitas.xlsx",
            "Kitas",
            KitaRows::kita,
            "Kita-Nr",
            "Name",
            "Träger-Nr",
            "Straße",
            "PLZ",
            "Ort",
            "Breitengrad",
            "Längengrad",
            "?Personalstunden/Woche"),
    GROUPS(
            "kitas.xlsx",
            "Gruppen",
            KitaRows::group,
            "Gruppen-Nr",
            "Kita-Nr",
            "Betreuungsform",
            "Plätze",
            "gültig ab",
            "gültig bis",
            "?davon unter 3",
            "?Ganztagsplätze",
            "?Ganztag ab Stunden/Woche"),
    HOUSEHOLDS(
            "households.xlsx",
            "Haushalte",
            HouseholdRows::household,
            "Haushalt-Nr",
            "Zahlungspflichtige Person",
            "gültig ab",
            "gültig bis",
            "Breitengrad",
            "Längengrad"),
    PERSONS(
            "households.xlsx",
            "Personen",
            HouseholdRows::person,
            "Person-Nr",
            "Haushalt-Nr",
            "Vorname",
            "Nachname",
            "Straße",
            "PLZ",
            "Ort",
            "im Haushalt ab",
            "im Haushalt bis",
            "?gemeldet am"),
    CHILDREN(
            "households.xlsx",
            "Kinder",
            HouseholdRows::child,
            "Kind-Nr",
            "Haushalt-Nr",
            "Vorname",
            "Nachname",
            "Geburtsdatum",
            "im Haushalt ab",
            "im Haushalt bis",
            "?erwartet am"),
    INCOMES(
            "households.xlsx",
            "Einkommen",
            MoneyRows::income,
            "Nachweis-Nr",
            "Haushalt-Nr",
            "Person-Nr",
            "Art",
            "Jahreseinkommen EUR",
            "gültig ab",
            "gültig bis",
            "Nachweis vom",
            "?Stand"),
    INCOME_ITEMS(
            "households.xlsx",
            "?Einkommensposten",
            MoneyRows::incomeItem,
            "Nachweis-Nr",
            "Art",
            "Betrag EUR",
            "je",
            "Nachweis vom",
            "?Posten"),
    BENEFITS(
            "households.xlsx",
            "Leistungen",
            MoneyRows::benefit,
            "Leistungs-Nr",
            "Haushalt-Nr",
            "Leistungsart",
            "gültig ab",
            "gültig bis",
            "Nachweis vom"),
    MANDATES(
            "households.xlsx",
            "Mandate",
            MoneyRows::mandate,
            "Mandatsreferenz",
            "Person-Nr",
            "Kontoinhaber",
            "IBAN",
            "unterschrieben am",
            "widerrufen am"),
    FACTS(
            "households.xlsx",
            "?Merkmale",
            HouseholdRows::fact,
            "Haushalt-Nr",
            "Merkmal",
            "Wert",
            "gültig ab",
            "gültig bis",
            "?Kind-Nr",
            "?gemeldet am",
            "?Ende gemeldet am"),
    CARE_ELSEWHERE(
            "households.xlsx",
            "?Betreuung anderswo",
            CareRows::elsewhere,
            "Kind-Nr",
            "Betreuungsform",
            "Stunden/Tag",
            "Stunden/Woche",
            "gültig ab",
            "gültig bis",
            "Nachweis vom"),
    CONTRACTS(
            "contracts.xlsx",
            "Verträge",
            CareRows::contract,
            "Vertrags-Nr",
            "Kind-Nr",
            "Kita-Nr",
            "Betreuungsform",
            "Stunden/Tag",
            "Stunden/Woche",
            "gültig ab",
            "gültig bis",
            "?Plätze"),
    APPLICATIONS(
            "applications.xlsx",
            "Anmeldungen",
            CareRows::application,
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
            "?spätester Beginn",
            "?Stunden mindestens",
            "?Vorrang"),
    STATEMENTS("applications.xlsx", "Angaben", CareRows::statement, "Anmelde-Nr", "Merkmal", "Wert", "nachgewiesen am"),
    WAYS("ways.xlsx", "Wege", CareRows::way, "Haushalt-Nr", "Kita-Nr", "Meter", "?Minuten");

    private final String file;
    private final String sheet;
    private final boolean mayBeMissing;
    private final RowReading reading;
    private final List<String> headers;
    private final List<String> optionalHeaders;

    /** @param sheet, headers with a question mark in front if the sheet or the column may be missing */
    SheetKind(String file, String sheet, RowReading reading, String... headers) {
        this.file = file;
        this.mayBeMissing = sheet.startsWith("?");
        this.sheet = mayBeMissing ? sheet.substring(1) : sheet;
        this.reading = reading;
        this.headers =
                Stream.of(headers).filter(header -> !header.startsWith("?")).toList();
        this.optionalHeaders = Stream.of(headers)
                .filter(header -> header.startsWith("?"))
                .map(header -> header.substring(1))
                .toList();
    }

    /** Workbook in which the sheet stands. */
    public String file() {
        return file;
    }

    public String sheet() {
        return sheet;
    }

    /** Whether its workbook may come without this sheet. */
    public boolean mayBeMissing() {
        return mayBeMissing;
    }

    /** Name of the file that may stand for the sheet. */
    public String csvFile() {
        return this == WAYS ? "ways.csv" : sheet + ".csv";
    }

    /** Columns that must be there. */
    public List<String> headers() {
        return headers;
    }

    /** Columns that may be missing. */
    public List<String> optionalHeaders() {
        return optionalHeaders;
    }

    /** The row as typed values, or all that is wrong with it. */
    public Reading read(SheetRow row) {
        try {
            return new Reading.Good(reading.read(new Fields(row)));
        } catch (Fields.RowRefused refused) {
            return new Reading.Broken(refused.problems());
        }
    }

    /** What came of reading a row. */
    public sealed interface Reading {
        record Good(IntakeRow row) implements Reading {}

        record Broken(List<SheetRow.RowProblem> problems) implements Reading {
            public Broken {
                problems = List.copyOf(problems);
            }
        }
    }

    @FunctionalInterface
    private interface RowReading {
        IntakeRow read(Fields fields) throws Fields.RowRefused;
    }
}
