package kita.app.jobs.money;

import java.io.IOException;
import java.io.OutputStream;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.money.RefundDesk.Held;
import kita.app.jobs.money.RefundDesk.Proposal;
import kita.app.store.money.PayoutOrders.Line;
import kita.app.store.money.PayoutOrders.Order;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The list of refunds for whoever releases them: what goes to whom, and which credits wait for a bank account. */
public final class RefundWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private RefundWorkbook() {}

    public static void write(Proposal proposal, Order order, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(workbook);
            payments(order, new SheetBuilder(workbook.createSheet("Auszahlungen"), styles));
            held(proposal, new SheetBuilder(workbook.createSheet("Zurückgehalten"), styles));
            FixedWorkbook.of(workbook).asOf(order.file().businessDay()).write(out);
        }
    }

    private static void payments(Order order, SheetBuilder sheet) {
        sheet.widths(16, 30, 34, 28, 16, 16, 52);
        sheet.heads("Personenkonto", "Kennung", "Kontoinhaber", "IBAN", "Betrag", "Guthaben aus", "Verwendungszweck");
        for (Line line : order.lines()) {
            sheet.row()
                    .text(line.account().toString())
                    .text(line.payout().id())
                    .text(line.payout().name())
                    .text(line.payout().iban().value())
                    .money(line.payout().amount())
                    .text(line.item().german())
                    .text(line.payout().purpose());
        }
        sheet.row();
        sheet.row().text("Summe").text("").text("").text("").money(order.file().total());
        sheet.row().text("Ausführung").day(order.file().executionDay());
        sheet.row().text("Prüfsumme").text(order.file().digest().hex());
    }

    private static void held(Proposal proposal, SheetBuilder sheet) {
        sheet.widths(16, 22, 34, 16, 16, 60);
        sheet.heads("Personenkonto", "Kassenzeichen", "Name", "Guthaben", "Guthaben aus", "Was zu tun ist");
        for (Held held : proposal.held()) {
            sheet.row()
                    .text(held.candidate().account().toString())
                    .text(held.candidate().reference().value())
                    .text(held.candidate().name())
                    .money(held.credit())
                    .text("Lauf " + held.candidate().run())
                    .text(held.why());
        }
    }
}
