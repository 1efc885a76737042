package kita.billing.ledger;

/** ISO 7064 MOD 97-10, the check digits of IBANs, creditor identifiers and payment references. */
public final class CheckDigits {

    private static final int MODULUS = 97;

    private CheckDigits() {}

    /** The text as one number, letters counting as 10 to 35, modulo 97; 1 where the check digits fit. */
    public static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.getNumericValue(text.charAt(i));
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % MODULUS;
        }
        return remainder;
    }
}
