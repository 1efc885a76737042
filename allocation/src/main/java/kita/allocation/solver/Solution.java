package kita.allocation.solver;

import java.util.List;
import kita.allocation.proposal.Placement;

/**
 * What the solver proposes, and how it came to it.
 *
 * @param placements one per applicant, ordered by applicant id
 */
public record Solution(List<Placement> placements, SolverReport report) {

    public Solution {
        placements = List.copyOf(placements);
    }
}
