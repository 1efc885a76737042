package kita.billing.ledger;

/** Why an entry was made (Buchungsgrund); the code goes into digests and must never change. */
public enum Reason {
    /** The fee of the month of the run. */
    CHARGE("Sollstellung"),
    /** The fee of an earlier month that was not charged before. */
    LATE_CHARGE("Nachträgliche Sollstellung"),
    /** Takes back what stood for a month, because the month was computed anew. */
    REVERSAL("Storno nach Neuberechnung"),
    /** The new amount of a month whose old amount was taken back in the same run. */
    CORRECTED_CHARGE("Neue Sollstellung nach Neuberechnung"),
    /** Takes back a charge of a run that is reversed as a whole. */
    RUN_REVERSED("Storno des Laufs"),
    /** Puts back what a run that is reversed as a whole had taken back. */
    REINSTATED("Wiedereinbuchung nach Storno des Laufs");

    private final String german;

    Reason(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }
}
