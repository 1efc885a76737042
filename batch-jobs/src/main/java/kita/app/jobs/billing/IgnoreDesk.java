package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.billing.Books;
import kita.app.store.billing.IgnoredDifferences;
import kita.app.store.billing.IgnoredDifferences.Ignored;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.Position;
import kita.billing.run.Difference;
import kita.billing.run.Differences;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * A clerk leaves a difference of a past month as it is. It stays ignored as long as both amounts stay what they are; when
 * the month really changes, the whole difference against what was billed is posted.
 */
@Service
public class IgnoreDesk {

    private final Books books;
    private final IgnoredDifferences ignored;
    private final SettingsReader settings;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    IgnoreDesk(
            Books books,
            IgnoredDifferences ignored,
            SettingsReader settings,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.books = books;
        this.ignored = ignored;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Ignores what the next run would post for the household and month; answers each. Refused if there is nothing. */
    public List<Ignored> ignore(
            TenantId tenant, HouseholdId household, Month month, String reason, LocalDate today, String user) {
        if (reason.isBlank()) {
            throw new JobRefusedException("Ohne Begründung wird keine Abweichung übergangen.");
        }
        if (!month.isBefore(Month.of(today))) {
            throw new JobRefusedException("Nur vergangene Monate können übergangen werden, nicht " + month + ".");
        }
        return transactions.call(tenant, () -> {
            List<Ignored> found = new ArrayList<>();
            for (Books.HouseholdBooks one :
                    books.of(List.of(household), settings.read().window(Month.of(today)))) {
                for (Difference difference : Differences.between(
                        one.target(), one.standing(), settings.read().window(Month.of(today)))) {
                    Position position = difference.position();
                    if (position.month().equals(month)) {
                        found.add(new Ignored(
                                position,
                                one.standing().getOrDefault(position, Money.ZERO),
                                one.target().getOrDefault(position, Money.ZERO)));
                    }
                }
            }
            if (found.isEmpty()) {
                throw new JobRefusedException("Für diesen Haushalt und Monat weicht nichts ab.");
            }
            found.forEach(one -> ignored.add(one, reason.strip(), today, user));
            audit.add(user, "bill.ignore", household + " " + month, found.size() + " Abweichungen");
            return found;
        });
    }
}
