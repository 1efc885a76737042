package kita.allocation.criteria;

import java.util.List;
import kita.allocation.application.FactKey;
import kita.registry.CareForm;

/**
 * When a criterion applies. Declared facts need a proof; the others are read from the registry, where nobody has to
 * declare anything. None rests on a fact that cannot be known on the key date.
 */
public sealed interface Condition {

    /** Applies to everybody. */
    record Always() implements Condition {}

    /** A declared yes. */
    record Declared(FactKey fact) implements Condition {}

    /** A declared number of at least so many. */
    record DeclaredAtLeast(FactKey fact, int least) implements Condition {}

    /** A sibling of the same household is in care at this Kita in the month of the start. */
    record SiblingAtThisKita() implements Condition {}

    /** A sibling of the same household is in care at any Kita in the month of the start. */
    record SiblingInCare() implements Condition {}

    /** The child itself was in Krippe at this Kita in the month before the start. */
    record OwnCrecheChild() implements Condition {}

    /** The start lies in the last Kita year before school, see {@link SchoolEntry}. */
    record LastYearBeforeSchool() implements Condition {}

    /** Completed years of life on the first day of the start, both bounds included. */
    record AgeAtStart(int fromYears, int toYears) implements Condition {}

    /** Completed months of life on the first day of the start, both bounds included. */
    record MonthsAtStart(int from, int to) implements Condition {}

    /** The place is at one of these Kitas; without a Kita in particular it does not apply. */
    record At(Where where) implements Condition {}

    /** What is asked for at the start. */
    record FormAtStart(CareForm form) implements Condition {}

    /** Every part applies. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part applies. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not apply. */
    record Not(Condition part) implements Condition {}
}
