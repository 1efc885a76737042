package kita.app.jobs.intake;

import java.nio.file.Path;
import java.util.List;
import kita.app.intake.DoubleClaim;
import kita.app.intake.RowError;
import kita.registry.TenantId;

/**
 * What came of an intake.
 *
 * @param newDocuments names of the documents that are in force from now on and were not before
 * @param errors why rows were not taken; a row can have several
 * @param doubleClaims children whom two households claim; their rows are among the errors, too
 */
public record IntakeReport(
        TenantId tenant,
        List<FileReport> files,
        List<String> newDocuments,
        List<RowError> errors,
        List<DoubleClaim> doubleClaims,
        Path errorsFile) {

    public IntakeReport {
        files = List.copyOf(files);
        newDocuments = List.copyOf(newDocuments);
        errors = List.copyOf(errors);
        doubleClaims = List.copyOf(doubleClaims);
    }

    /** @param recognised whether this very file was the last one taken in under its name */
    public record FileReport(
            String file, boolean recognised, long read, long inserted, long changed, long unchanged, long rejected) {}

    /** Rows that were new or changed. */
    public long changedRows() {
        return files.stream()
                .mapToLong(file -> file.inserted() + file.changed())
                .sum();
    }

    public long rejectedRows() {
        return files.stream().mapToLong(FileReport::rejected).sum();
    }
}
