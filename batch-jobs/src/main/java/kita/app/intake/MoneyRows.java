package kita.app.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kita.app.intake.Fields.RowRefused;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;

/** Rows of households.xlsx on income, benefits and accounts. */
final class MoneyRows {

    private static final String PROVEN = "nachgewiesen";
    private static final String HIGHEST = "Höchstsatz akzeptiert";
    private static final String ITEMISED = "Einzelposten";
    private static final Map<String, String> KINDS = kinds();
    private static final Map<String, Finality> FINALITIES =
            new TreeMap<>(Map.of("vorläufig", Finality.PROVISIONAL, "endgültig", Finality.FINAL));
    private static final Map<String, IncomePer> PERIODS =
            new TreeMap<>(Map.of("Jahr", IncomePer.YEAR, "Monat", IncomePer.MONTH));
    private static final Map<String, BenefitKind> BENEFITS = benefits();

    private MoneyRows() {}

    static IntakeRow income(Fields fields) throws RowRefused {
        String key = fields.key("Nachweis-Nr", Function.identity());
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        GuardianId adult = fields.key("Person-Nr", GuardianId::new);
        Period period = fields.period("gültig ab", "gültig bis");
        String kind = fields.oneOf("Art", KINDS);
        IncomeStatement statement = kind == null
                ? null
                : kind.equals(PROVEN) ? proven(fields, adult, period) : other(kind, fields, adult, period);
        fields.orRefuse();
        return new IntakeRow.IncomeRow(key, household, statement);
    }

    private static IncomeStatement proven(Fields fields, GuardianId adult, Period period) {
        Money perYear = fields.amount("Jahreseinkommen EUR");
        return new IncomeStatement.Proven(adult, period, perYear, fields.day("Nachweis vom"));
    }

    private static IncomeStatement other(String kind, Fields fields, GuardianId adult, Period period) {
        if (!fields.isEmpty("Jahreseinkommen EUR")) {
            fields.problem(
                    "Jahreseinkommen EUR",
                    "Zu „" + kind + "“ gehört kein Betrag.",
                    kind.equals(ITEMISED)
                            ? "Betrag löschen; die Beträge stehen im Blatt „Einkommensposten“."
                            : "Betrag löschen oder Art „" + PROVEN + "“ wählen.");
        }
        if (kind.equals(HIGHEST)) {
            return new IncomeStatement.HighestBandAccepted(adult, period);
        }
        Finality finality = fields.optionalOneOf("Stand", FINALITIES).orElse(Finality.PROVISIONAL);
        return new IncomeStatement.Itemised(adult, period, List.of(), finality, fields.day("Nachweis vom"));
    }

    static IntakeRow incomeItem(Fields fields) throws RowRefused {
        String income = fields.key("Nachweis-Nr", Function.identity());
        String kind = fields.key("Art", Function.identity());
        Money amount = fields.signedAmount("Betrag EUR");
        IncomePer per = fields.oneOf("je", PERIODS);
        LocalDate provenOn = fields.day("Nachweis vom");
        int number = fields.optionalWhole("Posten", 1, 99).orElse(1);
        fields.orRefuse();
        return new IntakeRow.IncomeItemRow(income, number, new IncomeItem(kind, amount, per, provenOn));
    }

    static IntakeRow benefit(Fields fields) throws RowRefused {
        String key = fields.key("Leistungs-Nr", Function.identity());
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        BenefitKind kind = fields.oneOf("Leistungsart", BENEFITS);
        Period period = fields.period("gültig ab", "gültig bis");
        if (period != null && period.isOpenEnded()) {
            fields.problem(
                    "gültig bis",
                    "Ein Leistungsbescheid hat ein Ende.",
                    "Das Ende laut Bescheid der Behörde eintragen.");
        }
        LocalDate provenOn = fields.day("Nachweis vom");
        fields.orRefuse();
        return new IntakeRow.BenefitRow(key, household, new BenefitProof(kind, period, provenOn));
    }

    static IntakeRow mandate(Fields fields) throws RowRefused {
        String reference = fields.key("Mandatsreferenz", Function.identity());
        GuardianId guardian = fields.key("Person-Nr", GuardianId::new);
        String holder = fields.text("Kontoinhaber");
        String iban = fields.iban("IBAN");
        LocalDate signed = fields.day("unterschrieben am");
        Optional<LocalDate> revoked = fields.optionalDay("widerrufen am");
        if (signed != null && revoked.isPresent() && revoked.get().isBefore(signed)) {
            fields.problem("widerrufen am", "Der Widerruf liegt vor der Unterschrift.", "Beide Tage prüfen.");
        }
        fields.orRefuse();
        return new IntakeRow.MandateRow(reference, guardian, holder, iban, signed, revoked);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : List.of(PROVEN, HIGHEST, ITEMISED)) {
            kinds.put(kind, kind);
        }
        return kinds;
    }

    private static Map<String, BenefitKind> benefits() {
        Map<String, BenefitKind> kinds = new LinkedHashMap<>();
        kinds.put("SGB II", BenefitKind.SGB_II);
        kinds.put("SGB XII", BenefitKind.SGB_XII);
        kinds.put("AsylbLG", BenefitKind.ASYLBLG);
        kinds.put("Kinderzuschlag", BenefitKind.KINDERZUSCHLAG);
        kinds.put("Wohngeld", BenefitKind.WOHNGELD);
        return kinds;
    }
}
