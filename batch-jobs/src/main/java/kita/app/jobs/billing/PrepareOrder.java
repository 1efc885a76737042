package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.Map;
import kita.app.jobs.JobRequest;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.batch.core.job.parameters.JobParameters;

/** What is asked of the preparing job, and its way through the parameters of Spring Batch. */
record PrepareOrder(Month month, UserName user, LocalDate businessDay) {

    private static final String MONTH = "month";
    private static final String USER = "user";
    private static final String BUSINESS_DAY = "businessDay";

    static PrepareOrder of(JobParameters parameters) {
        return new PrepareOrder(
                Month.parse(parameters.getString(MONTH)),
                new UserName(parameters.getString(USER)),
                LocalDate.parse(parameters.getString(BUSINESS_DAY)));
    }

    JobRequest request(TenantId tenant) {
        return new JobRequest(
                tenant,
                Map.of(MONTH, month.toString()),
                Map.of(USER, user.value(), BUSINESS_DAY, businessDay.toString()));
    }
}
