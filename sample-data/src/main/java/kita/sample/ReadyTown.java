package kita.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a town that stands ready in this module, without drawing it anew. */
public final class ReadyTown {

    private static final List<String> FILES = List.of(
            "municipality.yaml",
            "tariff.yaml",
            "criteria.yaml",
            "kitas.xlsx",
            "households.xlsx",
            "contracts.xlsx",
            "applications.xlsx");

    private ReadyTown() {}

    /** Copies them into the directory, which is made if need be. A town that is not ready is refused. */
    public static void copy(SampleTown town, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String file : FILES) {
            Files.write(directory.resolve(file), bytes(town.key(), file));
        }
    }

    static byte[] bytes(String key, String file) throws IOException {
        String path = "/towns/" + key + "/" + file;
        try (InputStream in = ReadyTown.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException("Not in this application: " + path);
            }
            return in.readAllBytes();
        }
    }
}
