package kita.app.jobs.billing;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.AssessmentPasses;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.PayerAccounts;
import kita.app.store.billing.Runs;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingWindow;
import kita.billing.run.RunId;
import kita.billing.run.RunRefusedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Whether a run of this month may begin at all and the finance system could take it, and an account for everybody who may
 * have to pay.
 */
@Component
class CheckStep implements Tasklet {

    private final SettingsReader settings;
    private final Runs runs;
    private final AssessmentPasses passes;
    private final PayerAccounts accounts;
    private final FinanceFiles finance;

    CheckStep(
            SettingsReader settings, Runs runs, AssessmentPasses passes, PayerAccounts accounts, FinanceFiles finance) {
        this.settings = settings;
        this.runs = runs;
        this.passes = passes;
        this.accounts = accounts;
        this.finance = finance;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        PrepareOrder order = PrepareOrder.of(contribution.getStepExecution().getJobParameters());
        BillingWindow window = window(order);
        runs.open().filter(open -> !open.id().month().equals(order.month())).ifPresent(open -> {
            throw new JobRefusedException("Der Lauf " + open.id()
                    + " wurde unterbrochen; bitte zuerst die Vorbereitung für "
                    + open.id().month()
                    + " erneut starten.");
        });
        runs.open().flatMap(OpenRun::reversal).ifPresent(reversal -> {
            throw new JobRefusedException("Das Storno des Laufs " + reversal.reversed()
                    + " wurde unterbrochen; bitte zuerst ./kita bill reverse erneut starten.");
        });
        if (!passes.cover(window)) {
            throw new JobRefusedException("Die Monate " + window.goLive() + " bis " + window.runMonth()
                    + " sind noch nicht festgesetzt; bitte zuerst die Beiträge bis " + window.runMonth()
                    + " festsetzen.");
        }
        requireFit(order);
        accounts.openMissing(TenantScope.required());
        return RepeatStatus.FINISHED;
    }

    private void requireFit(PrepareOrder order) {
        BillingSettings agreed = settings.read();
        SortedMap<Product, Set<ProductAccount>> accounts = new TreeMap<>();
        agreed.accounts().byProduct().forEach((product, account) -> accounts.put(product, Set.of(account)));
        finance.requireFit(
                new RunId(TenantScope.required(), order.month(), 1),
                agreed.terms(order.dueMonth(), order.businessDay()),
                order.user(),
                accounts);
    }

    private BillingWindow window(PrepareOrder order) {
        try {
            return settings.read().window(order.month());
        } catch (RunRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }
}
