package kita.app.jobs.money;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.jobs.JobRefusedException;
import kita.app.store.money.PayerBooks;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.returns.PayerBook;
import kita.billing.returns.YearOfPayments;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** What parents paid in a year, for their tax returns (Jahresbescheinigung). */
@Service
public class CertificateDesk {

    private static final int PAGE = 500;

    public record Certificate(PayerNumber account, PaymentReference reference, String name, YearOfPayments payments) {}

    private final PayerBooks payers;
    private final TenantTransactions transactions;

    CertificateDesk(PayerBooks payers, TenantTransactions transactions) {
        this.payers = payers;
        this.transactions = transactions;
    }

    /** Refuses before the year is over. */
    public void requireOver(Year year, LocalDate today) {
        if (!today.isAfter(year.atMonth(12).atEndOfMonth())) {
            throw new JobRefusedException("Das Jahr " + year + " ist noch nicht zu Ende; bescheinigt wird danach.");
        }
    }

    /** For all from or to whom money flowed in the year, by account number. */
    public void each(TenantId tenant, Year year, LocalDate today, Consumer<Certificate> consumer) {
        requireOver(year, today);
        transactions.run(tenant, () -> {
            List<PayerNumber> all = payers.all();
            for (int from = 0; from < all.size(); from += PAGE) {
                page(tenant, all.subList(from, Math.min(all.size(), from + PAGE)), year, today, consumer);
            }
        });
    }

    private void page(
            TenantId tenant, List<PayerNumber> accounts, Year year, LocalDate today, Consumer<Certificate> consumer) {
        Map<PayerNumber, PayerBook> books = payers.of(accounts);
        Map<PayerNumber, String> names = payers.names(accounts);
        for (PayerNumber account : accounts) {
            YearOfPayments payments = YearOfPayments.of(books.get(account), year, today);
            if (!payments.lines().isEmpty()) {
                PaymentReference reference = PaymentReference.of(tenant, account);
                consumer.accept(new Certificate(account, reference, names.getOrDefault(account, ""), payments));
            }
        }
    }
}
