package kita.allocation.proposal;

import java.util.List;
import kita.registry.HouseholdId;

/**
 * Applicants whose places are weighed together, in the order of {@link Family#members()}: the whole family, or one child
 * of it if the parents said {@link SiblingRule#INDEPENDENT}. See {@link FamilyPreference}.
 */
public record DecidingGroup(HouseholdId family, List<Applicant> members, SiblingRule rule) {

    public DecidingGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A group without members decides nothing: " + family);
        }
    }
}
