package kita.app.cli.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.bench.NoticeBenchmark;
import kita.app.bench.NoticeBenchmark.Result;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drawing notices beside the usual way to do it. */
@Command(
        name = "notices",
        description =
                "Bescheide je Sekunde auf allen Prozessoren, neben openhtmltopdf im Lieferzustand; ohne Datenbank.")
final class BenchNoticesCommand implements Runnable {

    /** The yardstick is slow; this many say enough of it. */
    private static final int MOST_OF_STOCK = 400;

    @Mixin
    private Output output;

    @Option(
            names = "--count",
            paramLabel = "ZAHL",
            defaultValue = "2000",
            description = "Bescheide (Vorgabe: ${DEFAULT-VALUE}); die Messlatte höchstens " + MOST_OF_STOCK + ".")
    private int count;

    @Override
    public void run() {
        if (count < 1) {
            throw new RefusedUse("--count: mindestens 1.");
        }
        answer(NoticeBenchmark.kita(count, new HeapProbe()));
        answer(NoticeBenchmark.stock(Math.min(count, MOST_OF_STOCK), new HeapProbe()));
    }

    private void answer(Result result) {
        output.answer(
                "%-6s %,.0f Bescheide je Sekunde, im Mittel %.1f KiB, höchstens %.1f, %.0f Seiten, Speicher höchstens %,d MiB"
                        .formatted(
                                result.method(),
                                result.perSecond(),
                                result.meanKiB(),
                                result.mostKiB(),
                                result.pages(),
                                result.heapMaxMiB()),
                json(result));
    }

    private static Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", result.method());
        json.put("count", result.count());
        json.put("perSecond", result.perSecond());
        json.put("meanKiB", result.meanKiB());
        json.put("mostKiB", result.mostKiB());
        json.put("pages", result.pages());
        json.put("heapMaxMiB", result.heapMaxMiB());
        return json;
    }
}
