package kita.app.jobs.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.billing.StateClaims.Claim;
import kita.app.jobs.billing.StateClaims.Line;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A claim against the Land as people and as programs read it. No names: children are told by their number. */
final class StateClaimSheets {

    private static final int ROWS_IN_MEMORY = 100;
    private static final String CHECK = "mehrere Zeiträume im Monat: bitte prüfen";

    private StateClaimSheets() {}

    static void write(Claim claim, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(workbook);
            overview(claim, new SheetBuilder(workbook.createSheet("Übersicht"), styles));
            lines(claim, new SheetBuilder(workbook.createSheet("Kinder und Monate"), styles));
            FixedWorkbook.of(workbook).asOf(claim.last().lastDay()).write(out);
        }
    }

    private static void overview(Claim claim, SheetBuilder sheet) {
        sheet.widths(46, 18, 14);
        sheet.row().title("Erstattung für beitragsfreie Kinder");
        sheet.row().text("Gemeinde").text(claim.municipality());
        sheet.row().text("Zeitraum").text(claim.first() + " bis " + claim.last());
        sheet.row()
                .text("Regeln der Satzung")
                .text(String.join(", ", claim.terms().rules()));
        sheet.row().text("Grundlage").text(claim.terms().citation());
        sheet.row().text("Stand der Grundlage").text(claim.terms().verified() ? "geprüft" : "ungeprüft");
        sheet.row();
        sheet.row().text("Kinder").text("").count(claim.children());
        sheet.row().text("Kindermonate").text("").count(claim.lines().size());
        sheet.row().text("davon zu prüfen").text("").count(claim.toCheck());
        sheet.row().text("Erstattung zusammen").money(claim.total());
        sheet.row();
        sheet.row().title("Je Monat");
        Map<Month, Money> perMonth = new TreeMap<>();
        Map<CareForm, Money> perForm = new TreeMap<>();
        for (Line line : claim.lines()) {
            perMonth.merge(line.month().month(), line.lost(), Money::plus);
            perForm.merge(line.month().form(), line.lost(), Money::plus);
        }
        perMonth.forEach((month, lost) -> sheet.row().text(month.toString()).money(lost));
        sheet.row();
        sheet.row().title("Je Betreuungsform");
        perForm.forEach((form, lost) -> sheet.row().text(form.german()).money(lost));
    }

    private static void lines(Claim claim, SheetBuilder sheet) {
        sheet.widths(20, 12, 20, 18, 18, 18, 44);
        sheet.heads("Kind-Nr", "Monat", "Betreuungsform", "Nach Satzung", "Erhoben", "Erstattung", "Bemerkung");
        for (Line line : claim.lines()) {
            sheet.row()
                    .text(line.month().child().value())
                    .text(line.month().month().toString())
                    .text(line.month().form().german())
                    .money(line.ordinance())
                    .money(line.month().asked())
                    .money(line.lost())
                    .text(line.needsLook() ? CHECK : "");
        }
    }

    /** As German spreadsheet programs read it: byte order mark, semicolons, decimal commas, everything in quotes. */
    static void csv(Claim claim, Writer out) throws IOException {
        out.write('\ufeff');
        row(out, "Kind-Nr", "Monat", "Betreuungsform", "Nach Satzung", "Erhoben", "Erstattung", "Bemerkung");
        for (Line line : claim.lines()) {
            row(
                    out,
                    guarded(line.month().child().value()),
                    line.month().month().toString(),
                    line.month().form().german(),
                    comma(line.ordinance()),
                    comma(line.month().asked()),
                    comma(line.lost()),
                    line.needsLook() ? CHECK : "");
        }
    }

    private static void row(Writer out, String... cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "\"" : ";\"")
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        out.write(row.append("\r\n").toString());
    }

    /** A number that a spreadsheet would take for a formula. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String comma(Money amount) {
        return amount.toString().replace('.', ',');
    }
}
