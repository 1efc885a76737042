package kita.sample;

import java.math.BigInteger;
import java.util.Locale;

/**
 * IBANs that are valid in form and lead nowhere: their bank codes begin with 0, and the Bundesbank gives out bank codes
 * that begin with 1 to 8, after its clearing areas.
 */
final class Iban {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** A German IBAN for that bank (0 to 9) and account number (at most ten digits). */
    static String invented(int bank, long account) {
        String bban = String.format(Locale.ROOT, "%08d%010d", bank, account);
        int check = 98 - remainder(bban + "131400");
        return "DE" + (check < 10 ? "0" : "") + check + bban;
    }

    /** The same with check digits that do not fit. */
    static String withWrongCheckDigits(String iban) {
        int check = Integer.parseInt(iban.substring(2, 4));
        int wrong = check == 98 ? 97 : check + 1;
        return "DE" + (wrong < 10 ? "0" : "") + wrong + iban.substring(4);
    }

    /** As it is printed on paper, in groups of four. */
    static String inGroups(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static int remainder(String digits) {
        return new BigInteger(digits).mod(MODULUS).intValue();
    }
}
