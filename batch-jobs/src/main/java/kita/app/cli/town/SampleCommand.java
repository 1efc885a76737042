package kita.app.cli.town;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.sample.Ordinance;
import kita.sample.SampleGenerator;
import kita.sample.SampleTown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Files of an invented town of any size. */
@Command(name = "sample", description = "Erzeugt die Dateien einer erfundenen Kommune in beliebiger Größe.")
public final class SampleCommand implements Runnable {

    private static final int KITAS_PER_PROVIDER = 4; // Magdeburg: 139 Kitas of 35 providers

    @Mixin
    private Output output;

    @Option(
            names = "--children",
            paramLabel = "ZAHL",
            defaultValue = "3000",
            description = "Betreute Kinder am Stichtag (Vorgabe: ${DEFAULT-VALUE}).")
    private int children;

    @Option(
            names = "--applications",
            paramLabel = "ZAHL",
            description = "Anmeldungen zum neuen Kita-Jahr (Vorgabe: drei je zehn betreute Kinder).")
    private Integer applications;

    @Option(
            names = "--kitas",
            paramLabel = "ZAHL",
            defaultValue = "24",
            description = "Kitas (Vorgabe: ${DEFAULT-VALUE}).")
    private int kitas;

    @Option(
            names = "--seed",
            paramLabel = "ZAHL",
            defaultValue = "1",
            description = "Startwert des Zufalls; gleicher Startwert, gleiche Dateien (Vorgabe: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--tariff",
            paramLabel = "SATZUNG",
            defaultValue = "magdeburg-2019",
            description = "magdeburg-2019 oder koeln-2025 (Vorgabe: ${DEFAULT-VALUE}).")
    private String tariff;

    @Option(
            names = "--town",
            paramLabel = "KOMMUNE",
            defaultValue = "musterstadt",
            description = "Schlüssel der Kommune (Vorgabe: ${DEFAULT-VALUE}).")
    private String town;

    @Option(
            names = "--broken-rows",
            paramLabel = "ZAHL",
            defaultValue = "0",
            description = "Wie viele Fehler absichtlich eingebaut werden (Vorgabe: ${DEFAULT-VALUE}).")
    private int brokenRows;

    @Option(names = "--out", paramLabel = "ORDNER", required = true, description = "Wohin die Dateien kommen.")
    private Path out;

    @Override
    public void run() {
        if (!Ordinance.keys().contains(tariff)) {
            throw new RefusedUse("Die Satzung „" + tariff + "“ liegt nicht bei; es gibt "
                    + String.join(" und ", Ordinance.keys()) + ".");
        }
        try {
            Ordinance ordinance = Ordinance.ofKey(tariff);
            SampleTown sample = new SampleTown(
                    town,
                    Character.toUpperCase(town.charAt(0)) + town.substring(1),
                    ordinance == Ordinance.KOELN_2025 ? "NW" : "ST",
                    children,
                    applications == null ? children * 3 / 10 : applications,
                    kitas,
                    Math.max(1, kitas / KITAS_PER_PROVIDER),
                    seed,
                    ordinance,
                    brokenRows);
            SampleGenerator.write(sample, out);
            output.answer(
                    "%,d Verträge und %,d Anmeldungen in %d Kitas: %s"
                            .formatted(sample.contracts(), sample.applications(), kitas, out),
                    Map.of(
                            "town", town,
                            "contracts", sample.contracts(),
                            "applications", sample.applications(),
                            "kitas", kitas,
                            "out", out.toString()));
        } catch (IllegalArgumentException wrong) {
            throw new RefusedUse("So lässt sich keine Kommune erzeugen: " + wrong.getMessage());
        } catch (IOException failure) {
            throw new RefusedUse("In " + out + " lässt sich nicht schreiben.");
        }
    }
}
