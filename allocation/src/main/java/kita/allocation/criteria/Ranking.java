package kita.allocation.criteria;

import java.util.List;
import kita.allocation.proposal.Priority;

/** A child's place in line at one Kita, and why. */
public record Ranking(Priority priority, List<Reason> reasons) {

    public Ranking {
        reasons = List.copyOf(reasons);
    }
}
