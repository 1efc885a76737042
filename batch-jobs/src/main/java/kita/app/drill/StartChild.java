package kita.app.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.Progress;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.billing.BillingRuns;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;

/** One of many programs that start the same run at once. It waits for the word to begin, and, if it runs, to go on. */
final class StartChild {

    static final String READY = "bereit";
    static final String RAN = "gelaufen";
    static final String REFUSED = "abgelehnt";

    private StartChild() {}

    /** @param arguments home, municipality */
    public static void main(String[] arguments) throws IOException {
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Stage stage = Stage.open(Path.of(arguments[0]))) {
            stage.bean(ProgressRelay.class).listen(new Pause(() -> {
                try {
                    words.readLine();
                } catch (IOException gone) {
                    throw new IllegalStateException("Whoever started this is gone", gone);
                }
            }));
            System.out.println(READY);
            words.readLine();
            try {
                stage.bean(BillingRuns.class)
                        .prepare(
                                new TenantId(arguments[1]),
                                MonthWork.FIRST,
                                MonthWork.ANNA,
                                MonthWork.FIRST.firstDay());
                System.out.println(RAN);
            } catch (JobRefusedException.AlreadyRunning busy) {
                System.out.println(REFUSED);
            }
        }
    }

    /** Holds the work up at its first sign of life. */
    static final class Pause implements Progress {

        private final Runnable wait;
        private boolean waited;

        Pause(Runnable wait) {
            this.wait = wait;
        }

        @Override
        public void begin(String german, long total) {
            once();
        }

        @Override
        public void advance(long items) {
            once();
        }

        @Override
        public void end() {
            once();
        }

        private synchronized void once() {
            if (!waited) {
                waited = true;
                wait.run();
            }
        }
    }
}
