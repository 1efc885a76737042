package kita.app.jobs.billing;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Rehearses the run that waits; after a kill it is found again, for it was not rehearsed yet. */
@Component
class RehearseStep implements Tasklet {

    private final RunRehearsal rehearsal;

    RehearseStep(RunRehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        rehearsal.ofTheDraft();
        return RepeatStatus.FINISHED;
    }
}
