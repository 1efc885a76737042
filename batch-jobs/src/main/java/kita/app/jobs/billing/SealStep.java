package kita.app.jobs.billing;

import java.util.Optional;
import kita.app.store.billing.Entries;
import kita.app.store.billing.OpenRun;
import kita.app.store.billing.ParkedHouseholds;
import kita.app.store.billing.RunCollections;
import kita.app.store.billing.Runs;
import kita.billing.run.RunContent;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Reads back all that the run holds, puts it under one digest and declares the run prepared. What is sealed is what the
 * database keeps, not what some step believes to have written.
 */
@Component
class SealStep implements Tasklet {

    static final String NUMBER = "runNumber";

    private final Runs runs;
    private final Entries entries;
    private final RunCollections collections;
    private final ParkedHouseholds parked;

    SealStep(Runs runs, Entries entries, RunCollections collections, ParkedHouseholds parked) {
        this.runs = runs;
        this.entries = entries;
        this.collections = collections;
        this.parked = parked;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Optional<OpenRun> open = runs.open();
        if (open.isPresent()) {
            OpenRun run = open.get();
            parked.freeze(run.id());
            runs.seal(sealed(run));
            ExecutionContext job =
                    contribution.getStepExecution().getJobExecution().getExecutionContext();
            job.putInt(NUMBER, run.id().number());
        }
        return RepeatStatus.FINISHED;
    }

    private RunContent.Sealed sealed(OpenRun run) {
        RunContent content = new RunContent();
        entries.each(run.id(), (entry, number) -> content.add(entry));
        collections.each(run.id(), line -> content.add(line.collection(), line.forward(), line.cancelled()));
        return content.seal(run.id(), run.terms(), runs.chainBefore(run));
    }
}
