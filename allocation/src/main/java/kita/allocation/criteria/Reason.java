package kita.allocation.criteria;

/**
 * One reason for a child's place in line, as it may stand in a notice.
 *
 * @param criterion key in the catalogue
 * @param sentence in German
 * @param points that were counted; with {@link Kind#UNPROVEN} those that a proof would have brought
 * @param citation where the criterion stands
 */
public record Reason(Kind kind, String criterion, String sentence, int points, String citation) {

    /** What the reason speaks of. */
    public enum Kind {
        RANK,
        POINTS,
        /** Points taken off again, because a group of criteria or the local criteria may bring no more; negative. */
        CUT,
        /** Declared, but without a proof on the key date, or with a value that the catalogue does not know. */
        UNPROVEN,
        TIE_BREAK
    }
}
