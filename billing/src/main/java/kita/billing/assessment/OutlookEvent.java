package kita.billing.assessment;

import java.time.LocalDate;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.registry.ChildId;
import kita.registry.GuardianId;

/**
 * Something that will change for a household, known ahead of time.
 *
 * @param date the last day of a proof, or the first day of a new price
 * @param child empty if it concerns the whole household
 * @param proof what ends; empty if it is no proof
 * @param sentence German; ids, no names
 */
public record OutlookEvent(LocalDate date, Kind kind, Optional<ChildId> child, Optional<Proof> proof, String sentence) {

    /** What was proven. */
    public sealed interface Proof {

        record Income(GuardianId adult) implements Proof {}

        record Benefit(BenefitKind kind) implements Proof {}

        record CareElsewhere(ChildId child) implements Proof {}

        /** That the fee is too much; waived for a time. */
        record Waived() implements Proof {}
    }

    /** What will happen. */
    public enum Kind {
        BENEFIT_PROOF_ENDS("Nachweis einer Sozialleistung endet"),
        CARE_ELSEWHERE_PROOF_ENDS("Nachweis einer Betreuung anderswo endet"),
        INCOME_STATEMENT_ENDS("Einkommensnachweis endet"),
        WAIVER_ENDS("Erlass des Beitrags endet"),
        PRICE_BY_AGE("anderer Beitrag durch das Alter"),
        FREE_YEARS_BEGIN("beitragsfreie Jahre beginnen"),
        RULE_ENDS("befristete Regel endet"),
        NEW_VERSION("neue Fassung der Satzung"),
        /** A sibling leaves, or is too old to be counted. */
        SIBLINGS_CHANGE("Geschwister ändern sich");

        private final String german;

        Kind(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }

        /** Whether the family can do something about it, by handing in a proof or applying again. */
        public boolean isProofEnding() {
            return this == BENEFIT_PROOF_ENDS
                    || this == CARE_ELSEWHERE_PROOF_ENDS
                    || this == INCOME_STATEMENT_ENDS
                    || this == WAIVER_ENDS;
        }
    }
}
