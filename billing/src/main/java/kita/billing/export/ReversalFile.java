package kita.billing.export;

import java.time.LocalDate;
import kita.billing.ledger.CanonicalHash;

/**
 * Gives back all direct debits of a run that have been collected (Rückgabe durch den Gläubiger).
 *
 * @param original what was drawn
 * @param businessDay day on which it is reversed, as told; not before the day of the original
 */
public record ReversalFile(DebitFile original, LocalDate businessDay, Reason reason) {

    /** Why; the codes are those that the EPC's rulebook for creditors names (unverified, from memory). */
    public enum Reason {
        /** The same was drawn twice. */
        DUPLICATE("AM05"),
        /** The creditor made another mistake. */
        WRONG("MS02");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public ReversalFile {
        if (businessDay.isBefore(original.terms().businessDay())) {
            throw new IllegalArgumentException("Nothing is reversed before it was ordered");
        }
    }

    /** At most 35 characters; the same run reversed again bears the same id, so the bank refuses it. */
    String messageId() {
        String hex = new CanonicalHash()
                .text("reversal")
                .text(original.digest().hex())
                .digest()
                .hex();
        return "KITA-" + hex.substring(0, 30);
    }

    String paymentId() {
        return "KITA-X" + original.run().compact();
    }
}
