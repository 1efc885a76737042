package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.store.notices.WithdrawnCases;
import kita.app.store.notices.WithdrawnCases.WithdrawnCase;
import kita.billing.notice.Addressee;
import kita.billing.notice.WithdrawalNotice;
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
    private final DraftPages pages;
    private final int pageSize;

    WithdrawalsStep(
            WithdrawnCases cases,
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
        LocalDate date = NoticesOrder.date(contribution.getStepExecution().getJobParameters());
        return pages.issue(contribution, "Rücknahmen", cases::pending, () -> drafts(date));
    }

    private List<Draft> drafts(LocalDate date) {
        List<WithdrawnCase> page = cases.next(pageSize);
        if (page.isEmpty()) {
            return List.of();
        }
        NoticeSettings agreed = settings.read();
        return page.stream().map(fallen -> draft(fallen, agreed, date)).toList();
    }

    private static Draft draft(WithdrawnCase fallen, NoticeSettings settings, LocalDate date) {
        return new Draft(fallen.subject(), fallen.payerId(), serial -> {
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
