package kita.app.drill;

import java.nio.file.Path;
import kita.app.bench.BenchFacts;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.throwaway.Stage;
import kita.billing.run.BillingRun;
import kita.registry.Month;
import kita.registry.TenantId;

/** A town whose months are billed, for drills that look at what stands in the ledger then. */
final class LedgerTown {

    private LedgerTown() {}

    /** Founds the town and takes it through so many months, all released; the files of all but the last one are written. */
    static TenantId billed(Stage stage, String name, int contracts, int months, Path out) {
        TenantId town = new TenantId(name);
        stage.bean(BenchFacts.class).found(town, contracts);
        MonthWork work = new MonthWork(stage);
        for (int i = 0; i < months; i++) {
            Month month = MonthWork.FIRST.plus(i);
            stage.bean(Assessments.class).assess(town, month);
            BillingRun run = work.release(work.prepare(town, month));
            if (i < months - 1) {
                stage.bean(BillingRuns.class).export(run.id(), out);
            }
        }
        return town;
    }
}
