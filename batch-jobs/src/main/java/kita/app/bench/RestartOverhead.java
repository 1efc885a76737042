package kita.app.bench;

import java.util.List;
import kita.allocation.benchmark.Probe;
import kita.app.jobs.Progress;
import kita.app.jobs.ProgressRelay;
import org.springframework.stereotype.Component;

/** What a break in the middle of a month run costs: with the restart it takes longer than a run without a break. */
@Component
class RestartOverhead {

    private final ProgressRelay progress;

    RestartOverhead(ProgressRelay progress) {
        this.progress = progress;
    }

    /**
     * Does the stages of one municipality without a break and those of another, equally large one with a break at half
     * of all pages; what broke off is started again.
     *
     * @return seconds that the second took longer
     */
    double seconds(List<Runnable> unbroken, List<Runnable> broken, Probe probe) {
        try {
            Plug counting = new Plug(Long.MAX_VALUE);
            progress.listen(counting);
            double begun = probe.seconds();
            unbroken.forEach(Runnable::run);
            double done = probe.seconds();
            progress.listen(new Plug(counting.pages / 2));
            broken.forEach(this::startedAgain);
            return (probe.seconds() - done) - (done - begun);
        } finally {
            progress.listen(Progress.SILENT);
        }
    }

    private void startedAgain(Runnable stage) {
        try {
            stage.run();
        } catch (IllegalStateException brokenOff) {
            progress.listen(Progress.SILENT);
            stage.run();
        }
    }

    /** Breaks the work off before a page is committed. */
    private static final class Plug implements Progress {

        private final long at;
        private long pages;

        Plug(long at) {
            this.at = at;
        }

        @Override
        public void begin(String german, long total) {}

        @Override
        public synchronized void advance(long items) {
            pages++;
            if (pages == at) {
                throw new IllegalStateException("broken off on purpose");
            }
        }

        @Override
        public void end() {}
    }
}
