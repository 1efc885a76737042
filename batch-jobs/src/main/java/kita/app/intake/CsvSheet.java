package kita.app.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet as a CSV file: UTF-8 (with or without byte order mark) or, if it is none, Windows-1252; separated by
 * semicolons, commas or tabs, whichever the header has most of.
 */
public final class CsvSheet implements SheetSource {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long MOST_BYTES = 100_000_000;

    private final String name;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Headers headers;
    private final int width;
    private long lineBefore;

    /** Opens the file or refuses it with {@link FileRefusedException}. */
    public CsvSheet(Path file, String sheet, List<String> required, List<String> optional) {
        this.name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FileRefusedException(
                        name, "Die Datei ist zu groß.", "Bitte aufteilen oder als .xlsx liefern.");
            }
            String text = decode(Files.readAllBytes(file));
            this.parser = format(text).parse(new StringReader(text));
            this.records = parser.iterator();
            CSVRecord first = records.hasNext() ? records.next() : null;
            this.width = first == null ? 0 : first.size();
            this.headers = Headers.find(
                    name, sheet, first == null ? Map.of() : cells(first), new Headers.Expected(required, optional));
            this.lineBefore = parser.getCurrentLineNumber();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<SheetRow> next() {
        while (records.hasNext()) {
            CSVRecord csv = records.next();
            int line = (int) lineBefore + 1;
            lineBefore = parser.getCurrentLineNumber();
            Map<Integer, Cell> cells = cells(csv);
            if (!cells.isEmpty()) {
                return Optional.of(new SheetRow(line, headers.named(cells), problems(csv)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** More fields than headers: a separator inside a text, and every value after it has slipped. */
    private List<SheetRow.RowProblem> problems(CSVRecord csv) {
        if (csv.size() <= width) {
            return List.of();
        }
        return List.of(new SheetRow.RowProblem(
                "",
                csv.size() + " Felder",
                "Die Zeile hat mehr Felder als die Kopfzeile.",
                "Texte mit Trennzeichen in Anführungszeichen setzen."));
    }

    private static Map<Integer, Cell> cells(CSVRecord csv) {
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < csv.size(); i++) {
            String text = csv.get(i);
            if (text.length() > Limits.CELL_CHARACTERS) {
                cells.put(
                        i,
                        new Cell.Refused(
                                text.substring(0, 40) + "…",
                                "Der Text ist länger als " + Limits.CELL_CHARACTERS + " Zeichen.",
                                "Bitte kürzen; oft fehlt ein schließendes Anführungszeichen."));
            } else if (!text.isBlank()) {
                cells.put(i, new Cell.Text(text));
            }
        }
        return cells;
    }

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = ';';
        for (char other : new char[] {',', '\t'}) {
            if (count(header, other) > count(header, separator)) {
                separator = other;
            }
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setLenientEof(true)
                .setTrailingData(true)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String decode(byte[] bytes) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            // A decoder made this way reports malformed input instead of replacing it.
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }
}
