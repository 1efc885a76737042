package kita.app.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import kita.app.throwaway.Scratch;

/** R14. Damaged and random bytes into every parser: each takes them or refuses them, and never anything else. */
final class RandomBytesDrill implements Drill {

    private static final long SLOW_NANOS = 2_000_000_000L;

    @Override
    public String name() {
        return "random-bytes";
    }

    @Override
    public String number() {
        return "R14";
    }

    @Override
    public String proves() {
        return "Keine noch so kaputte Datei bringt das Programm aus dem Tritt: Jede wird gelesen oder mit Begründung"
                + " abgelehnt.";
    }

    @Override
    public int fullCount() {
        return 1_000_000;
    }

    @Override
    public String counted() {
        return "kaputte Eingaben";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long total = 0;
        try (Scratch scratch = new Scratch()) {
            Path folder = scratch.folder("inputs");
            for (FiredAt parser : FiredAt.all()) {
                long inputs = Math.max(1, (long) order.count() * parser.share() / 100);
                Fire fire = new Fire(parser, log);
                long begun = System.nanoTime();
                List<Future<?>> parts = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    long from = inputs * thread / threads;
                    long to = inputs * (thread + 1) / threads;
                    Path file = folder.resolve(thread + (parser.name().equals("XLSX") ? ".xlsx" : ".csv"));
                    parts.add(pool.submit((Callable<Void>) () -> fire.at(file, from, to, order.seed())));
                }
                for (Future<?> part : parts) {
                    part.get();
                }
                total += inputs;
                fire.report(inputs, System.nanoTime() - begun);
            }
            log.figure("inputs", "Eingaben zusammen", total);
        } finally {
            pool.shutdownNow();
        }
    }

    /** One parser under fire, by several threads. */
    private static final class Fire {

        private final FiredAt parser;
        private final DrillLog log;
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong slowest = new AtomicLong();

        Fire(FiredAt parser, DrillLog log) {
            this.parser = parser;
            this.log = log;
        }

        /** Each input has a seed of its own, so that one that fails can be made again. */
        Void at(Path file, long from, long to, long seed) throws IOException {
            for (long i = from; i < to; i++) {
                byte[] input = parser.input(new Random(seed * 1_000_003 + i));
                long begun = System.nanoTime();
                try {
                    refused.addAndGet(parser.isRefused(input, file) ? 1 : 0);
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
                    log.shortfall(parser.name() + ", Eingabe " + i + ": "
                            + thrown.getClass().getName() + " in "
                            + (thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0]));
                }
                long took = System.nanoTime() - begun;
                slowest.accumulateAndGet(took, Math::max);
                if (took > SLOW_NANOS) {
                    log.shortfall(parser.name() + ", Eingabe " + i + ": " + took / 1_000_000 + " ms");
                }
            }
            return null;
        }

        void report(long inputs, long nanos) {
            log.figure(
                    parser.name(),
                    parser.name(),
                    "%,d Eingaben, %,d abgelehnt, %,d gelesen; längste %,d ms; %,.0f je Sekunde"
                            .formatted(
                                    inputs,
                                    refused.get(),
                                    inputs - refused.get(),
                                    slowest.get() / 1_000_000,
                                    inputs * 1e9 / nanos));
            log.say("%s: %,d Eingaben".formatted(parser.name(), inputs));
        }
    }
}
