package kita.app.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kita.app.intake.Fields.RowRefused;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.registry.BirthDate;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.GeoPoint;
import kita.registry.Guardian;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.PersonName;
import kita.registry.PostalAddress;

/** Rows of households.xlsx that say who lives where and who pays. */
final class HouseholdRows {

    /** Nomen nominandum, as offices write it. */
    private static final String NOT_NAMED_YET = "N. N.";

    private static final Pattern FACT = Pattern.compile("\\p{L}[\\p{L}0-9_-]{0,59}");

    private HouseholdRows() {}

    static IntakeRow household(Fields fields) throws RowRefused {
        HouseholdId id = fields.key("Haushalt-Nr", HouseholdId::new);
        GuardianId payer = fields.key("Zahlungspflichtige Person", GuardianId::new);
        Period period = fields.period("gültig ab", "gültig bis");
        GeoPoint home = Parts.spot(fields);
        fields.orRefuse();
        return new IntakeRow.HouseholdRow(id, payer, period, home);
    }

    static IntakeRow person(Fields fields) throws RowRefused {
        GuardianId id = fields.key("Person-Nr", GuardianId::new);
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        PersonName name = new PersonName(fields.text("Vorname"), fields.text("Nachname"));
        PostalAddress address = Parts.address(fields);
        Period period = fields.period("im Haushalt ab", "im Haushalt bis");
        Optional<LocalDate> reported = fields.optionalDay("gemeldet am");
        fields.orRefuse();
        return new IntakeRow.PersonRow(new Guardian(id, name, address), household, period, reported);
    }

    /**
     * Whether an ordinance knows the fact and its value is not asked here, because the ordinance may come later; what it
     * does not know then, the assessment parks.
     */
    static IntakeRow fact(Fields fields) throws RowRefused {
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        Optional<ChildId> child = fields.optionalKey("Kind-Nr", ChildId::new);
        String key = fields.word("Merkmal");
        if (key != null && !FACT.matcher(key).matches()) {
            fields.problem(
                    "Merkmal", "So heißt kein Merkmal.", "Schlüssel aus den facts der Satzung verwenden, etwa karte.");
        }
        String value = fields.word("Wert");
        Period period = fields.period("gültig ab", "gültig bis");
        LocalDate reported = fields.optionalDay("gemeldet am").orElse(HouseholdFacts.KNOWN_ALL_ALONG);
        Optional<LocalDate> endReported = fields.optionalDay("Ende gemeldet am");
        if (endReported.isPresent() && period != null && period.isOpenEnded()) {
            fields.problem(
                    "Ende gemeldet am",
                    "Das Merkmal hat kein Ende, das gemeldet sein könnte.",
                    "„gültig bis“ eintragen oder die Zelle leeren.");
        }
        fields.orRefuse();
        return new IntakeRow.FactRow(household, new DeclaredFact(child, key, value, period, reported, endReported));
    }

    /** With an expected day and no birth date it is a placeholder for a child that is not born yet. */
    static IntakeRow child(Fields fields) throws RowRefused {
        ChildId id = fields.key("Kind-Nr", ChildId::new);
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        Optional<LocalDate> expected = fields.optionalDay("erwartet am");
        Optional<LocalDate> born = expected.isPresent()
                ? fields.optionalDay("Geburtsdatum")
                : Optional.ofNullable(fields.day("Geburtsdatum"));
        boolean isExpected = expected.isPresent() && born.isEmpty();
        String given = isExpected ? fields.optionalText("Vorname").orElse(NOT_NAMED_YET) : fields.text("Vorname");
        PersonName name = new PersonName(given, fields.text("Nachname"));
        LocalDate birth = born.or(() -> expected).orElse(null);
        Period period = fields.period("im Haushalt ab", "im Haushalt bis");
        if (birth != null && period != null && period.to().isBefore(birth)) {
            fields.problem("im Haushalt bis", "Der Tag liegt vor der Geburt.", "Geburtsdatum und Zeitraum prüfen.");
        }
        fields.orRefuse();
        return new IntakeRow.ChildRow(
                new Child(id, name, BirthDate.of(birth)),
                isExpected ? IntakeRow.Birth.EXPECTED : IntakeRow.Birth.REPORTED,
                household,
                period);
    }
}
