package kita.allocation.benchmark;

import java.util.Map;
import kita.allocation.bound.PlacementBound;

/**
 * One method on one problem.
 *
 * @param notes what only this method can say, by field name
 */
public record Measurement(
        Method method, Effort effort, Figures figures, PlacementBound bound, Map<String, Object> notes) {

    /** By how much the entitled children with a place stay below the bound, in percent of it. */
    public double gapPercent() {
        int placed = bound.entitled() - figures.unplacedEntitled();
        return bound.chainWithReach() == 0 ? 0 : 100.0 * (bound.chainWithReach() - placed) / bound.chainWithReach();
    }
}
