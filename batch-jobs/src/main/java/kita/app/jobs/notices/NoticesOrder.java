package kita.app.jobs.notices;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import kita.app.jobs.JobRequest;
import kita.registry.TenantId;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What is asked of the notices job.
 *
 * @param date the day that stands on the notices
 * @param folder where the files go; it will hold every notice of the municipality
 * @param scope which notices are issued now; the others stay due
 * @param feeLimit fee notices are issued until there are that many in all; empty: for every payer
 */
public record NoticesOrder(TenantId tenant, LocalDate date, Path folder, Scope scope, OptionalLong feeLimit) {

    /** Which notices. */
    public enum Scope {
        ALL,
        FEES
    }

    private static final String DATE = "date";
    private static final String FOLDER = "folder";
    private static final String SCOPE = "notices";
    private static final String FEE_LIMIT = "feeLimit";

    public JobRequest request() {
        return new JobRequest(
                tenant,
                Map.of(),
                Map.of(
                        DATE,
                        date.toString(),
                        FOLDER,
                        folder.toAbsolutePath().toString(),
                        SCOPE,
                        scope.name(),
                        FEE_LIMIT,
                        Long.toString(feeLimit.orElse(Long.MAX_VALUE))));
    }

    public static LocalDate date(JobParameters parameters) {
        return LocalDate.parse(parameters.getString(DATE));
    }

    public static Path folder(JobParameters parameters) {
        return Path.of(parameters.getString(FOLDER));
    }

    static Scope scope(JobParameters parameters) {
        return Scope.valueOf(parameters.getString(SCOPE));
    }

    static long feeLimit(JobParameters parameters) {
        return Long.parseLong(parameters.getString(FEE_LIMIT));
    }
}
