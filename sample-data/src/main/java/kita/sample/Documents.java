package kita.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documents beside the workbooks: copied from the ready town that has the same ordinance. */
final class Documents {

    private Documents() {}

    static void write(SampleTown town, Path directory) throws IOException {
        for (String name : List.of("tariff.yaml", "criteria.yaml")) {
            Files.write(directory.resolve(name), ready(town.ordinance(), name));
        }
        Files.writeString(directory.resolve("municipality.yaml"), municipality(town), StandardCharsets.UTF_8);
    }

    /** The ready town's own description with another key, name and Land. */
    static String municipality(SampleTown town) throws IOException {
        String text = new String(ready(town.ordinance(), "municipality.yaml"), StandardCharsets.UTF_8);
        SampleTown home = SampleTown.ready().stream()
                .filter(other -> other.ordinance() == town.ordinance())
                .findFirst()
                .orElseThrow();
        return text.replace("land: " + home.land(), "land: " + town.land())
                .replace(home.key(), town.key())
                .replace(home.name(), town.name());
    }

    private static byte[] ready(Ordinance ordinance, String name) throws IOException {
        return ReadyTown.bytes(ordinance.home(), name);
    }
}
