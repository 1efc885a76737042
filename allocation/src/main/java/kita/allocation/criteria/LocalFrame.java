package kita.allocation.criteria;

import java.util.List;

/**
 * How far the town lets local criteria go.
 *
 * @param mostPoints the most points that all local criteria at one Kita may bring together
 * @param citation where the town says so
 */
public record LocalFrame(int mostPoints, String citation, List<LocalCriteria> criteria) {

    /** The town has no local criteria. */
    public static final LocalFrame NONE = new LocalFrame(0, "", List.of());

    public LocalFrame {
        criteria = List.copyOf(criteria);
        if (mostPoints < 0 || (mostPoints == 0 && !criteria.isEmpty())) {
            throw new IllegalArgumentException("Local criteria need a most number of points of 1 or more");
        }
    }
}
