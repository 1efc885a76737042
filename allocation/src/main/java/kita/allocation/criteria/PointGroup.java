package kita.allocation.criteria;

/**
 * Criteria that are added up, but to no more than a greatest number of points (Höchstpunktzahl einer Gruppe).
 *
 * @param key as the criteria name it
 * @param most 1 or more
 */
public record PointGroup(String key, String label, int most, String citation) {

    public PointGroup {
        if (most < 1) {
            throw new IllegalArgumentException("A group must allow 1 point or more, not " + most);
        }
    }
}
