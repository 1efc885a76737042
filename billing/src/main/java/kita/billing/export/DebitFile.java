package kita.billing.export;

import kita.billing.ledger.Digest;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.money.Money;

/**
 * Head of a direct-debit file: one creditor, one due date, one run.
 *
 * @param digest of the released run; names the message, so that the bank refuses the same run a second time
 * @param count number of debits that follow
 * @param total their sum
 */
public record DebitFile(RunId run, Digest digest, RunTerms terms, long count, Money total) {

    public DebitFile {
        if (count < 1) {
            throw new IllegalArgumentException("The bank takes no file without a debit");
        }
    }

    public static DebitFile of(RunContent.Sealed content) {
        return new DebitFile(
                content.run(),
                content.whole(),
                content.terms(),
                content.totals().debits(),
                content.totals().debited());
    }

    /** At most 35 characters. */
    String messageId() {
        return "KITA-" + digest.hex().substring(0, 30);
    }

    String paymentId() {
        return "KITA-" + run.compact() + "-" + terms.dueDate().toString().replace("-", "");
    }

    /** The same debit in the same run always bears the same id; at most 35 characters. */
    public static String endToEndId(PaymentReference reference, RunId run) {
        return reference + "-" + run.compact();
    }

    String remittance(PaymentReference reference) {
        return "Kita-Beitrag " + run.month().toString().replaceAll("([0-9]+)-([0-9]+)", "$2/$1") + " Kassenzeichen "
                + reference;
    }
}
