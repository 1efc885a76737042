package kita.app.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link FeeBenchmarks} in a Java machine of its own, warmed up. The best of several short rounds counts, for the
 * ordinance as for the yardstick: whatever else the machine is doing only slows a round down, and never both alike.
 */
public final class FeeMeasurement {

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
        Map<String, Double> scores = new LinkedHashMap<>();
        try {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(FeeBenchmarks.class.getName() + ".*")
                            .forks(1)
                            .warmupIterations(2)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(15)
                            .measurementTime(TimeValue.milliseconds(200))
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
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String kind : new String[] {"flat", "income", "formula"}) {
            rows.put(kind, new Row(kind, scores.get(kind + "ByDocument"), scores.get(kind + "ByHand")));
        }
        return rows.values();
    }
}
