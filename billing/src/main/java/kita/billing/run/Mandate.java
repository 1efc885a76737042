package kita.billing.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A payer's permission to debit an account (SEPA-Lastschriftmandat), CORE scheme.
 *
 * @param reference at most 35 characters of the SEPA set, as printed on the mandate
 * @param holder name of the account's holder as entered
 * @param lastUsed due date of the last debit under it, empty if there was none
 * @param endedOn due date of the debit that was announced to the bank as the last one (FNAL)
 */
public record Mandate(
        String reference,
        Iban iban,
        String holder,
        LocalDate signedOn,
        Optional<LocalDate> revokedOn,
        Optional<LocalDate> lastUsed,
        Optional<LocalDate> endedOn) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9+?/:().,'\\-]{1,35}");
    private static final int MONTHS_UNTIL_LAPSE = 36;

    public Mandate {
        if (!REFERENCE.matcher(reference).matches() || reference.startsWith("/") || reference.contains("//")) {
            throw new IllegalArgumentException("Not a SEPA mandate reference: '" + reference + "'");
        }
    }

    /** A mandate of which no debit was the last one. */
    public Mandate(
            String reference,
            Iban iban,
            String holder,
            LocalDate signedOn,
            Optional<LocalDate> revokedOn,
            Optional<LocalDate> lastUsed) {
        this(reference, iban, holder, signedOn, revokedOn, lastUsed, Optional.empty());
    }

    /**
     * Whether a debit may fall on that day. A mandate that was not used for 36 months has lapsed (SEPA Core Direct
     * Debit rulebook); one without any debit counts from its signature.
     */
    public Validity on(LocalDate dueDate) {
        if (signedOn.isAfter(dueDate)) {
            return Validity.NOT_SIGNED_YET;
        }
        if (revokedOn.isPresent() && !revokedOn.get().isAfter(dueDate)) {
            return Validity.REVOKED;
        }
        if (endedOn.isPresent()) {
            return Validity.ENDED;
        }
        if (lastUsed.orElse(signedOn).plusMonths(MONTHS_UNTIL_LAPSE).isBefore(dueDate)) {
            return Validity.LAPSED;
        }
        return Validity.VALID;
    }

    /** Whether a debit may be drawn, and if not, why. */
    public enum Validity {
        VALID("gültig"),
        NOT_SIGNED_YET("Mandat erst nach dem Einzugstag unterschrieben"),
        REVOKED("Mandat widerrufen"),
        ENDED("Mandat mit der letzten Lastschrift beendet, neues Mandat nötig"),
        LAPSED("Mandat 36 Monate nicht genutzt");

        private final String german;

        Validity(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /** Personal data never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "Mandate[" + reference + "]";
    }
}
