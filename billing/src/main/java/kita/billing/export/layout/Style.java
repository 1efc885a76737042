package kita.billing.export.layout;

/**
 * How lines are written.
 *
 * @param separator between two fields; empty where every field has its width
 * @param lineEnd after each line, also the last one
 */
public record Style(Encoding encoding, String separator, Quotes quotes, Hostile hostile, String lineEnd) {

    /** Which fields stand in double quotes; a quote inside is doubled. */
    public enum Quotes {
        ALWAYS,
        /** Texts, but neither numbers nor days. */
        TEXT,
        NEVER
    }

    /** What becomes of a text that a spreadsheet would take for a formula. */
    public enum Hostile {
        /** An apostrophe before it, which a reader takes off again; control characters stay, within their quotes. */
        APOSTROPHE,
        /** The file is not written; so are control characters. For systems that would take the apostrophe for text. */
        REFUSE
    }

    public Style {
        if (quotes == Quotes.NEVER && hostile == Hostile.APOSTROPHE) {
            throw new IllegalArgumentException("Without quotes nothing keeps control characters within their field");
        }
    }
}
