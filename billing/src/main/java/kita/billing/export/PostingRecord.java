package kita.billing.export;

import java.time.LocalDate;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PaymentReference;
import kita.billing.ledger.Product;
import kita.billing.run.RunId;

/**
 * One entry as the finance system takes it.
 *
 * @param number of the document (Belegnummer) within the run, from 1 in the order of the ledger
 */
public record PostingRecord(RunId run, long number, Entry entry, LocalDate dueDate) {

    public PaymentReference reference() {
        return PaymentReference.of(run.tenant(), entry.payer());
    }

    /** German, without names: the finance system needs no social data to take money in. */
    public String text() {
        Product product = entry.position().product();
        String what = product == Product.VERPFLEGUNG ? product.german() : "Beitrag " + product.german();
        return entry.reason().german() + " Kita-" + what + " "
                + entry.position().month();
    }

    /** As {@link #text}, but what for and which month first. */
    public String shortText() {
        return entry.position().product().german() + " " + entry.position().month() + " "
                + entry.reason().german();
    }
}
