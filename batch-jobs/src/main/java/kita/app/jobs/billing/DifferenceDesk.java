package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.billing.Books;
import kita.app.store.billing.DecidedDifferences;
import kita.app.store.billing.DecidedDifferences.Decided;
import kita.app.store.billing.DecidedDifferences.Decision;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingWindow;
import kita.billing.run.Difference;
import kita.billing.run.Finality;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * A clerk decides about a difference of a past month: it is left as it is, or demanded although the notice is final. Both
 * hold as long as both amounts stay what they are; when the month really changes, it is judged anew.
 */
@Service
public class DifferenceDesk {

    private final Books books;
    private final HeldRises rises;
    private final DecidedDifferences decided;
    private final SettingsReader settings;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    DifferenceDesk(
            Books books,
            HeldRises rises,
            DecidedDifferences decided,
            SettingsReader settings,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.books = books;
        this.rises = rises;
        this.decided = decided;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Whose difference, and why a clerk decides about it. */
    public record Case(HouseholdId household, Month month, String reason) {

        private void requireDecidable(LocalDate today) {
            if (reason.isBlank()) {
                throw new JobRefusedException("Ohne Begründung wird über keine Abweichung entschieden.");
            }
            if (!month.isBefore(Month.of(today))) {
                throw new JobRefusedException("Entschieden wird nur über vergangene Monate, nicht über " + month + ".");
            }
        }
    }

    /** Leaves what the next run would post for the household and month; answers each. Refused if there is nothing. */
    public List<Decided> ignore(TenantId tenant, Case one, LocalDate today, String user) {
        return decide(tenant, one, Decision.IGNORED, today, user);
    }

    /**
     * Demands a rise that is held because the notice is final (§§ 45, 48 SGB X): the next run posts it, and the next notice
     * tells of it. Refused if nothing is held.
     */
    public List<Decided> demand(TenantId tenant, Case one, LocalDate today, String user) {
        return decide(tenant, one, Decision.DEMANDED, today, user);
    }

    private List<Decided> decide(TenantId tenant, Case one, Decision decision, LocalDate today, String user) {
        one.requireDecidable(today);
        return transactions.call(tenant, () -> {
            List<Decided> found = found(one, decision, today);
            if (found.isEmpty()) {
                throw new JobRefusedException(
                        decision == Decision.IGNORED
                                ? "Für diesen Haushalt und Monat weicht nichts ab."
                                : "Für diesen Haushalt und Monat wird keine Nachforderung zurückgehalten.");
            }
            for (Decided each : found) {
                if (!decided.add(each, one.reason().strip(), today, user)) {
                    throw new JobRefusedException("Über diese Abweichung ist schon entschieden.");
                }
            }
            audit.add(
                    user,
                    "bill." + (decision == Decision.IGNORED ? "ignore" : "demand"),
                    one.household() + " " + one.month(),
                    found.size() + " Abweichungen");
            return found;
        });
    }

    private List<Decided> found(Case one, Decision decision, LocalDate today) {
        BillingSettings agreed = settings.read();
        BillingWindow window = agreed.window(Month.of(today));
        List<HouseholdId> household = List.of(one.household());
        HeldRises.Judge judge = rises.judge(household, today);
        List<Decided> found = new ArrayList<>();
        for (Books.HouseholdBooks book : books.of(household, window, agreed.laterChange())) {
            Finality.Split split = judge.split(book, window);
            List<Difference> differences = new ArrayList<>(split.held());
            if (decision == Decision.IGNORED) {
                differences.addAll(split.toPost());
            }
            for (Difference difference : differences) {
                if (difference.position().month().equals(one.month())) {
                    found.add(decided(decision, difference, book));
                }
            }
        }
        return found;
    }

    /** What is ignored is told by what was assessed, so that an earlier decision about the month is counted in. */
    private static Decided decided(Decision decision, Difference difference, Books.HouseholdBooks book) {
        Money stands = book.standing().getOrDefault(difference.position(), Money.ZERO);
        Money target = decision == Decision.IGNORED
                ? book.assessed().getOrDefault(difference.position(), Money.ZERO)
                : stands.plus(difference.delta());
        return new Decided(decision, difference.position(), stands, target);
    }
}
