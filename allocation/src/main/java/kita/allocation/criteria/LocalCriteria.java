package kita.allocation.criteria;

import java.util.List;

/**
 * Criteria that hold beside the town's, at the Kitas of one provider or at named Kitas (örtliche Kriterien), as decided
 * there. They bring points and never ranks: a rank goes before everything, so the town alone decides about it.
 */
public record LocalCriteria(String key, String label, Where where, CouncilDecision decision, List<PointRule> points) {

    public LocalCriteria {
        points = List.copyOf(points);
        if (where instanceof Where.Everywhere) {
            throw new IllegalArgumentException("Local criteria " + key + " must name a provider or Kitas");
        }
    }
}
