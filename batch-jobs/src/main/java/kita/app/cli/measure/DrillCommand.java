package kita.app.cli.measure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kita.app.cli.frame.ExitCodes;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.drill.Drill;
import kita.app.drill.DrillLog;
import kita.app.drill.DrillOrder;
import kita.app.drill.Drills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one drill, or lists them all. */
@Command(
        name = "drill",
        description =
                "Übungen: Das Programm wird abgeschossen, verfälscht, überrannt, und es wird gezählt, ob alles hält, was"
                        + " zugesagt ist. Jede Übung arbeitet in einer eigenen Wegwerf-Datenbank, nie in Ihren Daten. Ohne Angabe"
                        + " werden alle Übungen genannt.")
public final class DrillCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Parameters(arity = "0..1", paramLabel = "ÜBUNG", description = "Name oder Nummer der Übung, etwa kill oder r1.")
    private String name;

    @Option(names = "--count", paramLabel = "ZAHL", description = "Wie oft; Vorgabe ist die zugesagte Zahl der Übung.")
    private Integer count;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Bestimmt die zufälligen Augenblicke und Eingriffe (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws Exception {
        if (name == null) {
            output.answer(list(), Drills.ALL.stream().map(DrillCommand::json).toList());
            return ExitCodes.DONE;
        }
        Drill drill = Drills.find(name)
                .orElseThrow(() -> new RefusedUse(
                        "Die Übung „" + name + "“ gibt es nicht. Alle Übungen nennt ./kita drill ohne Angabe."));
        int times = count == null ? drill.fullCount() : count;
        if (times < 1) {
            throw new RefusedUse("--count: mindestens 1.");
        }
        DrillLog log = new DrillLog(output::say);
        output.say(drill.number() + " " + drill.name() + ": " + drill.proves());
        long begun = System.nanoTime();
        drill.run(new DrillOrder(times, seed), log);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        output.answer(german(drill, log, took), json(drill, times, log, took));
        return log.isMet() ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }

    private static String list() {
        return Drills.ALL.stream()
                .map(drill -> "%-4s %-14s %,9d %-28s %s"
                        .formatted(drill.number(), drill.name(), drill.fullCount(), drill.counted(), drill.proves()))
                .collect(Collectors.joining("\n"));
    }

    private String german(Drill drill, DrillLog log, Duration took) {
        StringBuilder text = new StringBuilder();
        log.figures()
                .values()
                .forEach(figure -> text.append("  %-72s %s%n".formatted(figure.german(), shown(figure.value()))));
        text.append(
                "  %-72s %s%n".formatted("Dauer", "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart())));
        text.append("  %-72s %s%n".formatted("Zufall (--seed)", seed));
        text.append(
                log.isMet()
                        ? drill.number() + " " + drill.name() + ": ERFÜLLT."
                        : drill.number() + " " + drill.name() + ": NICHT ERFÜLLT, "
                                + GermanCount.of((int) log.shortfallCount(), "Abweichung", "Abweichungen") + ".");
        log.shortfalls().forEach(shortfall -> text.append("\n  - ").append(shortfall));
        return text.toString();
    }

    private static String shown(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return "%,d".formatted(value);
        }
        return value instanceof Double number ? "%,.1f".formatted(number) : value.toString();
    }

    private Map<String, Object> json(Drill drill, int times, DrillLog log, Duration took) {
        Map<String, Object> json = json(drill);
        json.put("count", times);
        json.put("seed", seed);
        json.put("met", log.isMet());
        json.put("seconds", took.toMillis() / 1000.0);
        log.figures().forEach((key, figure) -> json.put(key, figure.value()));
        json.put("shortfalls", List.copyOf(log.shortfalls()));
        return json;
    }

    private static Map<String, Object> json(Drill drill) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", drill.number());
        json.put("name", drill.name());
        json.put("fullCount", drill.fullCount());
        json.put("proves", drill.proves());
        return json;
    }
}
