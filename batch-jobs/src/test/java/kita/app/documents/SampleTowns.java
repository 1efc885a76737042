package kita.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ordinances of the sample towns, found from the module or from the root of the project. */
final class SampleTowns {

    private SampleTowns() {}

    static String text(String town) {
        return text(town, "tariff.yaml");
    }

    static String text(String town, String file) {
        Path fromRoot = Path.of("sample-data", "towns", town, file);
        try {
            return Files.readString(
                    Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
