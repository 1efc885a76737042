package kita.app.jobs.assess;

import java.util.List;
import kita.app.jobs.PageMemory;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.registry.HouseholdId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Assesses one part of the municipality, one page of households per transaction, for all months since go-live. What did
 * not change gets no new version, so a second pass writes nothing and a pass that was interrupted may simply begin again.
 */
@Component
class AssessStep implements Tasklet {

    static final String NAME = "assess";
    static final String MONTH = "month";

    private final HouseholdPages pages;
    private final PageAssessment assessment;
    private final PassTerms terms;
    private final ProgressRelay progress;
    private final int pageSize;

    AssessStep(
            HouseholdPages pages,
            PageAssessment assessment,
            PassTerms terms,
            ProgressRelay progress,
            @Value("${kita.billing.page:1000}") int pageSize) {
        this.pages = pages;
        this.assessment = assessment;
        this.terms = terms;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        StepExecution step = contribution.getStepExecution();
        PageMemory memory = new PageMemory(step);
        HouseholdRange part = TownParts.households(step);
        if (memory.isNew()) {
            memory.begin(part.after(), pages.count(part));
        }
        List<HouseholdId> page = pages.first(pageSize, part.behind(memory.after()));
        if (page.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        List<HouseholdId> untied = terms.of(step.getJobExecution()).untied(page);
        contribution.incrementWriteCount(assessment.assess(untied, step.getJobExecution(), memory));
        memory.moveTo(page.get(page.size() - 1).value());
        progress.advance(untied.size());
        return RepeatStatus.CONTINUABLE;
    }
}
