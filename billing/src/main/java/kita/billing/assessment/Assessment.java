package kita.billing.assessment;

import java.util.List;
import kita.registry.HouseholdId;

/** The answer for one household: every month, or none and the reasons why a person must look (Klärfall). */
public sealed interface Assessment {

    HouseholdId household();

    /** All months of the window, ordered by child and month. */
    record Assessed(HouseholdId household, List<AssessedMonth> months) implements Assessment {
        public Assessed {
            months = List.copyOf(months);
        }
    }

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
