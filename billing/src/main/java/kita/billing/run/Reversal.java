package kita.billing.run;

/**
 * That a run takes back another one of the same month as a whole (Storno eines Laufs).
 *
 * @param reversed the run that is taken back
 * @param demands what became of its demands
 * @param reason written, never blank
 */
public record Reversal(RunId reversed, Demands demands, String reason) {

    /** Whether the money of the reversed run was drawn; nobody but the cashier knows, so it is always said. */
    public enum Demands {
        /** Nothing was paid and nothing will be: debits are called back, invoices void. */
        CANCELLED,
        /** What was demanded counts as paid and stays as a credit that the next run uses up. */
        DRAWN
    }

    public Reversal {
        if (reason.isBlank()) {
            throw new RunRefusedException(
                    "REASON_MISSING", "Ein Lauf wird nur mit schriftlicher Begründung storniert (--reason).");
        }
        reason = reason.strip();
    }

    /** Refused with {@link RunRefusedException} if that run cannot be reversed, or not with this choice. */
    public void requirePossible(BillingRun run) {
        if (run instanceof BillingRun.Exported) {
            return;
        }
        if (!(run instanceof BillingRun.Released)) {
            throw new RunRefusedException(
                    "NOT_REVERSIBLE",
                    "Lauf " + run.id()
                            + " ist nicht freigegeben oder schon storniert; stornieren kann man nur, was gilt.");
        }
        if (demands == Demands.DRAWN) {
            throw new RunRefusedException(
                    "NOTHING_DRAWN",
                    "Lauf " + run.id() + " ist noch nicht ausgegeben; eingezogen ist also nichts (--money cancelled).");
        }
    }
}
