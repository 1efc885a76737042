package kita.app.jobs.billing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.app.store.billing.Books;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.app.store.billing.Entries;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.PayerAccounts;
import kita.app.store.billing.Runs;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingWindow;
import kita.billing.run.Difference;
import kita.billing.run.Differences;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts what is missing, one page of households per transaction, in the order of their ids. What a kill leaves is a
 * run in preparation with whole households in it; the next start goes on behind the last of them, so that numbers,
 * accounts and digest come out as without the kill.
 *
 * <p>A run is begun with its first entry; where nothing is missing, there is no run.
 */
@Component
class PostStep implements Tasklet {

    private final HouseholdPages pages;
    private final Books books;
    private final Runs runs;
    private final Entries entries;
    private final PayerAccounts accounts;
    private final SettingsReader settings;
    private final ProgressRelay progress;
    private final int pageSize;

    PostStep(
            HouseholdPages pages,
            Books books,
            Runs runs,
            Entries entries,
            PayerAccounts accounts,
            SettingsReader settings,
            ProgressRelay progress,
            @Value("${kita.billing.page:500}") int pageSize) {
        this.pages = pages;
        this.books = books;
        this.runs = runs;
        this.entries = entries;
        this.accounts = accounts;
        this.settings = settings;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        PageMemory memory = memory(contribution);
        List<HouseholdId> page = pages.first(pageSize, HouseholdRange.ALL.behind(memory.after()));
        if (page.isEmpty()) {
            memory.requireAllSeen();
            progress.end();
            return RepeatStatus.FINISHED;
        }
        PrepareOrder order = PrepareOrder.of(contribution.getStepExecution().getJobParameters());
        BillingSettings agreed = settings.read();
        BillingWindow window = agreed.window(order.month());
        List<Difference> differences = new ArrayList<>();
        for (HouseholdBooks household : books.of(page, window)) {
            memory.count(outcome(household, window, differences));
        }
        if (!differences.isEmpty()) {
            post(differences, run(order, agreed, window), agreed);
        }
        contribution.incrementReadCount();
        contribution.incrementWriteCount(differences.size());
        memory.moveTo(page.get(page.size() - 1).value());
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    /** Each start goes by what the database holds: behind the last household of an open run, else from the top. */
    private PageMemory memory(StepContribution contribution) {
        PageMemory memory = new PageMemory(contribution.getStepExecution());
        if (memory.isNew()) {
            String start =
                    runs.open().map(run -> entries.lastHousehold(run.id())).orElse("");
            memory.begin(start, pages.count(HouseholdRange.ALL.behind(start)));
            progress.begin("Beiträge buchen", memory.expected());
        }
        return memory;
    }

    private static PageMemory.Outcome outcome(
            HouseholdBooks household, BillingWindow window, List<Difference> differences) {
        if (household.state() == Books.Case.PARKED) {
            return PageMemory.Outcome.PARKED;
        }
        List<Difference> found = Differences.between(household.target(), household.standing(), window);
        differences.addAll(found);
        return found.isEmpty() ? PageMemory.Outcome.UNCHANGED : PageMemory.Outcome.CHANGED;
    }

    private OpenRun run(PrepareOrder order, BillingSettings agreed, BillingWindow window) {
        return runs.open().orElseGet(() -> {
            runs.draft().ifPresent(draft -> {
                throw new JobRefusedException("Der Lauf " + draft
                        + " wartet auf seine Freigabe; erst danach kann ein weiterer Lauf vorbereitet werden.");
            });
            return runs.begin(window, agreed.terms(order.month(), order.businessDay()), order.user());
        });
    }

    private void post(List<Difference> differences, OpenRun run, BillingSettings agreed) {
        Set<GuardianId> payers = new LinkedHashSet<>();
        differences.stream().map(Difference::position).map(Position::payer).forEach(payers::add);
        Map<GuardianId, PayerAccount> byPayer = accounts.of(payers);
        List<Entry> made = new ArrayList<>();
        for (Difference difference : differences) {
            Position position = difference.position();
            made.addAll(
                    difference.entries(byPayer.get(position.payer()).number(), product(position.product(), agreed)));
        }
        entries.append(run.id(), made);
    }

    private static ProductAccount product(Product product, BillingSettings agreed) {
        return agreed.accounts()
                .of(product)
                .orElseThrow(() -> new JobRefusedException("Für die "
                        + (product == Product.VERPFLEGUNG ? "" : "Betreuungsform ") + product.german()
                        + " ist kein Produktkonto hinterlegt; in municipality.yaml unter accounts ergänzen, einlesen"
                        + " und den Lauf erneut vorbereiten."));
    }
}
