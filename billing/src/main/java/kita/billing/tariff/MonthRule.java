package kita.billing.tariff;

import java.util.Optional;

/**
 * Which state of contracts and facts counts within a month, and whether a part of a month is charged as a part.
 *
 * @param citation where it stands; empty for the plain word of older documents
 */
public record MonthRule(Decides decides, Share share, Optional<Citation> citation) {

    /** A contract that touches a month is charged for the whole of it, in the state of its first day in that month. */
    public static final MonthRule FULL_MONTH_BY_FIRST_DAY =
            new MonthRule(Decides.FIRST_DAY, Share.WHOLE_MONTH, Optional.empty());

    /** The day whose state counts. */
    public enum Decides {
        /** The first day of care in the month. */
        FIRST_DAY,
        /** The last day of care in the month. */
        LAST_DAY,
        /** The 15th; who has no care on it is looked at on the day of care next to it. */
        MIDDLE_DAY,
        /** Every state in the month is evaluated; the one with the highest total of the household counts. */
        HIGHEST_FEE
    }

    /** What a part of a month costs. */
    public enum Share {
        /** The whole month's fee. */
        WHOLE_MONTH,
        /** Its share of days; the month is cut at changes of contract. */
        BY_DAY
    }
}
