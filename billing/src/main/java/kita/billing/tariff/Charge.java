package kita.billing.tariff;

/** What parents are charged for; each has its own rules in an ordinance and its own product account. */
public enum Charge {
    /** Care itself (Kostenbeitrag, Elternbeitrag). */
    CARE("Betreuung"),
    /** Lunch and snacks (Verpflegungspauschale). */
    MEAL("Verpflegung");

    private final String german;

    Charge(String german) {
        this.german = german;
    }

    /** The word that parents and finance staff read. */
    public String german() {
        return german;
    }
}
