package kita.app.jobs.money;

import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.money.ExpectedMoney;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PaymentReference;
import kita.registry.GuardianId;

/** Finds a payer by what a clerk types: a payment reference or the number of the person. */
final class PayerLookup {

    private PayerLookup() {}

    static PayerAccount find(ExpectedMoney expected, String typed) {
        Optional<PayerAccount> account =
                typed.strip().toUpperCase(java.util.Locale.ROOT).startsWith("KB")
                        ? expected.account(reference(typed))
                        : expected.account(new GuardianId(typed.strip()));
        return account.orElseThrow(
                () -> new JobRefusedException(
                        "Zu dieser Angabe gibt es kein Personenkonto; anzugeben ist das Kassenzeichen oder die Nummer der zahlungspflichtigen Person."));
    }

    private static PaymentReference reference(String typed) {
        try {
            return PaymentReference.parse(typed);
        } catch (IllegalArgumentException wrong) {
            throw new JobRefusedException("Das ist kein gültiges Kassenzeichen; die Prüfziffern stimmen nicht.", wrong);
        }
    }
}
