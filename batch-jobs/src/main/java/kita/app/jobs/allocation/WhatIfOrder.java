package kita.app.jobs.allocation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Problem;
import kita.app.jobs.JobRefusedException;

/**
 * What should be different.
 *
 * @param criteria another catalogue
 * @param policy key of another policy
 */
public record WhatIfOrder(Optional<Path> criteria, List<MorePlaces> morePlaces, Optional<String> policy) {

    public WhatIfOrder {
        morePlaces = List.copyOf(morePlaces);
        if (criteria.isEmpty() && morePlaces.isEmpty() && policy.isEmpty()) {
            throw new JobRefusedException("Es ist nichts geändert. Angeben: --criteria, --more-places oder --policy.");
        }
        policy.ifPresent(ProposalSolve::requireKnownPolicy);
    }

    /** More places and another policy; the catalogue is in the priorities already. */
    Problem appliedTo(Problem problem) {
        Problem changed = problem;
        for (MorePlaces more : morePlaces) {
            changed = more.in(changed);
        }
        return new Problem(
                changed.tenant(),
                changed.firstMonth(),
                changed.months(),
                changed.limits(),
                changed.applicants(),
                changed.families(),
                policy.orElse(changed.policy()));
    }

    /** In German, for the head of the table. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        criteria.ifPresent(file -> changes.add("andere Vergabekriterien (" + file.getFileName() + ")"));
        morePlaces.forEach(more -> changes.add(more.german()));
        policy.ifPresent(key -> changes.add("anderer Vorrang (" + key + ")"));
        return changes;
    }
}
