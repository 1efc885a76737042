package kita.billing.run;

import java.util.List;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;

/** Where the target and the ledger disagree about one position, and the entries that settle it. */
public sealed interface Difference {

    Position position();

    /** What the payer owes more (or, below zero, less) than before. */
    Money delta();

    /** The entries in the order of the ledger: what stood is taken back first. */
    List<Entry> entries(PayerNumber payer, ProductAccount product);

    /** Nothing stands yet. */
    record NewCharge(Position position, Reason reason, Money amount) implements Difference {

        public NewCharge {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A charge must be above zero: " + position);
            }
        }

        @Override
        public Money delta() {
            return amount;
        }

        @Override
        public List<Entry> entries(PayerNumber payer, ProductAccount product) {
            return List.of(new Entry(position, payer, reason, amount, product));
        }
    }

    /** Something else stands: it is reversed in full, and the new amount, if any, is posted. */
    record Correction(Position position, Money before, Money after) implements Difference {

        public Correction {
            if (before.isZero() || after.isNegative() || before.equals(after)) {
                throw new IllegalArgumentException("Not a correction: " + position + " " + before + " to " + after);
            }
        }

        @Override
        public Money delta() {
            return after.minus(before);
        }

        @Override
        public List<Entry> entries(PayerNumber payer, ProductAccount product) {
            Entry reversal = new Entry(position, payer, Reason.REVERSAL, before.negated(), product);
            if (after.isZero()) {
                return List.of(reversal);
            }
            return List.of(reversal, new Entry(position, payer, Reason.CORRECTED_CHARGE, after, product));
        }
    }
}
