package kita.allocation.benchmark;

import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Placement;

/**
 * What one method proposed.
 *
 * @param placements one per applicant, in the order of the problem
 * @param notes what only this method can say, by field name
 */
record Result(List<Placement> placements, Map<String, Object> notes) {

    Result {
        placements = List.copyOf(placements);
    }

    static Result of(List<Placement> placements) {
        return new Result(placements, Map.of());
    }
}
