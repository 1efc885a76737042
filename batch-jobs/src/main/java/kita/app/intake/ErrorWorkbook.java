package kita.app.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * errors.xlsx: the rows that were not taken, for the person who mends them. Every cell is text and is marked as quoted,
 * so that a value such as {@code =HYPERLINK(…)} from a broken file is never executed here.
 */
public final class ErrorWorkbook {

    private static final List<String> HEADERS =
            List.of("Datei", "Blatt", "Zeile", "Spalte", "Wert", "Grund", "Abhilfe");
    private static final int[] WIDTHS = {20, 16, 8, 24, 32, 60, 60};

    private final SXSSFWorkbook book;
    private final CellStyle plain;

    private ErrorWorkbook(SXSSFWorkbook book) {
        this.book = book;
        this.plain = book.createCellStyle();
        plain.setQuotePrefixed(true);
        plain.setDataFormat(book.createDataFormat().getFormat("@"));
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** Writes the file, replacing an older one whole; without errors it says so. */
    public static void write(Path file, List<RowError> errors) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".errors", ".xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            new ErrorWorkbook(book).fill(errors);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                book.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void fill(List<RowError> errors) {
        SXSSFSheet sheet = book.createSheet("Nicht übernommen");
        header(sheet.createRow(0));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, errors.size()), 0, HEADERS.size() - 1));
        int next = 1;
        for (RowError error : errors) {
            Row row = sheet.createRow(next++);
            text(row, 0, error.file());
            text(row, 1, error.sheet());
            row.createCell(2).setCellValue(error.row());
            text(row, 3, error.column());
            text(row, 4, error.value());
            text(row, 5, error.reason());
            text(row, 6, error.remedy());
        }
        if (errors.isEmpty()) {
            text(sheet.createRow(1), 0, "Alle Zeilen wurden übernommen.");
        }
    }

    private void header(Row row) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (int column = 0; column < HEADERS.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(HEADERS.get(column));
            cell.setCellStyle(style);
        }
    }

    private void text(Row row, int column, String value) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(plain);
    }
}
