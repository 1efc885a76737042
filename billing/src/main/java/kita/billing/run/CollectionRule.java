package kita.billing.run;

import java.time.LocalDate;
import kita.money.Money;

/** Decides for one payer between debit, invoice and credit. */
public record CollectionRule(LocalDate dueDate) {

    public Collection collect(PayerStatement statement) {
        Money due = statement.due();
        if (due.isZero()) {
            return new Collection.Settled(statement.account());
        }
        return due.isPositive() ? demand(statement, due) : credit(statement, due);
    }

    private Collection demand(PayerStatement statement, Money due) {
        if (statement.mandate() instanceof MandateOnFile.Absent absent) {
            return new Collection.Invoice(statement.account(), due, absent.why());
        }
        MandateOnFile.Present present = (MandateOnFile.Present) statement.mandate();
        Mandate mandate = present.mandate();
        Mandate.Validity validity = mandate.on(dueDate);
        return validity == Mandate.Validity.VALID
                ? new Collection.Debit(statement.account(), due, mandate, present.formerIban())
                : new Collection.Invoice(statement.account(), due, validity.german());
    }

    private static Collection credit(PayerStatement statement, Money due) {
        return statement.currentMonth().isZero()
                ? new Collection.PayoutOpen(statement.account(), due)
                : new Collection.CreditCarried(statement.account(), due);
    }
}
