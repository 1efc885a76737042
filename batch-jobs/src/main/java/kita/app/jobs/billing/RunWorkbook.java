package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.billing.RunReport.ProductSum;
import kita.app.store.billing.ParkedHouseholds.Parked;
import kita.app.store.billing.RunCollections;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.Collection;
import kita.billing.run.RunTotals;
import kita.money.Money;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * {@code run.xlsx}: the run as finance staff look at it. Rows are streamed to disk, so memory does not grow with the
 * number of payers.
 */
final class RunWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private RunWorkbook() {}

    static void write(RunReport report, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(workbook);
            overview(report, new SheetBuilder(workbook.createSheet("Übersicht"), styles));
            products(report, new SheetBuilder(workbook.createSheet("Produktkonten"), styles));
            payers(report, new SheetBuilder(workbook.createSheet("Zahlungspflichtige"), styles));
            PrenotificationSheet.write(report, workbook, styles);
            parked(report, new SheetBuilder(workbook.createSheet("Klärfälle"), styles));
            FixedWorkbook.of(workbook)
                    .asOf(report.run().content().terms().businessDay())
                    .write(out);
        }
    }

    private static void overview(RunReport report, SheetBuilder sheet) {
        RunTotals totals = report.run().content().totals();
        sheet.widths(46, 24, 14);
        sheet.row().title("Abrechnungslauf " + report.run().id());
        sheet.row().text("Gemeinde").text(report.municipality());
        sheet.row().text("Vorbereitet am").day(report.run().content().terms().businessDay());
        sheet.row().text("Vorbereitet von").text(report.preparedBy().value());
        sheet.row().text("Freigegeben von").text(report.releasedBy().value());
        sheet.row().text("Fällig am").day(report.run().content().dueDate());
        sheet.row().text("Einreichung bei der Bank spätestens").day(report.fileDate());
        sheet.row().text("Prüfsumme").text(report.run().content().whole().hex());
        sheet.row();
        sheet.row().title("Vortrag und Buchungen");
        sheet.row().text("Guthaben aus früheren Läufen").money(totals.broughtForward());
        sheet.row().text("Gebucht in diesem Lauf").money(totals.posted()).count(totals.entries());
        sheet.row();
        sheet.row().title("Verwendung");
        sheet.row().text("Lastschriften").money(totals.debited()).count(totals.debits());
        sheet.row().text("Rechnungen (ohne Einzug)").money(totals.invoiced()).count(totals.invoices());
        sheet.row()
                .text("Guthaben, vorgetragen oder auszuzahlen")
                .money(totals.carried())
                .count(totals.credits());
        sheet.row().text("Ausgeglichen").money(Money.ZERO).count(totals.settled());
        sheet.row();
        sheet.row().text("Klärfälle (nicht gebucht)").text("").count(parkedHouseholds(report));
    }

    private static void products(RunReport report, SheetBuilder sheet) {
        sheet.widths(24, 16, 16, 16, 12);
        sheet.heads("Produktkonto", "Sollstellungen", "Stornos", "Summe", "Buchungen");
        Money total = Money.ZERO;
        for (Map.Entry<ProductAccount, ProductSum> product : report.byProduct().entrySet()) {
            ProductSum sum = product.getValue();
            total = total.plus(sum.total());
            sheet.row()
                    .text(product.getKey().code())
                    .money(sum.charged())
                    .money(sum.reversed())
                    .money(sum.total())
                    .count(sum.entries());
        }
        if (!total.equals(report.run().content().totals().posted())) {
            throw new IllegalStateException(
                    "The product accounts of run " + report.run().id() + " sum to " + total);
        }
    }

    private static void payers(RunReport report, SheetBuilder sheet) {
        sheet.widths(16, 22, 32, 16, 16, 16, 16, 16, 44);
        sheet.heads(
                "Personenkonto",
                "Kassenzeichen",
                "Name",
                "Vortrag",
                "Gebucht",
                "Lastschrift",
                "Rechnung",
                "Guthaben",
                "Bemerkung");
        report.payers().accept(line -> payer(line, sheet));
    }

    private static void payer(RunCollections.Line line, SheetBuilder sheet) {
        Collection collection = line.collection();
        boolean drawn = collection instanceof Collection.Debit;
        sheet.row()
                .text(collection.account().number().toString())
                .text(collection.account().reference().value())
                .text(line.payerName())
                .money(line.forward())
                .money(line.posted())
                .money(drawn ? collection.demanded() : Money.ZERO)
                .money(drawn ? Money.ZERO : collection.demanded())
                .money(collection.carried())
                .text(remark(collection));
    }

    private static String remark(Collection collection) {
        if (collection instanceof Collection.Debit debit) {
            return "Mandat " + debit.mandate().reference();
        } else if (collection instanceof Collection.Invoice invoice) {
            return invoice.why();
        } else if (collection instanceof Collection.CreditCarried) {
            return "wird mit künftigen Beiträgen verrechnet";
        } else if (collection instanceof Collection.PayoutOpen) {
            return "auszuzahlen: keine laufenden Beiträge";
        }
        return "ausgeglichen";
    }

    private static void parked(RunReport report, SheetBuilder sheet) {
        sheet.widths(18, 28, 110);
        sheet.heads("Haushalt-Nr", "Grund", "Was zu tun ist");
        for (Parked household : report.parked()) {
            sheet.row()
                    .text(household.household().value())
                    .text(household.code())
                    .wrapped(household.sentence());
        }
    }

    private static long parkedHouseholds(RunReport report) {
        return report.parked().stream().map(Parked::household).distinct().count();
    }
}
