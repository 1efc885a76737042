package kita.app.jobs.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.Issuer;
import kita.app.jobs.notices.NoticeFiles;
import kita.app.jobs.notices.NoticeSettings;
import kita.app.jobs.notices.NoticeSettingsReader;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.PageCount;
import kita.app.jobs.notices.SpotCheck;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.NoticeSubject;
import kita.app.tenant.TenantScope;
import kita.billing.run.RunId;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues letters that decide nothing, one page of those they may concern per transaction; none is issued twice. */
@Component
class LettersStep implements Tasklet {

    private final ReminderLetters reminders;
    private final CertificateLetters certificates;
    private final AnnouncementLetters announcements;
    private final NoticeSettingsReader settings;
    private final IssuedNotices issuedNotices;
    private final Issuer issuer;
    private final ProgressRelay progress;
    private final int pageSize;

    LettersStep(
            ReminderLetters reminders,
            CertificateLetters certificates,
            AnnouncementLetters announcements,
            NoticeSettingsReader settings,
            IssuedNotices issuedNotices,
            Issuer issuer,
            ProgressRelay progress,
            @Value("${kita.notices.page:100}") int pageSize) {
        this.reminders = reminders;
        this.certificates = certificates;
        this.announcements = announcements;
        this.settings = settings;
        this.issuedNotices = issuedNotices;
        this.issuer = issuer;
        this.progress = progress;
        this.pageSize = pageSize;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        PageCount count = new PageCount(contribution.getStepExecution());
        LetterRequest request = LettersOrder.letters(parameters);
        LetterSource source = source(request, NoticesOrder.date(parameters));
        if (count.isNew()) {
            long size = source.size();
            count.begin(size);
            progress.begin(request.kind().german(), size);
        }
        LetterSource.Page page = source.after(count.after(), pageSize);
        if (page.isEnd()) {
            progress.end();
            return RepeatStatus.FINISHED;
        }
        List<Draft> due = notIssuedYet(page.drafts());
        int issued = issuer.issue(
                due,
                NoticesOrder.date(parameters),
                new NoticeFiles(NoticesOrder.folder(parameters)),
                new SpotCheck(contribution.getStepExecution()));
        count.add(issued, due.size() - issued);
        count.moveTo(page.last());
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.seen());
        return RepeatStatus.CONTINUABLE;
    }

    private LetterSource source(LetterRequest request, LocalDate date) {
        NoticeSettings agreed = settings.read();
        if (request instanceof LetterRequest.Certificates of) {
            return certificates.of(of.year(), date, agreed);
        }
        if (request instanceof LetterRequest.Announcements of) {
            return announcements.of(new RunId(TenantScope.required(), of.month(), of.run()), date, agreed);
        }
        return reminders.on(date, agreed, agreed.requiredOrdinance().tariff());
    }

    private List<Draft> notIssuedYet(List<Draft> drafts) {
        Set<NoticeSubject> known =
                issuedNotices.known(drafts.stream().map(Draft::subject).toList());
        return drafts.stream().filter(draft -> !known.contains(draft.subject())).toList();
    }
}
