package kita.billing.ledger;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import kita.registry.TenantId;

/**
 * Payment reference (Kassenzeichen) of a payer's account: {@code KB}, five digits of the municipality, the eight digits
 * of the payer number, two check digits by ISO 7064 MOD 97-10 as in an IBAN. The letters keep spreadsheets from reading
 * it as a number; the check digits find every single wrong digit and every swap of two neighbours that a payer types.
 *
 * <p>The same municipality and payer number always give the same reference. A text that is none is refused with {@link
 * IllegalArgumentException}.
 */
public record PaymentReference(String value) implements Comparable<PaymentReference> {

    private static final String PREFIX = "KB";
    private static final Pattern FORM = Pattern.compile("KB[0-9]{15}");

    public PaymentReference {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A payment reference is KB and 15 digits, not '" + value + "'");
        }
        if (CheckDigits.mod97(value) != 1) {
            throw new IllegalArgumentException("The check digits of payment reference " + value + " do not fit");
        }
    }

    public static PaymentReference of(TenantId tenant, PayerNumber payer) {
        String body = PREFIX + tenantDigits(tenant) + payer;
        int check = 98 - CheckDigits.mod97(body + "00");
        return new PaymentReference(body + (check < 10 ? "0" : "") + check);
    }

    /** Reads what people type: blanks, dots and hyphens are ignored, lower case is accepted. */
    public static PaymentReference parse(String typed) {
        return new PaymentReference(typed.replaceAll("[\\s\\u00a0.\\-]", "").toUpperCase(Locale.ROOT));
    }

    /** In groups for letters: KB 41873 10000012 47. */
    public String grouped() {
        return PREFIX + " " + value.substring(2, 7) + " " + value.substring(7, 15) + " " + value.substring(15);
    }

    private static String tenantDigits(TenantId tenant) {
        String hex = new CanonicalHash()
                .text("kassenzeichen")
                .text(tenant.value())
                .digest()
                .hex();
        int number = new BigInteger(hex.substring(0, 12), 16)
                .mod(BigInteger.valueOf(100_000))
                .intValue();
        return Integer.toString(100_000 + number).substring(1);
    }

    @Override
    public int compareTo(PaymentReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
