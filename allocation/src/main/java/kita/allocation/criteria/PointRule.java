package kita.allocation.criteria;

import java.util.Optional;
import kita.allocation.application.FactKey;

/**
 * Points for a criterion that applies, each criterion counted for itself.
 *
 * @param points 1 or more
 * @param perCountOf if present, the points are given as many times as this declared number says
 * @param group if present, only the criterion with the most points of its group counts ("10, else 5")
 */
public record PointRule(
        String key,
        String label,
        int points,
        Condition condition,
        Optional<FactKey> perCountOf,
        Optional<String> group,
        String citation) {

    public PointRule {
        if (points < 1) {
            throw new IllegalArgumentException("Criterion " + key + " must give 1 point or more, not " + points);
        }
    }
}
