package kita.app.jobs.money;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.money.DunningDesk.ForPayer;
import kita.billing.returns.Dunning;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The list of proposals as finance staff work on it: what to dun, and what is held and why. */
public final class DunningWorkbook {

    private DunningWorkbook() {}

    public static void write(List<ForPayer> payers, LocalDate day, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            Styles styles = new Styles(workbook);
            sheet(
                    new SheetBuilder(workbook.createSheet("Mahnvorschläge"), styles),
                    payers,
                    one -> one.proposal().lines());
            sheet(
                    new SheetBuilder(workbook.createSheet("Zurückgehalten"), styles),
                    payers,
                    one -> one.proposal().held());
            FixedWorkbook.of(workbook).asOf(day).write(out);
        }
    }

    private static void sheet(SheetBuilder sheet, List<ForPayer> payers, Function<ForPayer, List<Dunning.Line>> lines) {
        sheet.widths(16, 22, 32, 20, 14, 14, 14, 70);
        sheet.heads("Personenkonto", "Kassenzeichen", "Name", "Posten", "Fällig am", "Offen", "Betrag", "Grund");
        for (ForPayer payer : payers) {
            for (Dunning.Line line : lines.apply(payer)) {
                sheet.row()
                        .text(payer.account().toString())
                        .text(payer.reference().value())
                        .text(payer.name())
                        .text(line.item().key().german())
                        .day(line.item().claim().dueOn())
                        .money(line.item().open())
                        .money(line.amount())
                        .wrapped(line.sentence());
            }
        }
    }
}
