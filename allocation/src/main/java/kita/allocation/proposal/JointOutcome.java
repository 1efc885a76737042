package kita.allocation.proposal;

import java.util.List;

/**
 * What the applicants of one {@link DecidingGroup} get by wish, member by member in the group's order.
 *
 * @param wishRanks the rank of each member's place on its own list, 1 for the first wish; {@link #NO_WISH_PLACE} for a member
 *     without a place or with a place that the office found
 */
public record JointOutcome(List<Integer> wishRanks) {

    /** The member has no place at a Kita that it named. */
    public static final int NO_WISH_PLACE = 0;

    public JointOutcome {
        wishRanks = List.copyOf(wishRanks);
        for (int rank : wishRanks) {
            if (rank < 0) {
                throw new IllegalArgumentException("A wish rank is 1 or more, or 0 for no wish place, not " + rank);
            }
        }
    }

    /** How many members have a place by wish. */
    public int placedByWish() {
        int placed = 0;
        for (int rank : wishRanks) {
            if (rank != NO_WISH_PLACE) {
                placed++;
            }
        }
        return placed;
    }

    /** Sum of the wish ranks of the members placed by wish; smaller is better among equally many. */
    public int sumOfRanks() {
        int sum = 0;
        for (int rank : wishRanks) {
            sum += rank;
        }
        return sum;
    }
}
