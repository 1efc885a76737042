package kita.billing.run;

import java.util.Locale;
import java.util.regex.Pattern;
import kita.billing.ledger.CheckDigits;

/**
 * An account number by ISO 13616, stored without blanks and in capitals however it was typed. A wrong form or wrong
 * check digits are refused with {@link IllegalArgumentException}; the message does not repeat the number.
 */
public record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]");
    private static final int GERMAN_LENGTH = 22;

    public Iban {
        if (!FORM.matcher(value).matches()) {
            value = BLANKS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        }
        if (!FORM.matcher(value).matches() || (value.startsWith("DE") && value.length() != GERMAN_LENGTH)) {
            throw new IllegalArgumentException("Not an IBAN: wrong length or characters");
        }
        if (CheckDigits.mod97(value.substring(4) + value.substring(0, 4)) != 1) {
            throw new IllegalArgumentException("Not an IBAN: wrong check digits");
        }
    }

    /** For people who need to recognise the account but not to know it: DE…4711. */
    public String masked() {
        return value.substring(0, 2) + "\u2026" + value.substring(value.length() - 4);
    }

    /** Account numbers never reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "Iban[" + masked() + "]";
    }
}
