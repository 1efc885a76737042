package kita.app.drill;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kita.app.bench.BenchFacts;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;

/** Lets a month run into an outage of the database at a random moment, then has it done again and compares. */
final class Outage {

    /** Something that befalls the database, and how it is put right. */
    interface Trouble {
        void strike() throws Exception;

        /** The application on the mended database; the same one if it can go on by itself. */
        Stage mend(Stage broken) throws Exception;
    }

    private static final long PATIENCE_MINUTES = 5;

    private final String german;
    private final Path out;
    private final DrillLog log;
    private final Random dice;
    private final int contracts;
    private Stage stage;
    private String expected;
    private long millis;
    private int towns;
    private int struck;
    private int failedInLog;
    private int leftRunning;

    /** @param contracts of each town; many make a long month that writes much */
    Outage(String german, Stage stage, Path out, Random dice, int contracts, DrillLog log) {
        this.german = german;
        this.stage = stage;
        this.out = out;
        this.dice = dice;
        this.contracts = contracts;
        this.log = log;
    }

    /** Answers the application that is open at the end. */
    Stage run(int count, Trouble trouble) throws Exception {
        work(found()); // the first one loads classes
        TenantId unbroken = found();
        long begun = System.nanoTime();
        work(unbroken);
        millis = Math.max(2, (System.nanoTime() - begun) / 1_000_000);
        expected = new Booked(stage).month(unbroken);
        for (int tries = 0; struck < count && tries < 10 * count; tries++) {
            once(trouble);
        }
        log.require(struck == count, german + ": nur " + struck + " Ausfälle trafen den Lauf.");
        log.figure(
                german,
                german,
                "%d Ausfälle im Lauf; danach im Protokoll FAILED %d, noch als laufend vermerkt (wird beim Neustart erkannt) %d"
                        .formatted(struck, failedInLog, leftRunning));
        return stage;
    }

    private void once(Trouble trouble) throws Exception {
        TenantId town = found();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = thread.submit(() -> work(town));
            try {
                work.get(dice.nextLong(millis), TimeUnit.MILLISECONDS);
                return; // it was faster
            } catch (TimeoutException stillAtWork) {
                trouble.strike();
            }
            if (endsWell(work)) {
                stage = trouble.mend(stage);
                return;
            }
        } finally {
            thread.shutdownNow();
            thread.awaitTermination(1, TimeUnit.MINUTES);
        }
        struck++;
        stage = trouble.mend(stage);
        look(town);
        again(town);
        log.say(german + ": " + struck);
    }

    private static boolean endsWell(Future<?> work) throws InterruptedException, TimeoutException {
        try {
            work.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return true;
        } catch (ExecutionException failed) {
            return false;
        }
    }

    private void look(TenantId town) {
        Booked booked = new Booked(stage);
        String now = booked.month(town);
        log.require(Booked.halfHouseholds(now, expected) == 0, german + ": halbe Haushalte gebucht.");
        log.require(Booked.strangeLines(now, expected) == 0, german + ": falsche Buchungen.");
        booked.falselyCompleted(town).forEach(wrong -> log.shortfall(german + ": " + wrong));
        if (booked.unfinished(town).contains("FAILED")) {
            failedInLog++;
        } else if (!booked.unfinished(town).isEmpty()) {
            leftRunning++;
        }
    }

    private void again(TenantId town) {
        try {
            work(town);
            log.require(new Booked(stage).month(town).equals(expected), german + ": das Ergebnis ist ein anderes.");
        } catch (RuntimeException still) {
            log.shortfall(
                    german + ": Auch der zweite Aufruf scheitert: " + still.getMessage() + ", " + still.getCause());
        }
    }

    private TenantId found() {
        towns++;
        TenantId town = new TenantId("uebung-ausfall-" + towns);
        stage.bean(BenchFacts.class).found(town, contracts);
        return town;
    }

    private void work(TenantId town) {
        new MonthWork(stage).run(town, MonthWork.FIRST, out.resolve(town.value()));
    }
}
