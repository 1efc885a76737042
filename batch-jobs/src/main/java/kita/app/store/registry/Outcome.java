package kita.app.store.registry;

/** What storing a fact did. */
public enum Outcome {
    SAME,
    INSERTED,
    CHANGED;

    /** Of a fact in two tables: changed if one changed, otherwise new if one is new. */
    Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
