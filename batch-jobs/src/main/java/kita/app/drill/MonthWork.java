package kita.app.drill;

import java.nio.file.Path;
import java.util.Optional;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.throwaway.Stage;
import kita.billing.run.BillingRun;
import kita.billing.run.ReleaseNote;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * What a town does in a month: assess, prepare, release by a second person, export. Called again after whatever stopped
 * it, it goes on where it was left, with nothing but what people have, too: the same commands once more.
 */
final class MonthWork {

    static final Month FIRST = Month.of(2026, 9);
    static final UserName ANNA = new UserName("anna");
    static final UserName BERND = new UserName("bernd");

    private final Assessments assessments;
    private final BillingRuns runs;

    MonthWork(Stage stage) {
        this.assessments = stage.bean(Assessments.class);
        this.runs = stage.bean(BillingRuns.class);
    }

    /** @param out folder for the files of that town */
    void run(TenantId town, Month month, Path out) {
        assessments.assess(town, month);
        BillingRun run = release(prepare(town, month));
        runs.export(run.id(), out);
    }

    /** The run of the month, rehearsed or further. */
    BillingRun prepare(TenantId town, Month month) {
        Optional<BillingRun> left = runs.newest(town, month);
        if (left.isEmpty() || left.get() instanceof BillingRun.Prepared) {
            runs.prepare(town, month, ANNA, month.firstDay());
        }
        return runs.newest(town, month)
                .orElseThrow(() -> new IllegalStateException("There is no run of " + month + " after its preparation"));
    }

    BillingRun release(BillingRun run) {
        return run instanceof BillingRun.Rehearsed rehearsed
                ? runs.release(run.id(), BERND, rehearsed.content().whole(), ReleaseNote.NONE)
                : run;
    }
}
