package kita.app.jobs.assess;

import java.util.List;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownParts;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Cuts the municipality into parts for this execution. */
@Component
class CutStep implements Tasklet {

    private final HouseholdPages pages;
    private final ProgressRelay progress;

    CutStep(HouseholdPages pages, ProgressRelay progress) {
        this.pages = pages;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        List<HouseholdRange> parts = pages.parts(TownParts.MOST);
        TownParts.cut(contribution.getStepExecution(), parts);
        progress.begin("Beiträge festsetzen", pages.count(HouseholdRange.ALL));
        return RepeatStatus.FINISHED;
    }
}
