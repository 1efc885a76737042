package kita.allocation.proposal;

import java.util.List;
import kita.registry.HouseholdId;

/**
 * Applicants whose places are weighed together, in the order of {@link Family#members()}: the whole family, or one child
 * of it if the parents said {@link SiblingRule#INDEPENDENT}. See {@link FamilyPreference}.
 */
public record DecidingGroup(HouseholdId family, List<Applicant> members, SiblingRule rule, List<JointOutcome> ranked) {

    public DecidingGroup {
        members = List.copyOf(members);
        ranked = List.copyOf(ranked);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A group without members decides nothing: " + family);
        }
    }

    /**
     * What the members have if nothing is awarded to them: the places that they hold, and nothing for the others. Never
     * worse than this is what the law calls keeping a place.
     */
    public JointOutcome fallback() {
        return new JointOutcome(members.stream().map(Applicant::securedRank).toList());
    }
}
