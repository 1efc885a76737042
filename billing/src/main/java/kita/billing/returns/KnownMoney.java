package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.RunId;
import kita.money.Money;

/** What the municipality knows about the money that it expects. */
public interface KnownMoney {

    /**
     * A debit that left the house.
     *
     * @param returned whether it came back already
     */
    record SentDebit(PayerAccount account, RunId run, Money amount, LocalDate dueOn, boolean returned) {}

    /** A refund that left the house. */
    record SentRefund(PayerAccount account, Optional<RunId> run, Money amount, boolean returned) {}

    Optional<PayerAccount> account(PaymentReference reference);

    Optional<SentDebit> debit(String endToEndId);

    Optional<SentRefund> refund(String endToEndId);

    /** The run whose file of debits bears that name. */
    Optional<RunId> collection(String batch);
}
