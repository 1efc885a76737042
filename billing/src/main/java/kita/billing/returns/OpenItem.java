package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;
import kita.money.Money;

/**
 * A claim and what is left of it on a day.
 *
 * @param open zero or more
 * @param debit what became of its debit
 * @param openSince the due date, or the day on which its debit came back: before that nobody owed it
 * @param returned why its debit came back, if it did
 */
public record OpenItem(
        Claim claim, Money open, DebitState debit, LocalDate openSince, Optional<ReturnReason> returned) {

    /** What became of the debit of a claim. */
    public enum DebitState {
        /** There is none: the payer pays by himself. */
        NONE,
        /** Its day has not come. */
        AWAITED,
        /** It counts as drawn. */
        DRAWN,
        /** It was drawn and came back. */
        RETURNED,
        /** It never reached the payer's account. */
        NOT_DRAWN
    }

    public ItemKey key() {
        return claim.key();
    }

    public boolean isOpen() {
        return open.isPositive();
    }
}
