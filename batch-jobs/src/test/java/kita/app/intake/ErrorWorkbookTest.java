package kita.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorWorkbookTest {

    @TempDir
    Path dir;

    @Test
    void a_value_that_looks_like_a_formula_stays_a_quoted_text() throws Exception {
        String attack = "=HYPERLINK(\"http://x\",\"klick\")";
        Path file = dir.resolve("intake").resolve("errors.xlsx");
        ErrorWorkbook.write(
                file, List.of(new RowError("kitas.xlsx", "Träger", 2, "Name", attack, "Grund", "Abhilfe")), List.of());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Cell value = book.getSheetAt(0).getRow(1).getCell(4);
            assertThat(value.getCellType()).isEqualTo(CellType.STRING);
            assertThat(value.getStringCellValue()).isEqualTo(attack);
            assertThat(value.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void without_errors_the_file_says_so_and_the_header_stays_in_view() throws Exception {
        Path file = dir.resolve("errors.xlsx");
        ErrorWorkbook.write(file, List.of(), List.of());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0))
                    .extracting(Cell::getStringCellValue)
                    .containsExactly("Datei", "Blatt", "Zeile", "Spalte", "Wert", "Grund", "Abhilfe");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Alle Zeilen wurden übernommen.");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void the_same_errors_give_the_same_bytes_whenever_they_are_written() throws Exception {
        List<RowError> errors = List.of(new RowError("kitas.xlsx", "Träger", 2, "Name", "Wert", "Grund", "Abhilfe"));
        Path first = dir.resolve("first.xlsx");
        Path second = dir.resolve("second.xlsx");
        ErrorWorkbook.write(first, errors, List.of());
        Thread.sleep(2_100); // a ZIP file counts time in steps of two seconds
        ErrorWorkbook.write(second, errors, List.of());
        assertThat(second).hasSameBinaryContentAs(first);
    }
}
