package kita.app.jobs.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.store.billing.Books;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.app.store.billing.Entries;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.billing.PayerAccounts;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingWindow;
import kita.billing.run.Difference;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts what is missing, part by part of the municipality, one page of households per transaction. What a kill leaves is
 * a run in preparation with whole households in it; the next start leaves these as they are, so that accounts, digest
 * and files come out as without the kill.
 *
 * <p>A run is begun with its first entry; where nothing is missing, there is no run.
 */
@Component
class PostStep implements Tasklet {

    private final HouseholdPages pages;
    private final Books books;
    private final HeldRises rises;
    private final RunBeginning beginning;
    private final Entries entries;
    private final PayerAccounts accounts;
    private final SettingsReader settings;
    private final ProgressRelay progress;
    private final int pageSize;

    PostStep(
            HouseholdPages pages,
            Books books,
            HeldRises rises,
            RunBeginning beginning,
            Entries entries,
            PayerAccounts accounts,
            SettingsReader settings,
            ProgressRelay progress,
            @Value("${kita.billing.page:1000}") int pageSize) {
        this.pages = pages;
        this.books = books;
        this.rises = rises;
        this.beginning = beginning;
        this.entries = entries;
        this.accounts = accounts;
        this.settings = settings;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        HouseholdRange part = TownParts.households(step);
        PageMemory memory = new PageMemory(step);
        if (memory.isNew()) {
            memory.begin(part.after(), pages.count(part));
        }
        List<HouseholdId> page = pages.first(pageSize, part.behind(memory.after()));
        if (page.isEmpty()) {
            memory.requireAllSeen();
            return RepeatStatus.FINISHED;
        }
        contribution.incrementReadCount();
        contribution.incrementWriteCount(post(page, PrepareOrder.of(step.getJobParameters()), memory));
        memory.moveTo(page.get(page.size() - 1).value());
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    private int post(List<HouseholdId> page, PrepareOrder order, PageMemory memory) {
        BillingSettings agreed = settings.read();
        BillingWindow window = agreed.window(order.month());
        Set<HouseholdId> posted =
                beginning.open().map(run -> entries.postedFor(page, run.id())).orElse(Set.of());
        posted.forEach(household -> memory.count(PageMemory.Outcome.CHANGED));
        List<HouseholdId> left =
                page.stream().filter(household -> !posted.contains(household)).toList();
        List<Difference> differences = new ArrayList<>();
        HeldRises.Judge judge = rises.judge(left, order.businessDay());
        for (HouseholdBooks household : books.of(left, window, agreed.laterChange())) {
            memory.count(outcome(household, judge, window, differences));
        }
        if (!differences.isEmpty()) {
            entries.append(beginning.openOrBegin(order, agreed).id(), made(differences, agreed));
        }
        return differences.size();
    }

    private static PageMemory.Outcome outcome(
            HouseholdBooks household, HeldRises.Judge judge, BillingWindow window, List<Difference> differences) {
        if (household.state() == Books.Case.PARKED) {
            return PageMemory.Outcome.PARKED;
        }
        List<Difference> found = judge.split(household, window).toPost();
        differences.addAll(found);
        return found.isEmpty() ? PageMemory.Outcome.UNCHANGED : PageMemory.Outcome.CHANGED;
    }

    private List<Entry> made(List<Difference> differences, BillingSettings agreed) {
        Map<GuardianId, PayerAccount> byPayer = accounts.of(differences.stream()
                .map(difference -> difference.position().payer())
                .collect(Collectors.toSet()));
        List<Entry> made = new ArrayList<>();
        for (Difference difference : differences) {
            Position position = difference.position();
            made.addAll(
                    difference.entries(byPayer.get(position.payer()).number(), product(position.product(), agreed)));
        }
        return made;
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
