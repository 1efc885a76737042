package kita.billing.ledger;

/**
 * What revenue is for: each product has an account of its own in the finance system. The names are stored with the
 * postings and go into their digests, so they never change.
 */
public enum Product {
    KRIPPE("Krippe"),
    KINDERGARTEN("Kindergarten"),
    HORT("Hort"),
    KINDERTAGESPFLEGE("Kindertagespflege"),
    /** Lunch and snacks of all forms of care together. */
    VERPFLEGUNG("Verpflegung");

    private final String german;

    Product(String german) {
        this.german = german;
    }

    /** The word that parents and finance staff read. */
    public String german() {
        return german;
    }
}
