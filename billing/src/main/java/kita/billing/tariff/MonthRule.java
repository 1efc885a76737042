package kita.billing.tariff;

/** Which months are charged, and which state of a contract decides within a month. */
public enum MonthRule {
    /** A contract that touches a month is charged for the whole of it, in the state of its first day in that month. */
    FULL_MONTH_BY_FIRST_DAY
}
