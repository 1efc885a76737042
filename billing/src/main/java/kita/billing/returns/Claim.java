package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;
import kita.money.Money;

/**
 * What is demanded of one payer (Forderung).
 *
 * @param since day on which it was demanded
 * @param dueOn day on which it is to be paid, or on which its debit is drawn
 * @param amount above zero
 * @param voidFrom day from which nobody owes it any more, because its run was taken back before any money had flowed
 */
public record Claim(
        ItemKey key, LocalDate since, LocalDate dueOn, Money amount, Way way, Optional<LocalDate> voidFrom) {

    /** How the money is to come. */
    public enum Way {
        /** Drawn by the municipality: on the due date it counts as paid, until the bank says otherwise. */
        DEBIT("Lastschrift"),
        /** Paid by the payer. */
        INVOICE("Rechnung"),
        /** A cost that came of another claim: paid by the payer. */
        FEE("Nebenforderung");

        private final String german;

        Way(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    public Claim {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Only an amount above zero is demanded, not " + amount);
        }
    }

    /** One that stands. */
    public Claim(ItemKey key, LocalDate since, LocalDate dueOn, Money amount, Way way) {
        this(key, since, dueOn, amount, way, Optional.empty());
    }

    boolean standsOn(LocalDate day) {
        return !since.isAfter(day)
                && voidFrom.filter(from -> !from.isAfter(day)).isEmpty();
    }

    /** Whether the day on which its debit is drawn has come. */
    boolean drawnBy(LocalDate day) {
        return way == Way.DEBIT && !dueOn.isAfter(day);
    }
}
