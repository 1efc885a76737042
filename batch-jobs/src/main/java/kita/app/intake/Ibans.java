package kita.app.intake;

import java.util.Locale;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** IBANs as people write them: with blanks, in lower case, with the blanks of a web page. */
final class Ibans {

    private Ibans() {}

    /** Without blanks, in upper case, with fitting check digits; anything else is refused. */
    static String checked(String written) {
        String iban = written.replaceAll("[\\s\\u00a0\\u2007\\u202f.\\-]", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(iban);
        } catch (Iban4jException refused) {
            throw new NotThisException(
                    "Das ist keine gültige IBAN (Länge oder Prüfziffer stimmt nicht).",
                    "IBAN mit dem Mandat vergleichen, oft sind zwei Ziffern vertauscht.");
        }
        return iban;
    }
}
