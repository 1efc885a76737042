package kita.billing.ledger;

/** One side of an entry. */
public sealed interface Account {

    /** Stable text of the account, the same in digests and files. */
    String code();

    /** What a payer owes: debits are claims, credits are their reduction. */
    record OfPayer(PayerNumber number) implements Account {
        @Override
        public String code() {
            return "P" + number;
        }
    }

    /** What the municipality earns with a product. */
    record OfProduct(ProductAccount product) implements Account {
        @Override
        public String code() {
            return "S" + product;
        }
    }
}
