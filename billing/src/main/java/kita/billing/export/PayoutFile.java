package kita.billing.export;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.billing.run.Creditor;
import kita.money.Money;

/**
 * Refunds of one municipality on one day.
 *
 * @param number of the file within the municipality, from 1
 * @param payer whose account is debited; the municipality that otherwise draws debits
 * @param businessDay day on which the file is made, as told, not as the clock says
 * @param executionDay when the bank pays; not before the business day
 */
public record PayoutFile(
        long number, Creditor payer, LocalDate businessDay, LocalDate executionDay, List<Payout> payouts) {

    public PayoutFile {
        payouts = List.copyOf(payouts);
        if (payouts.isEmpty()) {
            throw new IllegalArgumentException("The bank takes no file without a payment");
        }
        if (executionDay.isBefore(businessDay)) {
            throw new IllegalArgumentException("Nothing is paid on " + executionDay + " by order of " + businessDay);
        }
        Set<String> ids = new HashSet<>();
        for (Payout payout : payouts) {
            if (!ids.add(payout.id())) {
                throw new IllegalArgumentException("The id " + payout.id() + " stands twice: one refund would be lost");
            }
        }
    }

    public Money total() {
        return payouts.stream().map(Payout::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Of all that the bank is told; the same refunds have the same digest, so the bank refuses them a second time. */
    public Digest digest() {
        CanonicalHash hash = new CanonicalHash()
                .text("refunds")
                .number(number)
                .text(payer.iban().value())
                .text(businessDay.toString())
                .text(executionDay.toString());
        for (Payout payout : payouts) {
            hash.text(payout.id())
                    .text(payout.name())
                    .text(payout.iban().value())
                    .number(payout.amount().cents())
                    .text(payout.purpose());
        }
        return hash.digest();
    }

    /** At most 35 characters. */
    String messageId() {
        return "KITA-" + digest().hex().substring(0, 30);
    }

    String paymentId() {
        return "KITA-R" + number + "-" + executionDay.toString().replace("-", "");
    }
}
