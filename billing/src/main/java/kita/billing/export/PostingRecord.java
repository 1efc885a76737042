package kita.billing.export;

import java.time.LocalDate;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.RunId;

/**
 * One entry as the finance system takes it.
 *
 * @param number of the document (Belegnummer) within the run, from 1 in the order of the ledger
 */
public record PostingRecord(RunId run, long number, Entry entry, LocalDate dueDate) {

    PaymentReference reference() {
        return PaymentReference.of(run.tenant(), entry.payer());
    }

    /** German, without names: the finance system needs no social data to take money in. */
    public String text() {
        return entry.reason().german() + " Kita-Beitrag "
                + entry.position().form().german() + " "
                + entry.position().month();
    }
}
