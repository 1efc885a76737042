package kita.billing.tariff;

import java.util.Optional;
import kita.money.Money;

/**
 * Which income an ordinance looks at, and what holds where it is not proven. A missing fact never becomes zero.
 *
 * @param per what bands and formulas mean by income
 * @param unproven no proof at all
 * @param partlyProven the proof of one adult missing
 * @param carryForwardMonths for how many months after its end a proof still counts; 0 is the rule
 * @param year whose income counts; for notices
 * @param highest the figure that a formula takes where the highest band applies, if the ordinance names one
 * @param computation how items become one figure; empty where a clerk determines the figure
 * @param leastChange by how much an income must change to count while the one before still runs; empty: by any
 * @param citation where it stands
 */
public record IncomeRule(
        Per per,
        Unproven unproven,
        Unproven partlyProven,
        int carryForwardMonths,
        Year year,
        Optional<Money> highest,
        Optional<IncomeComputation> computation,
        Optional<LeastChange> leastChange,
        Citation citation) {

    /** Every change counts, however small. */
    public IncomeRule(
            Per per,
            Unproven unproven,
            Unproven partlyProven,
            int carryForwardMonths,
            Year year,
            Optional<Money> highest,
            Optional<IncomeComputation> computation,
            Citation citation) {
        this(per, unproven, partlyProven, carryForwardMonths, year, highest, computation, Optional.empty(), citation);
    }

    /** The same with another bound for changes. */
    public IncomeRule with(LeastChange least) {
        return new IncomeRule(
                per,
                unproven,
                partlyProven,
                carryForwardMonths,
                year,
                highest,
                computation,
                Optional.of(least),
                citation);
    }

    /** The time that an amount of income covers. */
    public enum Per {
        YEAR("Jahreseinkommen"),
        MONTH("Monatseinkommen");

        private final String german;

        Per(String german) {
            this.german = german;
        }

        /** The word that parents read. */
        public String german() {
            return german;
        }
    }

    /** What follows from a missing proof. */
    public enum Unproven {
        HIGHEST_BAND,
        PARK
    }

    /** Whose year's income counts. */
    public enum Year {
        YEAR_OF_CARE("das Einkommen des Jahres der Betreuung"),
        PREVIOUS_YEAR("das Einkommen des vorangegangenen Kalenderjahres"),
        YEAR_BEFORE_PREVIOUS("das Einkommen des vorletzten Kalenderjahres"),
        CURRENT_TIMES_12("das Zwölffache des laufenden Monatseinkommens");

        private final String german;

        Year(String german) {
            this.german = german;
        }

        /** The words of a notice. */
        public String german() {
            return german;
        }
    }

    void ask(QuestionSheet sheet) {
        computation.ifPresent(computed -> computed.ask(sheet));
    }

    /** A year's income of the year of care, as a clerk determined it; one missing proof is as none. */
    public IncomeRule(Unproven unproven, int carryForwardMonths, Citation citation) {
        this(
                Per.YEAR,
                unproven,
                unproven,
                carryForwardMonths,
                Year.YEAR_OF_CARE,
                Optional.empty(),
                Optional.empty(),
                citation);
    }
}
