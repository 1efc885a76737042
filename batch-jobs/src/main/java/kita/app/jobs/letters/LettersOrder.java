package kita.app.jobs.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import kita.app.jobs.JobRequest;
import kita.app.jobs.notices.NoticesOrder;
import kita.registry.TenantId;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What is asked of the letters job.
 *
 * @param date the day that stands on the letters
 * @param folder where the files go
 */
public record LettersOrder(TenantId tenant, LocalDate date, Path folder, LetterRequest letters) {

    private static final String LETTERS = "letters";

    /** As that of the notices job, because folder and day mean the same; a letter of another kind is other work. */
    JobRequest request() {
        JobRequest notices =
                new NoticesOrder(tenant, date, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()).request();
        return new JobRequest(tenant, Map.of(LETTERS, letters.key()), notices.settings());
    }

    static LetterRequest letters(JobParameters parameters) {
        return LetterRequest.of(parameters.getString(LETTERS));
    }
}
