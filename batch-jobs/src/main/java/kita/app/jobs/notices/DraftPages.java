package kita.app.jobs.notices;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kita.app.jobs.ProgressRelay;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Issues what is due one page per transaction, until nothing is; every case is issued or set aside. */
@Component
class DraftPages {

    private final Issuer issuer;
    private final ProgressRelay progress;

    DraftPages(Issuer issuer, ProgressRelay progress) {
        this.issuer = issuer;
        this.progress = progress;
    }

    /**
     * The next page.
     *
     * @param german what it is, for whoever waits
     * @param pending how many are due, asked once at the beginning
     * @param next drafts of the next page; none at the end
     */
    RepeatStatus issue(StepContribution contribution, String german, LongSupplier pending, Supplier<List<Draft>> next) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        PageCount count = new PageCount(contribution.getStepExecution());
        if (count.isNew()) {
            long due = pending.getAsLong();
            count.begin(due);
            progress.begin(german, due);
        }
        List<Draft> page = next.get();
        if (page.isEmpty()) {
            count.requireAllSeen();
            progress.end();
            return RepeatStatus.FINISHED;
        }
        int issued = issuer.issue(
                page,
                NoticesOrder.date(parameters),
                new NoticeFiles(NoticesOrder.folder(parameters)),
                new SpotCheck(contribution.getStepExecution()));
        count.add(issued, page.size() - issued);
        contribution.incrementReadCount();
        contribution.incrementWriteCount(issued);
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }
}
