package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.notices.DecidedCase;
import kita.app.store.notices.DecidedCases;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues placement notices and refusals, one page of decisions per transaction, in the order of their ids. */
@Component
class DecisionsStep implements Tasklet {

    private final DecidedCases cases;
    private final NoticeSettingsReader settings;
    private final DraftPages pages;
    private final int pageSize;

    DecisionsStep(
            DecidedCases cases,
            NoticeSettingsReader settings,
            DraftPages pages,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.cases = cases;
        this.settings = settings;
        this.pages = pages;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        if (NoticesOrder.scope(parameters) == NoticesOrder.Scope.FEES) {
            return RepeatStatus.FINISHED;
        }
        return pages.issue(
                contribution, "Zusagen und Ablehnungen", cases::pending, () -> drafts(NoticesOrder.date(parameters)));
    }

    private List<Draft> drafts(LocalDate date) {
        List<DecidedCase> page = cases.next(date, pageSize);
        if (page.isEmpty()) {
            return List.of();
        }
        DecisionDrafts drafts = new DecisionDrafts(settings.read(), cases.kitaNames(), date);
        return page.stream().map(drafts::of).toList();
    }
}
