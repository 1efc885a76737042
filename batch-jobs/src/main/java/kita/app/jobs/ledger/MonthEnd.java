package kita.app.jobs.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.billing.Runs;
import kita.app.store.money.Balances.Kind;
import kita.app.store.money.CashBook;
import kita.app.store.money.MonthClosings;
import kita.app.store.money.MonthClosings.Closing;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** Closes months (Monatsabschluss): from then on nothing is booked in them. Refused with {@link JobRefusedException}. */
@Service
public class MonthEnd {

    private final MonthClosings closings;
    private final LedgerBalances balances;
    private final Runs runs;
    private final CashBook book;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    MonthEnd(
            MonthClosings closings,
            LedgerBalances balances,
            Runs runs,
            CashBook book,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.closings = closings;
        this.balances = balances;
        this.runs = runs;
        this.book = book;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Closes the month and all before it. What is corrected later is booked in the next open month. */
    public Closing close(TenantId tenant, Month month, LocalDate today, String user) {
        return transactions.call(tenant, () -> {
            runs.oneAtATime();
            book.open();
            if (!today.isAfter(month.lastDay())) {
                throw new JobRefusedException("Der Monat " + month + " ist noch nicht zu Ende.");
            }
            Optional<Month> last = closings.lastClosed().filter(closed -> !closed.isBefore(month));
            if (last.isPresent()) {
                throw new JobRefusedException("Bis " + last.get() + " ist schon abgeschlossen.");
            }
            List<String> unfinished = closings.unfinishedRuns(month);
            if (!unfinished.isEmpty()) {
                throw new JobRefusedException("Erst freigeben und ausgeben oder verwerfen: Lauf "
                        + String.join(", ", unfinished) + " ist bis Ende " + month + " gebucht und nicht fertig.");
            }
            LedgerBalances.Sums sums = balances.inTransaction(month.lastDay(), line -> {});
            Closing closing = new Closing(month, today, user, sums.of(Kind.PAYER), sums.digest());
            closings.add(closing);
            audit.add(user, "ledger.close", month.toString(), closing.payers().toString());
            return closing;
        });
    }

    /** Refuses a day on which nothing can be booked any more. To be called within a transaction. */
    public void requireOpen(LocalDate day) {
        if (day.isBefore(closings.firstOpenDay())) {
            throw new JobRefusedException("Der " + day + " liegt in einem abgeschlossenen Monat; gebucht wird ab dem "
                    + closings.firstOpenDay() + " (--today).");
        }
    }

    /** The oldest first. */
    public List<Closing> closed(TenantId tenant) {
        return transactions.call(tenant, closings::all);
    }
}
