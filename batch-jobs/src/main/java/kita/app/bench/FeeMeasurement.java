package kita.app.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link FeeBenchmarks} in a Java machine of its own, warmed up. Takes turns between ordinances and
 * yardsticks, and of each the best round counts: whatever else the machine is doing only slows a round down, and not
 * both alike.
 */
public final class FeeMeasurement {

    private static final int TURNS = 3;

    private FeeMeasurement() {}

    /**
     * One ordinance.
     *
     * @param perSecond child-months a second on one core
     */
    public record Row(String ordinance, double perSecond, double byHandPerSecond) {

        /** How many times as long as by hand. */
        public double ratio() {
            return byHandPerSecond / perSecond;
        }
    }

    /** One row for each kind of ordinance. */
    public static Collection<Row> run() {
        Map<String, Double> best = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            measure().forEach((name, score) -> best.merge(name, score, Math::max));
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String kind : new String[] {"flat", "income", "formula"}) {
            rows.put(kind, new Row(kind, best.get(kind + "ByDocument"), best.get(kind + "ByHand")));
        }
        return rows.values();
    }

    /** The best round of each benchmark, in one turn through all of them. */
    private static Map<String, Double> measure() {
        Map<String, Double> scores = new HashMap<>();
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(FeeBenchmarks.class.getName() + ".*")
                            .forks(1)
                            .warmupIterations(3)
                            .warmupTime(TimeValue.milliseconds(500))
                            .measurementIterations(10)
                            .measurementTime(TimeValue.milliseconds(100))
                            .shouldFailOnError(true)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run();
            for (RunResult result : results) {
                String name = result.getParams().getBenchmark();
                scores.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getStatistics().getMax());
            }
        } catch (RunnerException failed) {
            throw new IllegalStateException("The benchmark could not be run", failed);
        }
        return scores;
    }
}
