package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.billing.HeldRises;
import kita.app.store.notices.FeeCases;
import kita.app.store.notices.FeeCases.Pending;
import kita.app.store.notices.IssuedNotices;
import kita.billing.notice.NoticeKind;
import kita.billing.tariff.Tariff;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues fee notices, one page of payers per transaction, in the order of household and payer. */
@Component
class FeesStep implements Tasklet {

    private final FeeCases cases;
    private final IssuedNotices issuedNotices;
    private final NoticeSettingsReader settings;
    private final HeldRises rises;
    private final Issuer issuer;
    private final ProgressRelay progress;
    private final int pageSize;

    FeesStep(
            FeeCases cases,
            IssuedNotices issuedNotices,
            NoticeSettingsReader settings,
            HeldRises rises,
            Issuer issuer,
            ProgressRelay progress,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.cases = cases;
        this.issuedNotices = issuedNotices;
        this.settings = settings;
        this.rises = rises;
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
            long pending = cases.pending();
            count.begin(pending);
            progress.begin("Gebührenbescheide", Math.min(pending, wanted));
        }
        List<Pending> page = wanted == 0 ? List.of() : cases.next((int) Math.min(pageSize, wanted));
        if (page.isEmpty()) {
            if (wanted > 0) {
                count.requireAllSeen();
            }
            progress.end();
            return RepeatStatus.FINISHED;
        }
        LocalDate date = NoticesOrder.date(parameters);
        NoticeSettings agreed = settings.read();
        FeeDrafts drafts = new FeeDrafts(agreed, tariff(agreed), date, held(page, date));
        int issued = issuer.issue(
                cases.load(page, date).stream().map(drafts::of).toList(),
                date,
                new NoticeFiles(NoticesOrder.folder(parameters)));
        count.add(issued, page.size() - issued);
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    /** The subjects that a person must decide about first, with the months. */
    private Map<String, SortedSet<Month>> held(List<Pending> page, LocalDate date) {
        Map<String, SortedSet<Month>> held = new HashMap<>();
        List<HouseholdId> households = page.stream()
                .map(pending -> new HouseholdId(pending.household()))
                .distinct()
                .toList();
        for (HeldRises.Held rise : rises.of(households, date)) {
            held.computeIfAbsent(rise.household() + "/" + rise.position().payer(), subject -> new TreeSet<>())
                    .add(rise.position().month());
        }
        return held;
    }

    private static Tariff tariff(NoticeSettings settings) {
        return settings.tariff()
                .orElseThrow(() -> new JobRefusedException(
                        "Für diese Gemeinde ist keine tariff.yaml eingelesen; bitte zuerst importieren."));
    }
}
