package kita.billing.returns;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.ledger.PaymentReference;

/**
 * Finds payment references (Kassenzeichen) in what a payer wrote: with blanks, dots or hyphens between the digits, in
 * small letters, broken over lines. Only what passes the check digits counts; nothing is guessed and nothing is repaired.
 */
public final class References {

    private static final Pattern CANDIDATE = Pattern.compile("K[\\s.\\-]?B(?:[\\s\\u00a0.\\-/]*[0-9]){15}(?![0-9])");

    private References() {}

    public static Set<PaymentReference> in(String text) {
        Set<PaymentReference> found = new TreeSet<>();
        Matcher candidates = CANDIDATE.matcher(text.toUpperCase(Locale.ROOT));
        int from = 0;
        while (candidates.find(from)) {
            String written = candidates.group().replaceAll("[^KB0-9]", "");
            try {
                found.add(new PaymentReference(written));
            } catch (IllegalArgumentException wrong) {
                // A number that looks like a reference and is none: the money goes to suspense, for a clerk to look at.
            }
            from = candidates.start() + 1;
        }
        return found;
    }
}
