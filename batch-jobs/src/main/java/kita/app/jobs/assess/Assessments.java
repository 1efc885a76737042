package kita.app.jobs.assess;

import java.util.Map;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.store.billing.AssessmentPasses;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Assessing from the outside. What cannot be done is a {@link kita.app.jobs.JobRefusedException}. */
@Service
public class Assessments {

    private final JobRunner runner;
    private final Job job;
    private final AssessmentPasses passes;
    private final TenantTransactions transactions;

    Assessments(
            JobRunner runner,
            @Qualifier("assessJob") Job job,
            AssessmentPasses passes,
            TenantTransactions transactions) {
        this.runner = runner;
        this.job = job;
        this.passes = passes;
        this.transactions = transactions;
    }

    /**
     * Assesses all households for all months from go-live up to this one and answers what came of it: households =
     * changed + unchanged + parked. Assessing again without new facts changes nothing.
     */
    public Pass assess(TenantId tenant, Month last) {
        runner.run(job, new JobRequest(tenant, Map.of(AssessStep.MONTH, last.toString()), Map.of()));
        return transactions.call(tenant, () -> passes.newest().orElseThrow());
    }
}
