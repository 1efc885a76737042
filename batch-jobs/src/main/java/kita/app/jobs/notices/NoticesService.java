package kita.app.jobs.notices;

import java.util.Map;
import kita.app.jobs.JobRunner;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.SetAsideNotices;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeKind;
import kita.registry.TenantId;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Service;

/** Issues what has no notice yet and sees to it that the folder holds every notice of the municipality. */
@Service
public class NoticesService {

    private final JobRunner runner;
    private final Job noticesJob;
    private final IssuedNotices issued;
    private final SetAsideNotices setAside;
    private final TenantTransactions transactions;

    NoticesService(
            JobRunner runner,
            Job noticesJob,
            IssuedNotices issued,
            SetAsideNotices setAside,
            TenantTransactions transactions) {
        this.runner = runner;
        this.noticesJob = noticesJob;
        this.issued = issued;
        this.setAside = setAside;
        this.transactions = transactions;
    }

    /** Called again without new decisions or assessments it issues nothing. */
    public NoticesReport issue(NoticesOrder order) {
        long before = count(order.tenant());
        long judged = SpotCheck.judgedIn(runner.run(noticesJob, order.request()));
        long after = count(order.tenant());
        return transactions.call(
                order.tenant(), () -> new NoticesReport(after - before, after, judged, setAside.all()));
    }

    private long count(TenantId tenant) {
        Map<NoticeKind, Long> counts = transactions.call(tenant, issued::counts);
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
