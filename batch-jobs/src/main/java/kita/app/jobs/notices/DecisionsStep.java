package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.jobs.ProgressRelay;
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
    private final Issuer issuer;
    private final ProgressRelay progress;
    private final int pageSize;

    DecisionsStep(
            DecidedCases cases,
            NoticeSettingsReader settings,
            Issuer issuer,
            ProgressRelay progress,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.cases = cases;
        this.settings = settings;
        this.issuer = issuer;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        if (NoticesOrder.scope(parameters) == NoticesOrder.Scope.FEES) {
            return RepeatStatus.FINISHED;
        }
        LocalDate date = NoticesOrder.date(parameters);
        PageCount count = new PageCount(contribution.getStepExecution());
        if (count.isNew()) {
            long pending = cases.pending();
            count.begin(pending);
            progress.begin("Zusagen und Ablehnungen", pending);
        }
        List<DecidedCase> page = cases.next(date, pageSize);
        if (page.isEmpty()) {
            count.requireAllSeen();
            progress.end();
            return RepeatStatus.FINISHED;
        }
        DecisionDrafts drafts = new DecisionDrafts(settings.read(), cases.kitaNames(), date);
        int issued = issuer.issue(
                page.stream().map(drafts::of).toList(), date, new NoticeFiles(NoticesOrder.folder(parameters)));
        count.add(issued, page.size() - issued);
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }
}
