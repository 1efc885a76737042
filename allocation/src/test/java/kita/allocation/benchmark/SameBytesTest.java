package kita.allocation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kita.allocation.proposal.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    @TempDir
    private Path folder;

    @Test
    void two_runs_in_one_process_give_the_same_placements() {
        assertThat(PrintedPlacements.placements())
                .isEqualTo(PrintedPlacements.placements())
                .anyMatch(Placement.ByWish.class::isInstance)
                .anyMatch(Placement.ByOffice.class::isInstance);
    }

    @Test
    void one_thread_and_two_threads_give_the_same_placements() throws Exception {
        List<String> one = printedWith(1);
        List<String> two = printedWith(2);
        assertThat(one.get(0)).isEqualTo("threads 1");
        assertThat(two.get(0)).isEqualTo("threads 2");
        assertThat(one).hasSize(401);
        assertThat(one.subList(1, 401)).isEqualTo(two.subList(1, 401));
    }

    /** The common pool takes its size at the start of the process. */
    private List<String> printedWith(int threads) throws IOException, InterruptedException {
        Path printed = folder.resolve(threads + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PrintedPlacements.class.getName())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(printed);
    }
}
