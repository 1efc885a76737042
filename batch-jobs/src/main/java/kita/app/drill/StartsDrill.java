package kita.app.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kita.app.bench.BenchFacts;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R2. The same run is started by many at once: most of them threads of one program, some programs of their own. Whoever
 * comes first is held until all others have their answer.
 */
final class StartsDrill implements Drill {

    private static final TenantId TOWN = new TenantId("uebung-starts");
    private static final int FAMILIES_WITH_CONTRACTS = 300;
    private static final int MOST_PROGRAMS = 3;

    @Override
    public String name() {
        return "starts";
    }

    @Override
    public String number() {
        return "R2";
    }

    @Override
    public String proves() {
        return "Starten viele denselben Lauf zugleich, so läuft genau einer; alle anderen erfahren, dass er schon läuft.";
    }

    @Override
    public int fullCount() {
        return 50;
    }

    @Override
    public String counted() {
        return "Starts zugleich";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        int programs = Math.min(MOST_PROGRAMS, order.count() / 4);
        try (Scratch scratch = new Scratch()) {
            Path home = scratch.folder("home");
            try (Stage stage = Stage.open(home)) {
                long contracts = stage.bean(BenchFacts.class).found(TOWN, FAMILIES_WITH_CONTRACTS);
                stage.bean(Assessments.class).assess(TOWN, MonthWork.FIRST);
                List<ChildProcess> children = new ArrayList<>();
                try {
                    for (int i = 0; i < programs; i++) {
                        children.add(ChildProcess.start(
                                StartChild.class,
                                256,
                                scratch.folder("out").resolve("errors.txt"),
                                List.of(home.toString(), TOWN.value())));
                    }
                    for (ChildProcess child : children) {
                        log.require(child.waitFor(StartChild.READY), "Ein Programm kam nicht bis zum Start.");
                    }
                    Race race = new Race(stage, children, order.count() - programs);
                    race.run();
                    report(stage, order, log, race, programs, contracts);
                } finally {
                    for (ChildProcess child : children) {
                        child.close();
                    }
                }
            }
        }
    }

    private static void report(Stage stage, DrillOrder order, DrillLog log, Race race, int programs, long contracts) {
        race.failures.forEach(log::shortfall);
        log.require(race.ran.get() == 1, race.ran.get() + " Starts liefen.");
        log.require(
                race.refused.get() == order.count() - 1,
                race.refused.get() + " von " + (order.count() - 1) + " Starts wurden abgelehnt.");
        long runs = count(stage, "SELECT count(*) FROM kita.billing_run");
        long doubled = count(
                stage,
                "SELECT count(*) - count(DISTINCT (household_id, payer_id, child_id, care_month, product)) FROM kita.entry");
        log.require(runs == 1, "Es gibt " + runs + " Läufe.");
        log.require(doubled == 0, doubled + " Buchungen sind doppelt.");
        log.figure("starts", "Starts zugleich", order.count());
        log.figure("programs", "davon Programme für sich", programs);
        log.figure("ran", "gelaufen", race.ran.get());
        log.figure("refused", "mit „läuft bereits“ abgelehnt", race.refused.get());
        log.figure("contracts", "Verträge", contracts);
        log.figure("entries", "Buchungen", count(stage, "SELECT count(*) FROM kita.entry"));
    }

    private static long count(Stage stage, String query) {
        return stage.bean(TenantTransactions.class)
                .call(
                        TOWN,
                        () -> stage.bean(JdbcClient.class)
                                .sql(query)
                                .query(Long.class)
                                .single());
    }

    private static final class Race {

        private final Stage stage;
        private final List<ChildProcess> children;
        private final int threads;
        private final CountDownLatch refusals;
        private final AtomicInteger ran = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();

        Race(Stage stage, List<ChildProcess> children, int threads) {
            this.stage = stage;
            this.children = children;
            this.threads = threads;
            this.refusals = new CountDownLatch(threads + children.size() - 1);
        }

        void run() throws Exception {
            stage.bean(ProgressRelay.class).listen(new StartChild.Pause(this::awaitRefusals));
            CountDownLatch go = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(threads + 2 * children.size());
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    all.add(pool.submit(() -> {
                        go.await();
                        start();
                        return null;
                    }));
                }
                for (ChildProcess child : children) {
                    all.add(pool.submit(() -> {
                        go.await();
                        child.tell("los");
                        listen(child);
                        return null;
                    }));
                    pool.submit(() -> {
                        awaitRefusals();
                        child.tell("weiter");
                        return null;
                    });
                }
                go.countDown();
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private void start() {
            try {
                stage.bean(BillingRuns.class)
                        .prepare(TOWN, MonthWork.FIRST, MonthWork.ANNA, MonthWork.FIRST.firstDay());
                ran.incrementAndGet();
            } catch (JobRefusedException.AlreadyRunning busy) {
                refuse();
            } catch (RuntimeException failure) {
                fail(failure.toString());
            }
        }

        private void listen(ChildProcess child) throws IOException {
            String answer = child.lineWith("");
            if (answer.equals(StartChild.RAN)) {
                ran.incrementAndGet();
            } else if (answer.equals(StartChild.REFUSED)) {
                refuse();
            } else {
                fail("Ein Programm antwortete „" + answer + "“.");
            }
        }

        /** Neither ran nor was refused; nobody waits for it any longer. */
        private void fail(String how) {
            failures.add(how);
            refusals.countDown();
        }

        private void refuse() {
            refused.incrementAndGet();
            refusals.countDown();
        }

        private void awaitRefusals() {
            try {
                refusals.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the others are answered", interrupted);
            }
        }
    }
}
