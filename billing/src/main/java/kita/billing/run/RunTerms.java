package kita.billing.run;

import java.time.LocalDate;
import kita.billing.ledger.CanonicalHash;

/**
 * On what terms a run collects, fixed when it is begun and part of what is released: nobody can turn the money to
 * another account afterwards.
 *
 * @param businessDay day on which it was begun, as told, not as the clock says; the date that the files bear
 * @param dueDate when debits and invoices fall due; must come after the business day
 */
public record RunTerms(LocalDate businessDay, LocalDate dueDate, Creditor creditor) {

    public RunTerms {
        if (!businessDay.isBefore(dueDate)) {
            throw new IllegalArgumentException("What is due on " + dueDate + " cannot be ordered on " + businessDay);
        }
    }

    CanonicalHash into(CanonicalHash hash) {
        return hash.text(businessDay.toString())
                .text(dueDate.toString())
                .text(creditor.name())
                .text(creditor.identifier())
                .text(creditor.iban().value());
    }
}
