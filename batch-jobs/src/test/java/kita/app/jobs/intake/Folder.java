package kita.app.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.intake.SheetKind;
import kita.registry.TenantId;

/** A folder with a small municipality as CSV files: one Kita, one family; tests add or replace rows. */
final class Folder {

    private final Path directory;
    private final Map<SheetKind, StringBuilder> sheets = new EnumMap<>(SheetKind.class);
    private Charset charset = StandardCharsets.UTF_8;
    private String start = "";

    private Folder(Path directory) {
        this.directory = directory;
    }

    static Folder of(Path directory, TenantId tenant) {
        Folder folder = new Folder(directory);
        try (InputStream yaml = Folder.class.getResourceAsStream("/towns/elbstadt/municipality.yaml")) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("municipality.yaml"), text.replace("tenant: elbstadt", "tenant: " + tenant));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder;
    }

    /** The Kita K1, the household H1 with its payer P1 at home in it. */
    static Folder withOneFamily(Path directory, TenantId tenant) {
        return of(directory, tenant)
                .row(SheetKind.PROVIDERS, "T1;Eigenbetrieb")
                .row(SheetKind.KITAS, "K1;Kita Däumling;T1;Drosselpfad 1;39999;Elbstadt;52,05;11,9")
                .row(SheetKind.HOUSEHOLDS, "H1;P1;01.01.2020;;52,051;11,901")
                .row(SheetKind.PERSONS, "P1;H1;Jörg;Şahin;Fährdamm 2;39999;Elbstadt;01.01.2020;");
    }

    Folder encodedIn(Charset other, String mark) {
        this.charset = other;
        this.start = mark;
        return this;
    }

    Folder row(SheetKind kind, String row) {
        sheets.computeIfAbsent(kind, k -> new StringBuilder(header(k)).append("\r\n"))
                .append(row)
                .append("\r\n");
        return this;
    }

    /** All columns, those at the end may be missing in a row. */
    private static String header(SheetKind kind) {
        return Stream.concat(kind.headers().stream(), kind.optionalHeaders().stream())
                .collect(Collectors.joining(";"));
    }

    /** Replaces the rows of the sheet. */
    Folder only(SheetKind kind, String row) {
        sheets.remove(kind);
        return row(kind, row);
    }

    Path write() {
        sheets.forEach((kind, text) -> {
            try {
                Files.write(directory.resolve(kind.csvFile()), (start + text).getBytes(charset));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return directory;
    }
}
