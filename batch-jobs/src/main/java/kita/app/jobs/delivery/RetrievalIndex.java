package kita.app.jobs.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kita.app.files.FixedWorkbook;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.app.store.notices.Provisions.Provided;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Which file is for whom, for the portal that notifies and authenticates them. By ids, without names. */
final class RetrievalIndex {

    private RetrievalIndex() {}

    static void write(List<Provided> notices, LocalDate day, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Table table = Table.withHeader(
                    workbook.createSheet("Abruf"),
                    new Styles(workbook),
                    List.of("Bescheid", "Person", "Datei", "SHA-256"),
                    List.of(22, 22, 36, 70));
            for (Provided notice : notices) {
                table.row(
                        notice.label(),
                        notice.addressee().value(),
                        notice.file().name(),
                        notice.file().digest());
            }
            FixedWorkbook.of(workbook).asOf(day).write(out);
        }
    }
}
