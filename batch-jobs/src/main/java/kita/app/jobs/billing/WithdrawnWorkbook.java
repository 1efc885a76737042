package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.store.notices.Withdrawals.Withdrawn;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The families whose notice was withdrawn with a run, as finance staff work on it: each is due a letter. */
public final class WithdrawnWorkbook {

    private WithdrawnWorkbook() {}

    public static void write(List<Withdrawn> notices, LocalDate day, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            SheetBuilder sheet = new SheetBuilder(workbook.createSheet("Zurückgenommen"), new Styles(workbook));
            sheet.widths(16, 22, 32, 16, 14, 18, 16, 18);
            sheet.heads(
                    "Personenkonto",
                    "Kassenzeichen",
                    "Name",
                    "Bescheid",
                    "vom",
                    "zurückgenommen am",
                    "mit Lauf",
                    "storniert EUR");
            for (Withdrawn one : notices) {
                sheet.row()
                        .text(one.account().toString())
                        .text(one.reference())
                        .text(one.name())
                        .text(one.notice())
                        .day(one.issuedOn())
                        .day(one.withdrawnOn())
                        .text(one.run().toString())
                        .money(one.posted());
            }
            FixedWorkbook.of(workbook).asOf(day).write(out);
        }
    }
}
