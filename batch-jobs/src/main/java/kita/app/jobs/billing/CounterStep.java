package kita.app.jobs.billing;

import java.util.ArrayList;
import java.util.List;
import kita.app.store.billing.Entries;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.Runs;
import kita.billing.ledger.Entry;
import kita.billing.run.Reversal;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Adds to a reversal the counter entry of each entry that it takes back: all of them in one transaction, or none. */
@Component
class CounterStep implements Tasklet {

    private static final int PAGE = 1_000;

    private final Runs runs;
    private final Entries entries;

    CounterStep(Runs runs, Entries entries) {
        this.runs = runs;
        this.entries = entries;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        OpenRun run = runs.open().orElseThrow(() -> new IllegalStateException("No reversal was begun"));
        Reversal reversal =
                run.reversal().orElseThrow(() -> new IllegalStateException("Run " + run.id() + " takes back nothing"));
        List<Entry> page = new ArrayList<>();
        entries.each(reversal.reversed(), (entry, number) -> {
            page.add(entry.counter());
            if (page.size() == PAGE) {
                entries.append(run.id(), page);
                page.clear();
            }
        });
        if (!page.isEmpty()) {
            entries.append(run.id(), page);
        }
        return RepeatStatus.FINISHED;
    }
}
