package kita.allocation.criteria;

import java.util.Optional;

/**
 * Points for a criterion that applies, each criterion counted for itself.
 *
 * @param group if present, the criteria of the group are counted together: see {@link PointGroup}; a group without an
 *     entry of its own counts only the criterion with the most points ("10, else 5")
 */
public record PointRule(
        String key, String label, Points points, Condition condition, Optional<String> group, String citation) {}
