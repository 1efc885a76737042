package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import kita.registry.HouseholdId;

/** The answer for one household: every month, or none and the reasons why a person must look (Klärfall). */
public sealed interface Assessment {

    HouseholdId household();

    /**
     * All months of the window, ordered by child and month, then charge.
     *
     * @param hints what the family should be told beside the amounts
     */
    record Assessed(HouseholdId household, List<AssessedMonth> months, List<Hint> hints) implements Assessment {
        public Assessed {
            months = List.copyOf(months);
            hints = List.copyOf(hints);
        }

        public Assessed(HouseholdId household, List<AssessedMonth> months) {
            this(household, months, List.of());
        }

        public Assessed with(Hint hint) {
            List<Hint> more = new ArrayList<>(hints);
            more.add(hint);
            return new Assessed(household, months, more);
        }
    }

    /**
     * Something to tell the family that changes no amount, such as that a waiver may be applied for.
     *
     * @param code stable, for machines
     * @param sentence German
     */
    record Hint(String code, String sentence) {}

    /** The facts contradict each other or are missing where no rule fills the gap. */
    record Parked(HouseholdId household, List<Contradiction> contradictions) implements Assessment {
        public Parked {
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * Why a household is parked.
     *
     * @param code stable, for machines: OVERLAPPING_CONTRACTS, NO_PAYER, ...
     * @param sentence German: which facts clash and what the clerk can do; ids, no names
     */
    record Contradiction(String code, String sentence) {}
}
