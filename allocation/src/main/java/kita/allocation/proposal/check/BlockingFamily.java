package kita.allocation.proposal.check;

import java.util.List;
import kita.allocation.proposal.JointOutcome;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;

/**
 * A family that could be served better, by free places alone or by displacing only children behind it; see {@link
 * kita.allocation.proposal.FamilyPreference}.
 *
 * @param members who decides together, in the order of the outcomes
 * @param could the best outcome that is admissible
 * @param cause what stands in its way: nothing, or somebody with lower priority
 * @param sentence in German
 */
public record BlockingFamily(
        HouseholdId family,
        List<ApplicationId> members,
        JointOutcome has,
        JointOutcome could,
        Cause cause,
        String sentence) {

    public BlockingFamily {
        members = List.copyOf(members);
    }

    /** Why the better outcome would be possible. */
    public enum Cause {
        /** The places are free: they are wasted. */
        FREE_PLACES,
        /** Children with lower priority hold the places: justified envy. */
        LOWER_PRIORITY_SERVED
    }
}
