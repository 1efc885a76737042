package kita.billing.ledger;

/** An account of the finance system that takes the revenue (Produktkonto), as the municipality writes it. Never blank. */
public record ProductAccount(String code) implements Comparable<ProductAccount> {

    public ProductAccount {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("A product account must not be blank");
        }
    }

    @Override
    public int compareTo(ProductAccount other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
