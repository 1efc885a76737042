package kita.app.jobs.money;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kita.app.jobs.JobRefusedException;
import kita.app.store.money.ExpectedMoney;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.registry.GuardianId;

/** Finds a payer by what a clerk types: payment reference, number of the account, or number of the person. */
final class PayerLookup {

    private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{7}");

    private PayerLookup() {}

    static PayerAccount find(ExpectedMoney expected, String typed) {
        String text = typed.strip();
        if (text.toUpperCase(Locale.ROOT).startsWith("KB")) {
            return expected.account(reference(text)).orElseThrow(PayerLookup::unknown);
        }
        Optional<PayerAccount> byPerson = expected.account(new GuardianId(text));
        Optional<PayerAccount> byNumber = ACCOUNT.matcher(text).matches()
                ? expected.account(new PayerNumber(Integer.parseInt(text)))
                : Optional.empty();
        if (byPerson.isPresent() && byNumber.isPresent() && !byPerson.equals(byNumber)) {
            throw new JobRefusedException(
                    "Die Nummer ist die eines Personenkontos und zugleich die einer anderen Person;"
                            + " bitte das Kassenzeichen angeben.");
        }
        return byNumber.or(() -> byPerson).orElseThrow(PayerLookup::unknown);
    }

    private static JobRefusedException unknown() {
        return new JobRefusedException(
                "Zu dieser Angabe gibt es kein Personenkonto; anzugeben ist das Kassenzeichen, die"
                        + " Nummer des Personenkontos oder die der zahlungspflichtigen Person.");
    }

    private static PaymentReference reference(String typed) {
        try {
            return PaymentReference.parse(typed);
        } catch (IllegalArgumentException wrong) {
            throw new JobRefusedException("Das ist kein gültiges Kassenzeichen; die Prüfziffern stimmen nicht.", wrong);
        }
    }
}
