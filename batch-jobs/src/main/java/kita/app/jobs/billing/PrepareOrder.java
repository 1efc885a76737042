package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.jobs.JobRequest;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What is asked of the preparing job, and its way through the parameters of Spring Batch.
 *
 * @param due month in which it falls due at the earliest, for months that are made up for one by one; else its own
 */
record PrepareOrder(Month month, UserName user, LocalDate businessDay, Optional<Month> due) {

    private static final String MONTH = "month";
    private static final String USER = "user";
    private static final String BUSINESS_DAY = "businessDay";
    private static final String DUE = "due";
    private static final String DISCARDED = "discarded";

    static PrepareOrder of(JobParameters parameters) {
        return new PrepareOrder(
                Month.parse(parameters.getString(MONTH)),
                new UserName(parameters.getString(USER)),
                LocalDate.parse(parameters.getString(BUSINESS_DAY)),
                Optional.ofNullable(parameters.getString(DUE)).map(Month::parse));
    }

    /**
     * @param discarded how many drafts were thrown away before: work on one of them is never taken up again
     */
    JobRequest request(TenantId tenant, long discarded) {
        Map<String, String> scope = new HashMap<>(Map.of(MONTH, month.toString()));
        if (discarded > 0) {
            scope.put(DISCARDED, Long.toString(discarded));
        }
        Map<String, String> settings = new HashMap<>(Map.of(USER, user.value(), BUSINESS_DAY, businessDay.toString()));
        due.ifPresent(later -> settings.put(DUE, later.toString()));
        return new JobRequest(tenant, scope, settings);
    }

    /** The month whose due day counts. */
    Month dueMonth() {
        return due.filter(month::isBefore).orElse(month);
    }
}
