package kita.allocation.criteria;

/**
 * A part of a catalogue that a finding speaks of.
 *
 * @param key of the criterion, fact, cap or provider; empty for parts that have none
 */
public record Element(Part part, String key) {

    /** Which part of the document. */
    public enum Part {
        CATALOGUE,
        DECISION,
        VALIDITY,
        FACT,
        RANK,
        POINTS,
        GROUP,
        LOCAL,
        CAP,
        TIE_BREAKS
    }

    public static Element of(Part part) {
        return new Element(part, "");
    }
}
