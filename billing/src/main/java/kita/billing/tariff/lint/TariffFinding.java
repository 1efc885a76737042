package kita.billing.tariff.lint;

import java.util.Optional;

/**
 * What is questionable about an ordinance that can be applied.
 *
 * @param version id of the version, or empty text for the whole ordinance
 * @param rule id of the rule, if it is about one
 * @param problem German: what was seen, with the numbers
 * @param remedy German: what to do
 */
public record TariffFinding(
        Severity severity, Check check, String version, Optional<String> rule, String problem, String remedy) {

    /** How grave it is. */
    public enum Severity {
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

    /** What was looked at; the names are stable, for machines. */
    public enum Check {
        /** Months without any version between two versions. */
        GAP,
        /** Nobody may be charged by a version that was not made public. */
        UNPUBLISHED,
        /** More income, lower fee. */
        INCOME_FALLS,
        /** More hours, lower fee. */
        HOURS_FALL,
        /** A child costs more because it has a sibling in care, or both together more than apart. */
        SIBLING_DEARER,
        /** Bands by the month that look like bands by the year, or the other way round. */
        INCOME_UNIT,
        /** Two rules set the amount of the same child; the later one wins. */
        OVERWRITTEN,
        /** A rule that changes no amount of any family. */
        UNREACHABLE,
        /** A rule that no example proves. */
        UNPROVEN
    }

    /** Both sentences. */
    public String german() {
        return problem + " " + remedy;
    }
}
