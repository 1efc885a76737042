package kita.app.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.ServerProcess;
import kita.registry.Month;

/**
 * R1. The month run of several towns in a program of its own, killed at random moments and called again, month after
 * month, until the wanted number of kills is reached. Every second time the database is killed with it. Then everything
 * is compared with towns where nobody disturbed.
 */
final class KillDrill implements Drill {

    private static final int MONTHS = 4;
    private static final int MOST_KILLS_A_MONTH = 12;
    /** One of so many is killed while it still starts. */
    private static final int STARTING = 6;

    private static final int HEAP = 512;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String number() {
        return "R1";
    }

    @Override
    public String proves() {
        return "Wird das Programm mitten im Monatslauf hart beendet (kill -9), jedes zweite Mal samt Datenbank, so geht nach"
                + " dem Neustart nichts verloren und nichts wird doppelt gebucht oder ausgegeben.";
    }

    @Override
    public int fullCount() {
        return 200;
    }

    @Override
    public String counted() {
        return "harte Abbrüche";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        int months = order.count() < MONTHS * MOST_KILLS_A_MONTH ? 1 : MONTHS;
        try (Scratch scratch = new Scratch()) {
            Unbroken unbroken = Unbroken.in(scratch, months);
            log.say("Ungestört dauert ein Monat " + unbroken.workMillis(0) + " ms.");
            Killing killing = new Killing(order, log, unbroken);
            int chains = 0;
            while (killing.kills < order.count()) {
                chains++;
                try (Scratch chain = new Scratch()) {
                    killing.chain(chain, months);
                }
            }
            killing.report(chains);
        }
    }

    /** The same towns and months without a kill, and how long each month took. */
    private record Unbroken(List<Long> millis, long startMillis, KillOutcome outcome) {

        static Unbroken in(Scratch scratch, int months) throws IOException, InterruptedException {
            Path home = scratch.folder("home");
            Path out = scratch.folder("out");
            KillTowns.foundIn(home);
            List<Long> millis = new ArrayList<>();
            long start = 0;
            for (int i = 0; i < months; i++) {
                long begun = System.nanoTime();
                try (ChildProcess child = child(home, out, MonthWork.FIRST.plus(i))) {
                    child.waitFor(KillChild.READY);
                    long ready = System.nanoTime();
                    start = (ready - begun) / 1_000_000;
                    if (child.exitCode() != 0) {
                        throw new IllegalStateException("The undisturbed month ended with " + child.exitCode() + ": "
                                + Texts.causes(out.resolve("errors.txt")));
                    }
                    millis.add((System.nanoTime() - ready) / 1_000_000);
                }
            }
            return new Unbroken(millis, start, KillOutcome.of(home, out));
        }

        long workMillis(int month) {
            return millis.get(month);
        }
    }

    private static ChildProcess child(Path home, Path out, Month month) throws IOException {
        return ChildProcess.start(
                KillChild.class,
                HEAP,
                out.resolve("errors.txt"),
                List.of(home.toString(), out.toString(), month.toString()));
    }

    private static final class Killing {

        private final DrillOrder order;
        private final DrillLog log;
        private final Unbroken unbroken;
        private final Random dice;
        private int kills;
        private int whileStarting;
        private int withDatabase;
        private int busy;
        private long rows;

        Killing(DrillOrder order, DrillLog log, Unbroken unbroken) {
            this.order = order;
            this.log = log;
            this.unbroken = unbroken;
            this.dice = order.dice();
        }

        void chain(Scratch scratch, int months) throws IOException, InterruptedException {
            Path home = scratch.folder("home");
            Path out = scratch.folder("out");
            KillTowns.foundIn(home);
            for (int i = 0; i < months; i++) {
                int before = kills;
                while (!month(home, out, i, before)) {}
            }
            KillOutcome outcome = KillOutcome.of(home, out);
            rows += outcome.rows();
            outcome.compare(unbroken.outcome(), log);
            log.say(kills + " Abbrüche, bisher " + (log.isMet() ? "alles gleich." : "mit Abweichungen."));
        }

        /** One start; true if it came to the end of the month. */
        private boolean month(Path home, Path out, int number, int killsBefore)
                throws IOException, InterruptedException {
            boolean spared = kills >= order.count() || kills - killsBefore >= MOST_KILLS_A_MONTH;
            try (ChildProcess child = child(home, out, MonthWork.FIRST.plus(number))) {
                if (spared || survives(child, number)) {
                    return ended(child, home, out);
                }
                child.kill();
                if (kills++ % 2 == 1) {
                    ServerProcess.of(home).ifPresent(server -> {
                        server.kill();
                        withDatabase++;
                    });
                }
                return false;
            }
        }

        private boolean survives(ChildProcess child, int number) throws IOException, InterruptedException {
            if (dice.nextInt(STARTING) == 0) {
                boolean ended = child.endsWithin(dice.nextLong(1, unbroken.startMillis()));
                whileStarting += ended ? 0 : 1;
                return ended;
            }
            child.waitFor(KillChild.READY);
            // The earlier of two moments: most of a start's work is redone by the next one, so late kills cost time.
            long work = unbroken.workMillis(number);
            return child.endsWithin(Math.min(dice.nextLong(work), dice.nextLong(work)));
        }

        private boolean ended(ChildProcess child, Path home, Path out) throws IOException, InterruptedException {
            int code = child.exitCode();
            if (code == KillChild.BUSY) {
                busy++;
            } else if (code != 0) {
                log.shortfall("Ein Neustart endete mit " + code + ": " + Texts.causes(out.resolve("errors.txt"))
                        + " PostgreSQL: " + Texts.end(home.resolve("postgres.log")));
            }
            if (log.shortfallCount() > 3) {
                throw new IllegalStateException(
                        "Too much is wrong to go on: " + log.shortfalls().get(0));
            }
            return code == 0;
        }

        void report(int chains) {
            log.figure("kills", "harte Abbrüche (SIGKILL)", kills);
            log.figure("killsWhileStarting", "davon noch beim Starten", whileStarting);
            log.figure("killsWithDatabase", "davon samt PostgreSQL und allen seinen Prozessen", withDatabase);
            log.figure("towns", "Gemeinden je Kette", KillTowns.CONTRACTS.size());
            log.figure("chains", "Ketten (je eigene Datenbank)", chains);
            log.figure("busy", "Neustarts, die den alten Lauf noch arbeiten sahen und es sagten", busy);
            log.figure("rowsCompared", "Zeilen, die mit dem ungestörten Lauf verglichen wurden", rows);
        }
    }
}
