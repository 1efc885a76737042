package kita.app.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import kita.app.files.FixedWorkbook;
import kita.app.files.Styles;
import kita.app.files.Table;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * errors.xlsx: the rows that were not taken, for the person who mends them. Every cell is text and is marked as quoted,
 * so that a value such as {@code =HYPERLINK(…)} from a broken file is never executed here.
 */
public final class ErrorWorkbook {

    private static final List<String> HEADERS =
            List.of("Datei", "Blatt", "Zeile", "Spalte", "Wert", "Grund", "Abhilfe");
    private static final List<Integer> WIDTHS = List.of(20, 16, 8, 24, 32, 60, 60);

    private ErrorWorkbook() {}

    /** Writes the file, replacing an older one whole; without errors it says so. */
    public static void write(Path file, List<RowError> errors, List<DoubleClaim> claims) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".errors", ".xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            Styles styles = new Styles(book);
            fill(book.createSheet("Nicht übernommen"), styles, errors);
            if (!claims.isEmpty()) {
                DoubleClaimSheet.fill(book.createSheet("Widersprüche"), styles, claims);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                FixedWorkbook.of(book).write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void fill(Sheet sheet, Styles styles, List<RowError> errors) {
        Table table = Table.withHeader(sheet, styles, HEADERS, WIDTHS);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, errors.size()), 0, HEADERS.size() - 1));
        for (RowError error : errors) {
            table.row(
                    error.file(),
                    error.sheet(),
                    error.row(),
                    error.column(),
                    error.value(),
                    error.reason(),
                    error.remedy());
        }
        if (errors.isEmpty()) {
            table.row("Alle Zeilen wurden übernommen.");
        }
    }
}
