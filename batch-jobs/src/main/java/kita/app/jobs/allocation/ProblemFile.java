package kita.app.jobs.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.allocation.proposal.Problem;
import kita.app.jobs.JobRefusedException;
import tools.jackson.core.JacksonException;

/** Reads a problem that stands in a file of its own. */
public final class ProblemFile {

    private ProblemFile() {}

    /** Refuses with {@link JobRefusedException} what is missing or no problem. */
    public static Problem read(Path file) {
        try {
            return AllocationJson.problem(Files.readAllBytes(file));
        } catch (IOException | JacksonException failure) {
            throw new JobRefusedException(
                    "Die Datei " + file + " lässt sich nicht als Vergabeproblem lesen: " + failure.getMessage());
        }
    }
}
