package kita.billing.export.layout;

import kita.billing.export.PostingRecord;
import kita.billing.ledger.Product;
import kita.billing.ledger.Reason;

/** Whether a choice holds for an entry. */
public sealed interface Condition {

    boolean holds(PostingRecord posting);

    /** A claim (Sollstellung). */
    record Charge() implements Condition {
        @Override
        public boolean holds(PostingRecord posting) {
            return posting.entry().amount().isPositive();
        }
    }

    /** The reduction of a claim (Sollabgang). */
    record Reduction() implements Condition {
        @Override
        public boolean holds(PostingRecord posting) {
            return posting.entry().amount().isNegative();
        }
    }

    record ForProduct(Product product) implements Condition {
        @Override
        public boolean holds(PostingRecord posting) {
            return posting.entry().position().product() == product;
        }
    }

    record ForReason(Reason reason) implements Condition {
        @Override
        public boolean holds(PostingRecord posting) {
            return posting.entry().reason() == reason;
        }
    }
}
