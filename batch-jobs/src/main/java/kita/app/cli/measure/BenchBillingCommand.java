package kita.app.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.bench.BillingBenchmark;
import kita.app.bench.BillingBenchmark.Result;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A whole month run of invented municipalities beside plain COPY of the rows that it writes. */
@Command(
        name = "billing",
        description =
                "Ein ganzer Monatslauf (festsetzen, buchen, freigeben, ausgeben) neben bloßem COPY derselben Zeilen."
                        + " Arbeitet mit erfundenen Gemeinden in einer eigenen Wegwerf-Datenbank, nie in Ihren Daten.")
final class BenchBillingCommand implements Runnable {

    @Mixin
    private Output output;

    @Option(
            names = "--contracts",
            paramLabel = "ZAHL",
            defaultValue = "100000",
            description = "Verträge in allen Gemeinden zusammen (Vorgabe: ${DEFAULT-VALUE}).")
    private int contracts;

    @Option(
            names = "--towns",
            paramLabel = "ZAHL",
            defaultValue = "20",
            description = "Gemeinden (Vorgabe: ${DEFAULT-VALUE}).")
    private int towns;

    @Override
    public void run() {
        if (towns < 1 || contracts < towns) {
            throw new RefusedUse("--contracts und --towns: mindestens eine Gemeinde mit mindestens einem Vertrag.");
        }
        try (Scratch scratch = new Scratch();
                Stage stage = Stage.open(scratch.folder("home"))) {
            Result result = stage.bean(BillingBenchmark.class).run(contracts, towns, new HeapProbe());
            output.answer(german(result), json(result));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("The benchmark could not measure COPY", failure);
        }
    }

    private static String german(Result result) {
        return """
                %,d Verträge in %,d Gemeinden: %.1f s, %,.0f Verträge je Sekunde (nebeneinander; zusammengezählt festsetzen %.1f s, buchen und proben %.1f s, freigeben und ausgeben %.1f s)
                %,d Zeilen geschrieben; bloßes COPY derselben Zeilen: %.1f s, also %.1f-mal so lang; Speicher höchstens %,d MiB; ein Abriss mit Neustart kostet %.1f s""".formatted(
                        result.contracts(),
                        result.towns(),
                        result.seconds(),
                        result.contracts() / result.seconds(),
                        result.stages().assess(),
                        result.stages().prepare(),
                        result.stages().export(),
                        result.rowsWritten(),
                        result.copyFloorSeconds(),
                        result.ratio(),
                        result.heapMaxMiB(),
                        result.restartOverheadSeconds());
    }

    private static Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contracts", result.contracts());
        json.put("towns", result.towns());
        json.put("seconds", result.seconds());
        json.put("contractsPerSecond", result.contracts() / result.seconds());
        json.put("assessSeconds", result.stages().assess());
        json.put("prepareSeconds", result.stages().prepare());
        json.put("exportSeconds", result.stages().export());
        json.put("debits", result.stages().debits());
        json.put("rowsWritten", result.rowsWritten());
        json.put("copyFloorSeconds", result.copyFloorSeconds());
        json.put("ratio", result.ratio());
        json.put("heapMaxMiB", result.heapMaxMiB());
        json.put("restartOverheadSeconds", result.restartOverheadSeconds());
        return json;
    }
}
