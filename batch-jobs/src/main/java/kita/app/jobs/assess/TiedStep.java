package kita.app.jobs.assess;

import java.util.List;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Assesses, when all parts are done, the households that children tie to each other, one page after the other: where a
 * child moved, its months are withdrawn from one household and added to the other, and both must see what is newest.
 */
@Component
class TiedStep implements Tasklet {

    static final String NAME = "tied";

    private final PageAssessment assessment;
    private final PassTerms terms;
    private final ProgressRelay progress;
    private final int pageSize;

    TiedStep(
            PageAssessment assessment,
            PassTerms terms,
            ProgressRelay progress,
            @Value("${kita.billing.page:1000}") int pageSize) {
        this.assessment = assessment;
        this.terms = terms;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        PageMemory memory = new PageMemory(step);
        List<HouseholdId> tied = terms.of(step.getJobExecution()).tied();
        if (memory.isNew()) {
            memory.begin("", tied.size());
        }
        int done = (int) memory.seen();
        List<HouseholdId> page = tied.subList(done, Math.min(tied.size(), done + pageSize));
        if (page.isEmpty()) {
            memory.requireAllSeen();
            return RepeatStatus.FINISHED;
        }
        contribution.incrementWriteCount(assessment.assess(page, step.getJobExecution(), memory));
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }
}
