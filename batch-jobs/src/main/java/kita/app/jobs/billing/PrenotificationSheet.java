package kita.app.jobs.billing;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.store.billing.Prenotifications.Announced;
import kita.money.Money;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The sheet {@code Vorabankündigung}: for each debit by when its payer must have been told amount and due date, and what
 * is known of it. A run without debits, or of before this was noted, has no such sheet.
 */
final class PrenotificationSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Workbook workbook;
    private final Styles styles;
    private SheetBuilder sheet;

    private PrenotificationSheet(Workbook workbook, Styles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    static void write(RunReport report, Workbook workbook, Styles styles) {
        report.announced().accept(new PrenotificationSheet(workbook, styles)::row);
    }

    private void row(Announced debit) {
        if (sheet == null) {
            sheet = new SheetBuilder(workbook.createSheet("Vorabankündigung"), styles);
            sheet.widths(16, 22, 32, 22, 14, 14, 18, 18, 64);
            sheet.heads(
                    "Personenkonto",
                    "Kassenzeichen",
                    "Name",
                    "Mandat",
                    "Betrag",
                    "Fällig am",
                    "Anzukündigen bis",
                    "Letzter Bescheid",
                    "Stand");
        }
        var row = sheet.row()
                .text(debit.account().number().toString())
                .text(debit.account().reference().value())
                .text(debit.payerName())
                .text(debit.mandate())
                .money(debit.amount())
                .day(debit.dueDate())
                .day(debit.tellBy());
        if (debit.toldOn().isPresent()) {
            row.day(debit.toldOn().get());
        } else {
            row.text("");
        }
        row.text(state(debit));
    }

    static String state(Announced debit) {
        if (debit.toldOn().isEmpty()) {
            return "noch kein Bescheid: bis zum genannten Tag mitteilen";
        }
        String told = DAY.format(debit.toldOn().get());
        if (debit.tooSoon()) {
            return "Bescheid vom " + told + " kam zu spät für diese Fälligkeit";
        }
        Optional<Money> changed = debit.before().filter(before -> !before.equals(debit.amount()));
        return changed.map(before ->
                        "zuletzt " + before.german() + ": nennt der Bescheid vom " + told + " den neuen Betrag?")
                .orElse("angekündigt mit Bescheid vom " + told);
    }
}
