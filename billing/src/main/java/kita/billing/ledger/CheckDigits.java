package kita.billing.ledger;

import java.math.BigInteger;

/** ISO 7064 MOD 97-10, the check digits of IBANs, creditor identifiers and payment references. */
public final class CheckDigits {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** The text as one number, letters counting as 10 to 35, modulo 97; 1 where the check digits fit. */
    public static int mod97(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            digits.append(Character.getNumericValue(text.charAt(i)));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
