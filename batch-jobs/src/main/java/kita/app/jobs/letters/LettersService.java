package kita.app.jobs.letters;

import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRunner;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.money.CertificateDesk;
import kita.app.jobs.notices.SpotCheck;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.SetAsideNotices;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeKind;
import kita.billing.run.BillingRun;
import kita.billing.run.RunId;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Service;

/** Issues letters that decide nothing: reminders, certificates, announcements. Called again it issues what is new. */
@Service
public class LettersService {

    /**
     * @param judged how many of the new files were judged against PDF/UA-1 and PDF/A; all of them were good
     * @param setAside letters that could not be made and wait for a person
     */
    public record LettersReport(long issued, long judged, List<SetAside> setAside) {}

    private final JobRunner runner;
    private final Job lettersJob;
    private final IssuedNotices issued;
    private final SetAsideNotices setAside;
    private final BillingRuns runs;
    private final CertificateDesk certificates;
    private final TenantTransactions transactions;

    LettersService(
            JobRunner runner,
            Job lettersJob,
            IssuedNotices issued,
            SetAsideNotices setAside,
            BillingRuns runs,
            CertificateDesk certificates,
            TenantTransactions transactions) {
        this.runner = runner;
        this.lettersJob = lettersJob;
        this.issued = issued;
        this.setAside = setAside;
        this.runs = runs;
        this.certificates = certificates;
        this.transactions = transactions;
    }

    /** Certificates before the end of the year, and debits of a run that was not released, are refused. */
    public LettersReport issue(LettersOrder order) {
        refuseWhatIsNotDue(order);
        NoticeKind kind = order.letters().kind();
        long before = transactions.call(order.tenant(), () -> issued.count(kind));
        long judged = SpotCheck.judgedIn(runner.run(lettersJob, order.request()));
        return transactions.call(
                order.tenant(),
                () -> new LettersReport(
                        issued.count(kind) - before,
                        judged,
                        setAside.all().stream()
                                .filter(aside -> aside.kind() == kind)
                                .toList()));
    }

    private void refuseWhatIsNotDue(LettersOrder order) {
        if (order.letters() instanceof LetterRequest.Certificates of) {
            certificates.requireOver(of.year(), order.date());
        } else if (order.letters() instanceof LetterRequest.Announcements of) {
            BillingRun run = runs.find(new RunId(order.tenant(), of.month(), of.run()))
                    .orElseThrow(() -> new JobRefusedException(
                            "Für " + of.month() + " gibt es keinen Lauf Nr. " + of.run() + "."));
            if (!(run instanceof BillingRun.Released) && !(run instanceof BillingRun.Exported)) {
                throw new JobRefusedException(
                        "Angekündigt wird, was freigegeben und nicht zurückgenommen ist; das trifft"
                                + " auf den Lauf Nr. " + of.run() + " für " + of.month() + " nicht zu.");
            }
        }
    }
}
