package kita.billing.returns;

import kita.billing.ledger.PayerAccount;
import kita.billing.run.RunId;
import kita.money.Money;

/** What a movement on the bank account means for the books. */
public sealed interface Meaning {

    /** A payer paid. */
    record Paid(PayerAccount account) implements Meaning {}

    /**
     * A debit came back.
     *
     * @param cost what the bank took on top, zero or more
     */
    record Returned(KnownMoney.SentDebit debit, ReturnReason reason, Money cost) implements Meaning {}

    /** A refund came back. */
    record RefundReturned(KnownMoney.SentRefund refund) implements Meaning {}

    /** A refund was carried out by the bank: it stands in the books since it was ordered. */
    record RefundCarriedOut(KnownMoney.SentRefund refund) implements Meaning {}

    /** The credit for a file of debits, or for one of them. */
    record Collected(RunId run) implements Meaning {}

    /**
     * Nobody can say yet: to suspense.
     *
     * @param why German: what a clerk should look at
     */
    record Unclear(Why code, String why) implements Meaning {}

    /** Why a movement is in suspense. */
    enum Why {
        NO_REFERENCE,
        UNKNOWN_REFERENCE,
        SEVERAL_REFERENCES,
        UNKNOWN_DEBIT,
        RETURNED_TWICE,
        AMOUNT_DIFFERS,
        MONEY_OUT
    }
}
