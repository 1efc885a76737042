package kita.billing.export;

import java.time.LocalDate;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.money.Money;

/**
 * Head of a direct-debit file: one creditor, one due date, one run.
 *
 * @param digest of the released run; names the message, so that the bank refuses the same run a second time
 * @param createdOn business date of the run, never the clock's
 * @param count number of debits that follow
 * @param total their sum
 */
public record DebitFile(
        Creditor creditor, RunId run, Digest digest, LocalDate createdOn, LocalDate dueDate, long count, Money total) {

    public DebitFile {
        if (!createdOn.isBefore(dueDate)) {
            throw new IllegalArgumentException("A debit due on " + dueDate + " cannot be ordered on " + createdOn);
        }
        if (count < 1) {
            throw new IllegalArgumentException("The bank takes no file without a debit");
        }
    }

    public static DebitFile of(Creditor creditor, RunContent.Sealed content, LocalDate createdOn) {
        return new DebitFile(
                creditor,
                content.run(),
                content.whole(),
                createdOn,
                content.dueDate(),
                content.totals().debits(),
                content.totals().debited());
    }

    /** At most 35 characters. */
    String messageId() {
        return "KITA-" + digest.hex().substring(0, 30);
    }

    String paymentId() {
        return "KITA-" + run.compact() + "-" + dueDate.toString().replace("-", "");
    }

    /** The same debit in the same run always bears the same id; at most 35 characters. */
    String endToEndId(PaymentReference reference) {
        return reference + "-" + run.compact();
    }

    String remittance(PaymentReference reference) {
        return "Kita-Beitrag " + run.month().toString().replaceAll("([0-9]+)-([0-9]+)", "$2/$1") + " Kassenzeichen "
                + reference;
    }
}
