package kita.app.jobs.assess;

import java.util.List;
import java.util.function.ToLongFunction;
import kita.app.jobs.PageMemory;
import kita.app.jobs.PageMemory.Outcome;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.store.billing.AssessmentPasses;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.billing.PayerAccounts;
import kita.app.tenant.TenantScope;
import kita.billing.run.BillingWindow;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * When all parts are assessed: opens accounts for payers who have none, in an order that depends neither on parts and pages
 * nor on an interruption, and writes down that the months were assessed for everybody.
 *
 * <p>Accounts are opened here and not with the first entry, because a notice for later months names the Kassenzeichen.
 */
@Component
class PassStep implements Tasklet {

    private final HouseholdPages pages;
    private final PayerAccounts accounts;
    private final AssessmentPasses passes;
    private final PassTerms terms;
    private final ProgressRelay progress;

    PassStep(
            HouseholdPages pages,
            PayerAccounts accounts,
            AssessmentPasses passes,
            PassTerms terms,
            ProgressRelay progress) {
        this.pages = pages;
        this.accounts = accounts;
        this.passes = passes;
        this.terms = terms;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        Pass pass = pass(terms.of(step.getJobExecution()).window(), TownParts.memories(step, AssessStep.NAME));
        long households = pages.count(HouseholdRange.ALL);
        if (pass.households() != households) {
            throw new IllegalStateException(
                    "Of " + households + " households " + pass.households() + " were assessed: " + pass);
        }
        accounts.openMissing(TenantScope.required());
        passes.add(pass);
        progress.end();
        return RepeatStatus.FINISHED;
    }

    private static Pass pass(BillingWindow window, List<PageMemory> parts) {
        return new Pass(
                window.goLive(),
                window.runMonth(),
                sum(parts, PageMemory::seen),
                sum(parts, part -> part.of(Outcome.CHANGED)),
                sum(parts, part -> part.of(Outcome.UNCHANGED)),
                sum(parts, part -> part.of(Outcome.PARKED)),
                sum(parts, PageMemory::written));
    }

    private static long sum(List<PageMemory> parts, ToLongFunction<PageMemory> figure) {
        return parts.stream().mapToLong(figure).sum();
    }
}
