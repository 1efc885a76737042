package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.billing.PayerAccounts;
import kita.app.store.money.PayerBooks;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.PayerBook;
import kita.money.Money;
import kita.registry.GuardianId;
import org.springframework.stereotype.Component;

/** What payers have not paid of all that fell due (Rückstand). */
@Component
class UnpaidBefore {

    private final PayerAccounts accounts;
    private final PayerBooks books;

    UnpaidBefore(PayerAccounts accounts, PayerBooks books) {
        this.accounts = accounts;
        this.books = books;
    }

    /** Up to that day, in cents of zero or more; whoever has no account is missing. */
    Map<GuardianId, Money> of(Collection<GuardianId> payers, LocalDate day) {
        Map<GuardianId, PayerAccount> numbers = accounts.of(payers);
        Map<PayerNumber, PayerBook> found =
                books.of(numbers.values().stream().map(PayerAccount::number).toList());
        Map<GuardianId, Money> unpaid = new TreeMap<>();
        numbers.forEach((payer, account) ->
                unpaid.put(payer, found.get(account.number()).at(day).due()));
        return unpaid;
    }
}
