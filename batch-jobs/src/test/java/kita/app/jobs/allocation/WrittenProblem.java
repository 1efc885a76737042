package kita.app.jobs.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kita.allocation.proposal.Problem;

/** Writes a problem as the allocation job writes it, for tests of other packages. */
public final class WrittenProblem {

    private WrittenProblem() {}

    public static Path in(Path file, Problem problem) throws IOException {
        return Files.write(file, AllocationJson.bytes(problem));
    }
}
