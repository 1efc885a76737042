package kita.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kita.billing.tariff.Tariff;

/** The fee ordinances of real towns that we ship. */
public final class Ordinances {

    private Ordinances() {}

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Path file(String id) {
        return folder().resolve(id + ".yaml");
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static TariffDocument document(Path file) {
        try {
            return TariffReader.readDocument(file.getFileName().toString(), text(file));
        } catch (DocumentRefused refused) {
            throw new AssertionError(file.getFileName() + " is refused: " + refused.findings(), refused);
        }
    }

    static Tariff tariff(String id) {
        return document(file(id)).tariff();
    }

    private static Path folder() {
        Path fromRoot = Path.of("sample-data/ordinances");
        return Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot);
    }
}
