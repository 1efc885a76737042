package kita.app.cli.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kita.allocation.benchmark.Benchmark;
import kita.allocation.benchmark.BenchmarkTown;
import kita.allocation.benchmark.Figures;
import kita.allocation.benchmark.Limits;
import kita.allocation.benchmark.Measurement;
import kita.allocation.benchmark.Method;
import kita.allocation.benchmark.Setting;
import kita.allocation.proposal.Problem;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.jobs.allocation.ProblemFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The allocation beside textbook methods on the same problem, all judged by the same checker. */
@Command(name = "allocation", description = "Die Platzvergabe neben Verfahren aus dem Lehrbuch, ohne Datenbank.")
final class BenchAllocationCommand implements Runnable {

    private static final int CHILDREN_PER_KITA = 15;
    private static final int CP_SAT_CHILDREN = 2_000;
    private static final int NAMED_FAMILIES = 50;
    private static final List<String> POLICIES = List.of("stability-first", "entitlement-first");

    @Mixin
    private Output output;

    @Option(
            names = "--children",
            paramLabel = "ZAHL",
            defaultValue = "2000",
            description = "Kinder (Vorgabe: ${DEFAULT-VALUE}).")
    private int children;

    @Option(names = "--kitas", paramLabel = "ZAHL", description = "Kitas (Vorgabe: eine je 15 Kinder).")
    private int kitas;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--setting",
            paramLabel = "ART",
            defaultValue = "common",
            description = "common: eine Rangfolge für alle Kitas und Geschwister; bonus: dazu Punkte bei einer Kita;"
                    + " hard: dazu Geschwister mit eigenem Rang, ein Kriterium (5 Punkte) auseinander, das Los je"
                    + " Familie; harder: dasselbe mit bis zu 15 Punkten (Vorgabe: ${DEFAULT-VALUE}).")
    private String setting;

    @Option(
            names = "--occupancy",
            paramLabel = "ZAHL",
            defaultValue = "1.0",
            description = "Kinder je Platz im vollsten Monat (Vorgabe: ${DEFAULT-VALUE}).")
    private double occupancy;

    @Option(names = "--supply", paramLabel = "CSV", description = "Wirkliche Kitas statt erfundener.")
    private Path supply;

    @Option(names = "--problem", paramLabel = "DATEI", description = "Ein Vergabeproblem statt eines erfundenen.")
    private Path problem;

    @Option(
            names = "--policy",
            paramLabel = "VORRANG",
            description =
                    "Was vorgeht: stability-first (keine Familie wird übergangen) oder entitlement-first (möglichst"
                            + " wenige mit Anspruch bleiben ohne Platz). Vorgabe: wie in --problem, sonst stability-first.")
    private String policy;

    @Option(
            names = "--methods",
            paramLabel = "LISTE",
            split = ",",
            description = "kita, deferred-acceptance, min-cost-flow, optaplanner-default, cp-sat (Vorgabe: alle).")
    private List<String> methods =
            Arrays.stream(Method.values()).map(Method::key).toList();

    @Option(
            names = "--office-seconds",
            paramLabel = "ZAHL",
            defaultValue = "30",
            description = "So lange sucht CP-SAT die beste Vergabe der Restplätze; 0: gar nicht"
                    + " (Vorgabe: ${DEFAULT-VALUE}).")
    private double officeSeconds;

    @Option(
            names = "--cp-sat-time",
            paramLabel = "ZAHL",
            defaultValue = "120",
            description = "Rechenzeitmaß für die kleinste Zahl blockierender Familien, etwa Sekunden"
                    + " (Vorgabe: ${DEFAULT-VALUE}).")
    private double cpSatTime;

    @Override
    public void run() {
        Set<Method> wanted =
                methods.stream().map(BenchAllocationCommand::method).collect(Collectors.toSet());
        Problem measured = withPolicy(problem());
        output.say("%,d Kinder, %,d Kitas"
                .formatted(
                        measured.applicants().size(),
                        measured.limits().stream()
                                .map(limit -> limit.kita())
                                .distinct()
                                .count()));
        new Benchmark(
                        measured,
                        seed,
                        new Limits(cpSatTime, CP_SAT_CHILDREN, officeSeconds),
                        new HeapProbe(),
                        measurement -> output.answer(german(measurement), json(measured, measurement)))
                .run(wanted);
    }

    private Problem withPolicy(Problem problem) {
        if (policy == null) {
            return problem;
        }
        if (!POLICIES.contains(policy)) {
            throw new RefusedUse(
                    "Unbekannter Vorrang „" + policy + "“; bekannt sind " + String.join(" und ", POLICIES) + ".");
        }
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                problem.applicants(),
                problem.families(),
                policy);
    }

    private Problem problem() {
        if (problem != null) {
            return ProblemFile.read(problem);
        }
        try {
            BenchmarkTown town =
                    new BenchmarkTown(children, seed, Setting.valueOf(setting.toUpperCase(Locale.ROOT)), occupancy);
            return supply != null
                    ? town.on(SupplyFile.read(supply))
                    : town.on(kitas > 0 ? kitas : Math.max(1, children / CHILDREN_PER_KITA));
        } catch (IllegalArgumentException mistake) {
            throw new RefusedUse(
                    "Daraus lässt sich kein Vergleich machen: --setting ist common, bonus, hard oder harder,"
                            + " --children mindestens 1, --occupancy größer als 0.");
        }
    }

    private static Method method(String key) {
        try {
            return Method.of(key.strip());
        } catch (IllegalArgumentException unknown) {
            throw new RefusedUse(unknown.getMessage());
        }
    }

    private Map<String, Object> json(Problem measured, Measurement measurement) {
        Figures figures = measurement.figures();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", measurement.method().key());
        json.put("children", measured.applicants().size());
        if (problem == null) {
            json.put("setting", setting);
            json.put("occupancy", occupancy);
        }
        json.put("policy", measured.policy());
        json.put("seed", seed);
        json.put("seconds", rounded(measurement.effort().seconds()));
        json.put("cpuSeconds", rounded(measurement.effort().cpuSeconds()));
        json.put("placed", figures.placed());
        json.put("unplacedEntitled", figures.unplacedEntitled());
        json.put("meanWishRank", figures.meanWishRankTimes1000() / 1000.0);
        json.put("blockingFamilies", figures.blockingFamilies().size());
        json.put("blockingSingleChildren", figures.blockingSingleChildren());
        json.put("childrenWithJustifiedEnvy", figures.childrenWithJustifiedEnvy());
        json.put("siblingPairsTogether", figures.siblingPairsTogether());
        json.put("siblingPairs", figures.siblingPairs());
        json.put("splitRulePairs", figures.splitRulePairs());
        json.put("rulePairsBothPlaced", figures.rulePairsBothPlaced());
        json.put("tornFamilies", figures.tornFamilies());
        json.put("feasible", figures.feasible());
        json.put("placedByWish", figures.placedByWish());
        json.put("placedByOffice", figures.placedByOffice());
        json.put("entitled", measurement.bound().entitled());
        json.put("bound", measurement.bound().chainWithReach());
        json.put("gapPercent", rounded(measurement.gapPercent()));
        json.put("boundJuly", measurement.bound().july());
        json.put("boundChain", measurement.bound().chain());
        json.put("heapMiB", measurement.effort().heapMiB());
        json.putAll(measurement.notes());
        if (figures.blockingFamilies().size() <= NAMED_FAMILIES) {
            json.put(
                    "blocking",
                    figures.blockingFamilies().stream().map(Object::toString).toList());
        }
        return json;
    }

    private static String german(Measurement measurement) {
        Figures figures = measurement.figures();
        StringBuilder text = new StringBuilder(
                "%-20s %7.2f s (davon %.2f s Rechenzeit): %,d mit Platz (%,d Wunsch, %,d Amt), %,d trotz Anspruch ohne (%.1f %% unter der Schranke %,d), mittlerer Wunsch %.2f, %,d blockierende Familien, %,d Kinder mit begründetem Neid, Geschwister: %,d von %,d Paaren zusammen, %,d getrennt gegen den Wunsch"
                        .formatted(
                                measurement.method().key(),
                                measurement.effort().seconds(),
                                measurement.effort().cpuSeconds(),
                                figures.placed(),
                                figures.placedByWish(),
                                figures.placedByOffice(),
                                figures.unplacedEntitled(),
                                measurement.gapPercent(),
                                measurement.bound().chainWithReach(),
                                figures.meanWishRankTimes1000() / 1000.0,
                                figures.blockingFamilies().size(),
                                figures.childrenWithJustifiedEnvy(),
                                figures.siblingPairsTogether(),
                                figures.siblingPairs(),
                                figures.splitRulePairs()));
        measurement
                .notes()
                .forEach((key, value) ->
                        text.append(", ").append(key).append(' ').append(value));
        return text.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
