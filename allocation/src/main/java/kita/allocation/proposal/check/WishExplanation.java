package kita.allocation.proposal.check;

import java.util.Optional;
import kita.allocation.proposal.Priority;
import kita.registry.KitaId;

/**
 * Why a child has or has not a place at a Kita that was named.
 *
 * @param wishRank 1 for the first wish
 * @param own the child's place in line there
 * @param decisive the line that the child did not reach, in the first month in which it needed to; empty for the other
 *     results
 * @param sentence in German, naming nobody
 */
public record WishExplanation(
        int wishRank, KitaId kita, Result result, Priority own, Optional<CutOff> decisive, String sentence) {

    /** What came of a wish. */
    public enum Result {
        AWARDED,
        /** The child stays where it is, because nothing better on its list could be awarded. */
        KEPT,
        /** A better wish was met. */
        NOT_NEEDED,
        /** There were no free places for such a child in at least one month. */
        NO_PLACES,
        /** All free places went to children ahead. */
        OUTRANKED,
        /** Alone the child would have had a place, but the family is placed together by its own rule. */
        SIBLINGS,
        /** The child would have had a place: the proposal passes it over, see the blocking families. */
        PASSED_OVER
    }
}
