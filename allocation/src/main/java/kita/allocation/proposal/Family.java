package kita.allocation.proposal;

import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;

/**
 * The applicants of one household, in a fixed order, and what their parents want of places for all of them.
 *
 * @param ranked the joint outcomes that the parents would take, best first; empty in the ordinary case, where the rule
 *     and the lists of wishes say it. With a list the rule matters only for places that the office finds.
 */
public record Family(HouseholdId id, List<ApplicationId> members, SiblingRule rule, List<JointOutcome> ranked) {

    public Family {
        members = List.copyOf(members);
        ranked = List.copyOf(ranked);
    }

    /** A family that goes by its rule. */
    public Family(HouseholdId id, List<ApplicationId> members, SiblingRule rule) {
        this(id, members, rule, List.of());
    }
}
