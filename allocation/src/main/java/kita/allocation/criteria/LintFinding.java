package kita.allocation.criteria;

/**
 * What is questionable about a catalogue that can be applied.
 *
 * @param rule which check found it
 * @param element the part of the document
 * @param problem German: what is wrong
 * @param reason German: the court decision, the law or the experience behind it
 * @param remedy German: what to do
 */
public record LintFinding(
        Severity severity, LintRule rule, Element element, String problem, String reason, String remedy) {

    /** How grave it is. */
    public enum Severity {
        /** The catalogue should not be used like this. */
        ERROR("Fehler"),
        /** Somebody should decide whether it is meant like this. */
        WARNING("Warnung"),
        /** Good to know. */
        HINT("Hinweis");

        private final String german;

        Severity(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /** All three sentences in a row. */
    public String german() {
        return problem + " " + reason + " " + remedy;
    }
}
