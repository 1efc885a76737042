package kita.allocation.proposal;

import java.util.List;

/**
 * Where a child stands in line at one Kita. Ranks come before points (Rangstufe vor Punkten), points before the
 * tie-breaks, and the last tie-break is a lot, so that two priorities are equal only if they are the same child's.
 *
 * <p>The natural order puts the child that is served first in front.
 *
 * @param rank 1 is served first; 0 for a place that the child holds already ({@link Claim#isSecured})
 * @param points more is better
 * @param tieBreaks compared one after the other, the smaller value first; the last one is the recorded lot
 */
public record Priority(int rank, int points, List<Long> tieBreaks) implements Comparable<Priority> {

    private static final int SECURED = 0;

    public Priority {
        tieBreaks = List.copyOf(tieBreaks);
    }

    /** Ahead of everybody who asks; among secured ones the order is that of the tie-breaks. */
    public static Priority secured(List<Long> tieBreaks) {
        return new Priority(SECURED, 0, tieBreaks);
    }

    public boolean isSecured() {
        return rank == SECURED;
    }

    public boolean isAheadOf(Priority other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Priority other) {
        if (rank != other.rank) {
            return Integer.compare(rank, other.rank);
        }
        if (points != other.points) {
            return Integer.compare(other.points, points);
        }
        int common = Math.min(tieBreaks.size(), other.tieBreaks.size());
        for (int i = 0; i < common; i++) {
            int order = Long.compare(tieBreaks.get(i), other.tieBreaks.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.tieBreaks.size(), tieBreaks.size());
    }
}
