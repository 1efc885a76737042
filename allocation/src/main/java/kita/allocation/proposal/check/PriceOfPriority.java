package kita.allocation.proposal.check;

import kita.allocation.bound.PlacementBound;

/**
 * How many entitled children more could have a place at most if nothing counted but their number (Preis der
 * Reihenfolge): the exact upper bound by all months less those who have one. Priorities, families and what no flow can
 * see cost the difference; see {@link kita.allocation.bound.PlacementBounds}.
 *
 * @param placedEntitledByWish entitled children with a place that they named, or keep
 * @param placedEntitled those, and the ones whom the office placed
 * @param byWish bound at named Kitas less {@code placedEntitledByWish}
 * @param withReach bound with the Kitas that the office may offer less {@code placedEntitled}
 */
public record PriceOfPriority(int placedEntitledByWish, int placedEntitled, int byWish, int withReach) {

    static PriceOfPriority of(PlacementBound bound, int placedEntitledByWish, int placedEntitled) {
        return new PriceOfPriority(
                placedEntitledByWish,
                placedEntitled,
                bound.chain() - placedEntitledByWish,
                bound.chainWithReach() - placedEntitled);
    }
}
