package kita.billing.tariff;

/**
 * What a child costs that is in care at two places at once, on three days here and on two days there (geteilte Betreuung).
 * It is one child to its siblings in any case. Without such a setting a person has to look.
 *
 * @param fee what is charged
 * @param first which of the contracts comes first; the other orders and the contract's id decide where it leaves a tie
 */
public record SeveralPlaces(Fee fee, First first, Citation citation) {

    /** What is charged. */
    public enum Fee {
        /** One fee on all agreed hours together, in the form of care of the first contract. */
        SUM_OF_HOURS,
        /** The fee of each contract by itself, added up; meals by the first contract that has some. */
        PER_CONTRACT
    }

    /** Which contract comes first. */
    public enum First {
        /** The one with more hours a week, then the one that began earlier. */
        MORE_HOURS,
        /** The one that began earlier, then the one with more hours a week. */
        EARLIER_START
    }
}
