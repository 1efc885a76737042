package kita.app.cli.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.database.Database;
import kita.sample.SampleTown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The main job from end to end, for the two invented towns. */
@Command(
        name = "demo",
        description = "Zeigt alles an zwei erfundenen Kommunen: einlesen, vergeben, entscheiden, festsetzen, abrechnen,"
                + " Bescheide.")
public final class DemoCommand implements Runnable {

    private static final String SUMMARY = "summary.json";

    private final Session session;

    @Mixin
    private Output output;

    @Option(
            names = "--out",
            paramLabel = "ORDNER",
            defaultValue = "kita-demo",
            description = "Wohin die Dateien kommen (Vorgabe: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert der Vergabe; gleicher Startwert, gleiche Dateien (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        refuseForeignFiles();
        startAfresh();
        Map<String, TownSummary> towns = play();
        Path summary = out.resolve(SUMMARY);
        write(summary, Map.of("towns", towns));
        output.say("");
        output.answer(
                TownSummary.table(towns) + "\n\nAlle Dateien: " + out.toAbsolutePath() + "\nKennzahlen: " + summary,
                Map.of("towns", towns));
    }

    /** Both towns at once: what one does can neither be seen nor changed by the other. */
    private Map<String, TownSummary> play() {
        session.start();
        ExecutorService threads =
                Executors.newFixedThreadPool(SampleTown.ready().size());
        try {
            Map<String, Future<TownSummary>> running = new LinkedHashMap<>();
            for (SampleTown town : SampleTown.ready()) {
                DemoTown demo = new DemoTown(session, town, out.toAbsolutePath(), seed, output::say);
                running.put(town.key(), threads.submit(demo::play));
            }
            Map<String, TownSummary> towns = new TreeMap<>();
            for (Map.Entry<String, Future<TownSummary>> town : running.entrySet()) {
                towns.put(town.getKey(), town.getValue().get());
            }
            return towns;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void refuseForeignFiles() {
        if (Files.isRegularFile(out)) {
            throw new RefusedUse(out + " ist eine Datei. Bitte mit --out einen Ordner angeben.");
        }
        try (var inside = Files.exists(out) ? Files.list(out) : Stream.<Path>empty()) {
            boolean foreign = inside.map(path -> path.getFileName().toString())
                    .anyMatch(name -> !name.equals(SUMMARY) && !towns().contains(name));
            if (foreign) {
                throw new RefusedUse("Im Ordner " + out + " liegt schon etwas anderes als eine Vorführung. Bitte mit"
                        + " --out einen anderen angeben.");
            }
        } catch (IOException failure) {
            throw new RefusedUse("Der Ordner " + out + " lässt sich nicht lesen.");
        }
    }

    /** The demo begins with an empty database, but never throws away what is not from a demo. */
    private void startAfresh() {
        try (Database database = Database.open(session.home(), System.getenv())) {
            var foreign = database.municipalities().stream()
                    .filter(town -> !towns().contains(town))
                    .toList();
            if (!foreign.isEmpty()) {
                throw new RefusedUse("Diese Installation enthält schon andere Kommunen (" + String.join(", ", foreign)
                        + "). Die Vorführung löscht nichts davon; bitte mit KITA_HOME einen anderen Ordner wählen.");
            }
            database.reset();
        }
        DemoTown.clear(out);
    }

    private static Set<String> towns() {
        return SampleTown.ready().stream().map(SampleTown::key).collect(Collectors.toSet());
    }

    private static void write(Path file, Object content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(file, mapper.writeValueAsString(content) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
