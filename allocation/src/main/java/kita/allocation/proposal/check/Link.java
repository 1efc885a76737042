package kita.allocation.proposal.check;

/**
 * How often one link of the chain of criteria decided between two neighbours in a line.
 *
 * @param kind what the link is
 * @param position of a tie-break in the chain, 1 the first; 0 for ranks and points
 * @param pairs neighbours between whom it decided
 */
public record Link(Kind kind, int position, int pairs) {

    /** What can decide between two children. */
    public enum Kind {
        RANK,
        POINTS,
        /** A rule for ties, or the order of siblings behind the lot. */
        TIE_BREAK,
        /** The lot that is drawn from the seed of the proposal, see {@link kita.allocation.criteria.Lottery}. */
        LOT,
        /** Nothing: two children stand at one and the same place in line. */
        NOTHING
    }
}
