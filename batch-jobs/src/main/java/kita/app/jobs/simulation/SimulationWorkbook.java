package kita.app.jobs.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.billing.simulation.Comparison;
import kita.billing.simulation.Comparison.FamilyDifference;
import kita.billing.simulation.Comparison.MonthTotals;
import kita.billing.simulation.Histogram;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What a council wants to see before it votes, as a workbook: revenue, groups, families, histogram. */
final class SimulationWorkbook {

    private SimulationWorkbook() {}

    /** @param title German: what was compared */
    static byte[] of(String title, Comparison.Result result) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            overview(new SheetBuilder(workbook.createSheet("Überblick"), styles), title, result);
            groups(new SheetBuilder(workbook.createSheet("Gruppen"), styles), result);
            histogram(new SheetBuilder(workbook.createSheet("Verteilung"), styles), result);
            families(new SheetBuilder(workbook.createSheet("Familien"), styles), result);
            FixedWorkbook.of(workbook).titled(title).write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void overview(SheetBuilder sheet, String title, Comparison.Result result) {
        sheet.widths(34, 18, 18, 18);
        sheet.row().title(title);
        sheet.row();
        sheet.row().text("Familien").count(result.families());
        sheet.row().text("davon zahlen mehr").count(result.more());
        sheet.row().text("davon zahlen weniger").count(result.less());
        sheet.row().text("Klärfälle nach geltender Satzung").count(result.parkedBefore());
        sheet.row().text("Klärfälle nur nach dem Vergleich").count(result.parkedAfter());
        sheet.row();
        sheet.row().title("Monat").title("geltend").title("Vergleich").title("Unterschied");
        for (MonthTotals month : result.months()) {
            sheet.row()
                    .text(month.month().toString())
                    .money(month.before())
                    .money(month.after())
                    .money(month.after().minus(month.before()));
        }
        sheet.row()
                .title("Summe")
                .money(result.before())
                .money(result.after())
                .money(result.after().minus(result.before()));
    }

    private static void groups(SheetBuilder sheet, Comparison.Result result) {
        sheet.widths(42, 12, 14, 14, 18, 18, 18);
        sheet.heads("Gruppe", "Familien", "zahlen mehr", "zahlen weniger", "geltend", "Vergleich", "Unterschied");
        result.groups()
                .forEach((group, totals) -> sheet.row()
                        .text(group.german())
                        .count(totals.families())
                        .count(totals.more())
                        .count(totals.less())
                        .money(totals.before())
                        .money(totals.after())
                        .money(totals.after().minus(totals.before())));
    }

    private static void histogram(SheetBuilder sheet, Comparison.Result result) {
        sheet.widths(28, 12);
        sheet.heads("je Monat", "Familien");
        List<Histogram.Bar> bars = result.histogram();
        bars.forEach(bar -> sheet.row().text(bar.german()).count(bar.families()));
    }

    private static void families(SheetBuilder sheet, Comparison.Result result) {
        sheet.widths(18, 42, 10, 18, 18, 18, 18);
        sheet.heads("Haushalt", "Gruppe", "Monate", "geltend", "Vergleich", "Unterschied", "je Monat");
        for (FamilyDifference family : result.changed()) {
            sheet.row()
                    .text(family.household().value())
                    .text(family.group().german())
                    .count(family.months())
                    .money(family.before())
                    .money(family.after())
                    .money(family.difference())
                    .money(family.perMonth());
        }
    }
}
