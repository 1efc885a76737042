package kita.allocation.proposal.check;

import kita.allocation.proposal.Seat;

/**
 * A change of the application with which the child would have had a place by wish, everything else as proposed.
 *
 * @param seat the place that it would have been
 * @param sentence in German, naming nobody
 */
public record Remedy(Kind kind, Seat seat, String sentence) {

    /** What would have had to be different. */
    public enum Kind {
        /** A later start at a Kita that was named. */
        LATER_START,
        /** Fewer hours at a Kita that was named. */
        FEWER_HOURS,
        /** The siblings placed each for itself. */
        SIBLINGS_APART,
        /** One more Kita on the list. */
        ONE_MORE_WISH
    }
}
