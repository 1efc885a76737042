package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.store.billing.Rehearsals.NamedChange;
import kita.billing.run.PayerChange;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RunGap;
import kita.billing.run.RunTotals;
import kita.registry.Month;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** {@code rehearsal.xlsx}: what a person looks at before releasing a run. Rows are streamed to disk. */
final class RehearsalWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    /** A sheet holds a million rows; what does not fit is told, and all of it stays in the database. */
    static final int MOST_ROWS = 1_000_000;

    private RehearsalWorkbook() {}

    static void write(
            String municipality,
            RehearsalReport report,
            Consumer<Consumer<NamedChange>> changes,
            Consumer<Consumer<RunGap>> gaps,
            OutputStream out)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            Styles styles = new Styles(workbook);
            overview(municipality, report, new SheetBuilder(workbook.createSheet("Probelauf"), styles));
            changes(changes, new SheetBuilder(workbook.createSheet("Änderungen"), styles));
            gaps(gaps, new SheetBuilder(workbook.createSheet("Lücken"), styles));
            FixedWorkbook.of(workbook)
                    .asOf(report.run().content().terms().businessDay())
                    .write(out);
        }
    }

    private static void overview(String municipality, RehearsalReport report, SheetBuilder sheet) {
        RehearsalFigures figures = report.figures();
        RunTotals totals = report.run().content().totals();
        sheet.widths(58, 24, 14);
        sheet.row().title("Probelauf zum Abrechnungslauf " + report.run().id());
        sheet.row().text("Gemeinde").text(municipality);
        sheet.row()
                .text("Verglichen mit")
                .text(figures.comparedWith().map(Month::toString).orElse("– (erster Lauf)"));
        sheet.row().text("Fällig am").day(report.run().content().dueDate());
        sheet.row()
                .text("Prüfsumme des Laufs (für die Freigabe)")
                .text(report.run().content().whole().hex());
        sheet.row()
                .text("Prüfsumme des Probelaufs")
                .text(report.verdict().digest().hex());
        sheet.row();
        sheet.row().title("Vor der Freigabe zu klären");
        if (report.verdict().exceeded().isEmpty() && report.verdict().atOnce().isEmpty()) {
            sheet.row().text("Nichts: Der Lauf bleibt innerhalb der Grenzen.");
        }
        report.verdict().exceeded().forEach(sentence -> sheet.row().text("Begründung nötig: " + sentence));
        report.verdict().atOnce().forEach(sentence -> sheet.row().text("Auswahl nötig: " + sentence));
        sheet.row();
        sheet.row().title("Gegenüber dem letzten Lauf");
        sheet.row().text("Zahlungspflichtige").text("").count(figures.payers());
        sheet.row().text("davon mit anderem Betrag").text("").count(figures.changed());
        sheet.row().text("davon ohne Änderung der Satzung").text("").count(figures.unexplained());
        sheet.row().text("Summe damals").money(figures.before());
        sheet.row().text("Summe jetzt (mit Nachträgen)").money(figures.after());
        sheet.row().text("Unterschied").money(figures.difference());
        sheet.row().text("Größte Änderung bei einer Person").money(figures.largest());
        sheet.row();
        sheet.row().title("Der Lauf");
        sheet.row().text("Gebucht").money(totals.posted()).count(totals.entries());
        sheet.row().text("Lastschriften").money(totals.debited()).count(totals.debits());
        sheet.row().text("Rechnungen").money(totals.invoiced()).count(totals.invoices());
        sheet.row().text("Guthaben").money(totals.carried()).count(totals.credits());
        sheet.row()
                .text("Höchstens so viele Monate in einer Lastschrift")
                .text("")
                .count(figures.debits().most());
        sheet.row();
        sheet.row().title("Lücken");
        for (Map.Entry<RunGap.Kind, Long> gap : report.gaps().entrySet()) {
            sheet.row().text(gap.getKey().german()).text("").count(gap.getValue());
        }
        if (report.gaps().isEmpty()) {
            sheet.row().text("keine").text("").count(0);
        }
    }

    private static void changes(Consumer<Consumer<NamedChange>> changes, SheetBuilder sheet) {
        sheet.widths(16, 22, 32, 16, 16, 16, 16, 60);
        sheet.heads("Personenkonto", "Kassenzeichen", "Name", "Bisher", "Jetzt", "Nachträge", "Unterschied", "Warum");
        changes.accept(named -> {
            PayerChange change = named.change();
            sheet.row()
                    .text(change.account().number().toString())
                    .text(change.account().reference().value())
                    .text(named.name())
                    .money(change.before())
                    .money(change.now())
                    .money(change.earlier())
                    .money(change.difference())
                    .text(change.german());
        });
    }

    private static void gaps(Consumer<Consumer<RunGap>> gaps, SheetBuilder sheet) {
        sheet.widths(52, 22, 12, 100);
        sheet.heads("Was fehlt", "Kind, Haushalt oder Personenkonto", "Monat", "Näheres");
        gaps.accept(gap -> sheet.row()
                .text(gap.kind().german())
                .text(gap.subject())
                .text(gap.month().toString())
                .wrapped(gap.detail()));
    }
}
