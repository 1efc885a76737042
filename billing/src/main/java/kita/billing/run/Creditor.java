package kita.billing.run;

import java.util.regex.Pattern;
import kita.billing.ledger.CheckDigits;

/**
 * Who draws the debits (Gläubiger): name, creditor identifier (Gläubiger-Identifikationsnummer) and account. An
 * identifier with wrong check digits (ISO 7064 MOD 97-10 without the three characters of the business code) is refused
 * with {@link IllegalArgumentException}.
 */
public record Creditor(String name, String identifier, Iban iban) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}");

    public Creditor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A creditor has a name");
        }
        if (!FORM.matcher(identifier).matches()
                || CheckDigits.mod97(identifier.substring(7) + identifier.substring(0, 4)) != 1) {
            throw new IllegalArgumentException("Not a creditor identifier: '" + identifier + "'");
        }
    }
}
