package kita.allocation.proposal;

import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;

/** The applicants of one household, in a fixed order, and what their parents say about staying together. */
public record Family(HouseholdId id, List<ApplicationId> members, SiblingRule rule) {

    public Family {
        members = List.copyOf(members);
    }
}
