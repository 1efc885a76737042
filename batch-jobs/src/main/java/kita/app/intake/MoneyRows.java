package kita.app.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kita.app.intake.Fields.RowRefused;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;

/** Rows of households.xlsx on income, benefits and accounts. */
final class MoneyRows {

    private static final String PROVEN = "nachgewiesen";
    private static final String HIGHEST = "Höchstsatz akzeptiert";
    private static final Map<String, BenefitKind> BENEFITS = benefits();

    private MoneyRows() {}

    static IntakeRow income(Fields fields) throws RowRefused {
        String key = fields.key("Nachweis-Nr", Function.identity());
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        GuardianId adult = fields.key("Person-Nr", GuardianId::new);
        Period period = fields.period("gültig ab", "gültig bis");
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        kinds.put(PROVEN, true);
        kinds.put(HIGHEST, false);
        Boolean proven = fields.oneOf("Art", kinds);
        if (Boolean.TRUE.equals(proven)) {
            Money perYear = fields.amount("Jahreseinkommen EUR");
            LocalDate provenOn = fields.day("Nachweis vom");
            fields.orRefuse();
            return new IntakeRow.IncomeRow(
                    key, household, new IncomeStatement.Proven(adult, period, perYear, provenOn));
        }
        if (proven != null && !fields.isEmpty("Jahreseinkommen EUR")) {
            fields.problem(
                    "Jahreseinkommen EUR",
                    "Zu „" + HIGHEST + "“ gehört kein Betrag.",
                    "Betrag löschen oder Art „" + PROVEN + "“ wählen.");
        }
        fields.orRefuse();
        return new IntakeRow.IncomeRow(key, household, new IncomeStatement.HighestBandAccepted(adult, period));
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
