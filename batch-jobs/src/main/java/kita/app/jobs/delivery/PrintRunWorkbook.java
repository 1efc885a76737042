package kita.app.jobs.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.delivery.PrintRun.Letter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What lies in the files of a print run: how many letters and sheets, and each letter's place. Without names. */
final class PrintRunWorkbook {

    private PrintRunWorkbook() {}

    static void write(List<Letter> letters, LocalDate day, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Styles styles = new Styles(workbook);
            files(letters, new SheetBuilder(workbook.createSheet("Druckauftrag"), styles));
            index(letters, new SheetBuilder(workbook.createSheet("Briefe"), styles));
            FixedWorkbook.of(workbook).asOf(day).write(out);
        }
    }

    private static void files(List<Letter> letters, SheetBuilder sheet) {
        sheet.widths(34, 16, 16, 16);
        sheet.heads("Datei", "Seiten je Brief", "Briefe", "Seiten");
        Map<String, long[]> byFile = new TreeMap<>();
        for (Letter letter : letters) {
            long[] count = byFile.computeIfAbsent(letter.file(), name -> new long[] {letter.pages(), 0});
            count[1]++;
        }
        byFile.forEach((name, count) ->
                sheet.row().text(name).count(count[0]).count(count[1]).count(count[0] * count[1]));
        long pages = letters.stream().mapToLong(Letter::pages).sum();
        sheet.row().text("Zusammen").text("").count(letters.size()).count(pages);
    }

    private static void index(List<Letter> letters, SheetBuilder sheet) {
        sheet.widths(12, 34, 12, 22, 14, 12);
        sheet.heads("Nr", "Datei", "ab Seite", "Bescheid", "Postleitzahl", "Seiten");
        long number = 0;
        for (Letter letter : letters) {
            number++;
            sheet.row()
                    .count(number)
                    .text(letter.file())
                    .count(letter.firstPage())
                    .text(letter.label())
                    .text(letter.postcode())
                    .count(letter.pages());
        }
    }
}
