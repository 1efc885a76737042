package kita.billing.run;

import java.time.LocalDate;
import kita.money.Money;

/** Decides for one payer between debit, invoice and credit. */
public record CollectionRule(LocalDate dueDate, Credits credits) {

    /** What becomes of a credit. */
    public enum Credits {
        /** Carried if something stands for the month of the run, else it is to be paid out. */
        BY_CURRENT_MONTH,
        /** Carried, for the month is billed anew: after a reversal. */
        CARRIED
    }

    public CollectionRule(LocalDate dueDate) {
        this(dueDate, Credits.BY_CURRENT_MONTH);
    }

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
                ? new Collection.Debit(statement.account(), due, mandate, present.formerIban(), present.next())
                : new Collection.Invoice(statement.account(), due, validity.german());
    }

    private Collection credit(PayerStatement statement, Money due) {
        return statement.currentMonth().isZero() && credits == Credits.BY_CURRENT_MONTH
                ? new Collection.PayoutOpen(statement.account(), due)
                : new Collection.CreditCarried(statement.account(), due);
    }
}
