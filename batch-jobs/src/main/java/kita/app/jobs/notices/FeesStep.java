package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ProgressRelay;
import kita.app.store.billing.HouseholdPages;
import kita.app.store.billing.HouseholdRange;
import kita.app.store.notices.FeeCases;
import kita.app.store.notices.FeeCases.Pending;
import kita.app.store.notices.IssuedNotices;
import kita.billing.notice.NoticeKind;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues fee notices, one page of households per transaction, in the order of household and payer. */
@Component
class FeesStep implements Tasklet {

    /** So many keys stand in a message; the register shows the others. */
    private static final int NAMED = 20;

    private final HouseholdPages pages;
    private final FeeCases cases;
    private final IssuedNotices issuedNotices;
    private final NoticeSettingsReader settings;
    private final WaitingFees waiting;
    private final Issuer issuer;
    private final ProgressRelay progress;
    private final int pageSize;

    FeesStep(
            HouseholdPages pages,
            FeeCases cases,
            IssuedNotices issuedNotices,
            NoticeSettingsReader settings,
            WaitingFees waiting,
            Issuer issuer,
            ProgressRelay progress,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.pages = pages;
        this.cases = cases;
        this.issuedNotices = issuedNotices;
        this.settings = settings;
        this.waiting = waiting;
        this.issuer = issuer;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        PageCount count = new PageCount(contribution.getStepExecution());
        long wanted = Math.max(0, NoticesOrder.feeLimit(parameters) - issuedNotices.count(NoticeKind.FEE));
        if (count.isNew()) {
            refuseWhatBeginsTooFarAhead(NoticesOrder.date(parameters));
            long pending = cases.pending();
            count.begin(pending);
            progress.begin("Gebührenbescheide", Math.min(pending, wanted));
        }
        List<HouseholdId> households =
                wanted == 0 ? List.of() : pages.first(pageSize, HouseholdRange.ALL.behind(count.after()));
        if (households.isEmpty()) {
            if (wanted > 0) {
                count.requireAllSeen();
            }
            progress.end();
            return RepeatStatus.FINISHED;
        }
        List<Pending> pending = cases.of(households);
        if (!pending.isEmpty()) {
            issue(pending.subList(0, (int) Math.min(wanted, pending.size())), count, contribution);
        }
        count.moveTo(households.get(households.size() - 1).value());
        return RepeatStatus.CONTINUABLE;
    }

    private void issue(List<Pending> page, PageCount count, StepContribution contribution) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        LocalDate date = NoticesOrder.date(parameters);
        int issued = issuer.issue(
                waiting.drafts(page, date),
                date,
                new NoticeFiles(NoticesOrder.folder(parameters)),
                new SpotCheck(contribution.getStepExecution()));
        count.add(issued, page.size() - issued);
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.size());
    }

    /** A year mistyped in a contract would tell a family what it pays in decades; nobody gets a fee notice until it is mended. */
    private void refuseWhatBeginsTooFarAhead(LocalDate date) {
        Month last = Month.of(date).plus(settings.read().horizonMonths());
        List<String> subjects = cases.beginningAfter(last);
        if (!subjects.isEmpty()) {
            throw new JobRefusedException(
                    "Es wurde kein Beitragsbescheid erlassen: Bei " + subjects.size()
                            + " Haushalten beginnt der Beitrag nach " + last + " ("
                            + String.join(", ", subjects.subList(0, Math.min(subjects.size(), NAMED)))
                            + (subjects.size() > NAMED ? ", …" : "")
                            + "). Bitte die Verträge prüfen; stimmen sie, „notices: horizonMonths“ in municipality.yaml erhöhen.");
        }
    }
}
