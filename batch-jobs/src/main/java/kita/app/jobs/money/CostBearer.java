package kita.app.jobs.money;

/** Who bears what the bank takes for a returned debit. */
public enum CostBearer {
    MUNICIPALITY,
    /** As an item of its own on the payer's account. */
    PAYER
}
