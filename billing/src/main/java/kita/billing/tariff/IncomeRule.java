package kita.billing.tariff;

/**
 * What holds where income is not proven. A missing fact never becomes zero.
 *
 * @param unproven no proof at all, or the proof of one adult missing
 * @param carryForwardMonths for how many months after its end a proof still counts; 0 is the rule
 * @param citation where it stands
 */
public record IncomeRule(Unproven unproven, int carryForwardMonths, Citation citation) {

    /** What follows from a missing proof. */
    public enum Unproven {
        HIGHEST_BAND,
        PARK
    }
}
