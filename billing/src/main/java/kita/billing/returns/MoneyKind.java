package kita.billing.returns;

import kita.money.Money;

/** What a booking of the cash book (Zeitbuch) says. The direction tells what it does to the debt of the account. */
public enum MoneyKind {
    /** Money from the payer. */
    PAYMENT("Zahlung", Direction.LESS),
    /** A drawn debit came back. */
    RETURN("Rücklastschrift", Direction.MORE),
    /** What the bank took for a returned debit, charged to the payer. */
    RETURN_FEE("Rücklastschriftkosten", Direction.MORE),
    /** A debit of an exported run that never reached the bank or was rejected by it. */
    NOT_DRAWN("Lastschrift nicht eingezogen", Direction.MORE),
    /** Money to the payer. */
    REFUND("Erstattung", Direction.MORE),
    /** A refund that came back: the credit is open again. */
    REFUND_RETURNED("Rückläufer einer Erstattung", Direction.LESS),
    /** Not pursued for the time being (Niederschlagung, § 261 AO); the claim stays in law. */
    WRITE_OFF("Niederschlagung", Direction.LESS),
    /** Given up for good (Erlass). */
    REMISSION("Erlass", Direction.LESS),
    DUNNING_FEE("Mahngebühr", Direction.MORE),
    /** The bank's credit for a file of debits. */
    COLLECTED("Gutschrift der Lastschriften", Direction.LESS),
    /** What the bank took for a returned debit, borne by the municipality. */
    BANK_COST("Bankkosten", Direction.MORE),
    /** Money in or out whose payer is not known yet (Verwahrung). */
    SUSPENSE("Verwahrung", Direction.EITHER);

    private enum Direction {
        LESS,
        MORE,
        EITHER
    }

    private final String german;
    private final Direction direction;

    MoneyKind(String german, Direction direction) {
        this.german = german;
        this.direction = direction;
    }

    public String german() {
        return german;
    }

    /** Whether it makes an item of its own. */
    public boolean isFee() {
        return this == RETURN_FEE || this == DUNNING_FEE;
    }

    /** Whether money came from the payer or went back to him, or turned out not to have come. */
    boolean isMoneyOfThePayer() {
        return switch (this) {
            case PAYMENT, RETURN, NOT_DRAWN, REFUND, REFUND_RETURNED -> true;
            case RETURN_FEE, WRITE_OFF, REMISSION, DUNNING_FEE, COLLECTED, BANK_COST, SUSPENSE -> false;
        };
    }

    /** Whether it only says what became of a claim, so that it falls with the claim. */
    boolean isBoundToClaim() {
        return this == RETURN || this == NOT_DRAWN || this == WRITE_OFF || this == REMISSION;
    }

    /** Refused with {@link IllegalArgumentException} if the amount is zero or goes the wrong way. */
    void require(Money amount) {
        boolean fits = switch (direction) {
            case LESS -> amount.isNegative();
            case MORE -> amount.isPositive();
            case EITHER -> !amount.isZero();
        };
        if (!fits) {
            throw new IllegalArgumentException(name() + " cannot be booked with " + amount);
        }
    }
}
