package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.jobs.ProgressRelay;
import kita.app.store.notices.WithdrawnCases;
import kita.app.store.notices.WithdrawnCases.WithdrawnCase;
import kita.billing.notice.Addressee;
import kita.billing.notice.WithdrawalNotice;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the families whose notice fell with a reversed run, one page per transaction, by the numbers of the notices. */
@Component
class WithdrawalsStep implements Tasklet {

    private static final List<String> LEGAL_BASIS =
            List.of("§ 44 Abs. 1 und 2 SGB X (Rücknahme eines rechtswidrigen Verwaltungsaktes)");

    private final WithdrawnCases cases;
    private final NoticeSettingsReader settings;
    private final Issuer issuer;
    private final ProgressRelay progress;
    private final int pageSize;

    WithdrawalsStep(
            WithdrawnCases cases,
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
        LocalDate date = NoticesOrder.date(parameters);
        PageCount count = new PageCount(contribution.getStepExecution());
        if (count.isNew()) {
            long pending = cases.pending();
            count.begin(pending);
            progress.begin("Rücknahmen", pending);
        }
        List<WithdrawnCase> page = cases.next(pageSize);
        if (page.isEmpty()) {
            count.requireAllSeen();
            progress.end();
            return RepeatStatus.FINISHED;
        }
        NoticeSettings agreed = settings.read();
        int issued = issuer.issue(
                page.stream().map(fallen -> draft(fallen, agreed, date)).toList(),
                date,
                new NoticeFiles(NoticesOrder.folder(parameters)));
        count.add(issued, page.size() - issued);
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    private static Draft draft(WithdrawnCase fallen, NoticeSettings settings, LocalDate date) {
        return new Draft(fallen.subject(), serial -> {
            Addressee payer = fallen.payer()
                    .orElseThrow(() -> new CannotBeMade("Die Person, an die der Bescheid ging, gibt es nicht mehr."));
            return new WithdrawalNotice(
                    settings.head(payer, fallen.household().value(), date, serial),
                    fallen.concerns(),
                    fallen.notice(),
                    fallen.run(),
                    LEGAL_BASIS);
        });
    }
}
