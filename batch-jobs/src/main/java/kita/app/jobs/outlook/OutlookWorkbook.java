package kita.app.jobs.outlook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.billing.assessment.OutlookEvent;
import kita.billing.assessment.Reminders.Letter;
import kita.billing.burden.BurdenHint;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The work list of a clerk for the months ahead. Numbers of households and children, no names. */
public final class OutlookWorkbook {

    private OutlookWorkbook() {}

    public static byte[] of(TownOutlook outlook) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            events(new SheetBuilder(workbook.createSheet("Was kommt"), styles), outlook);
            letters(new SheetBuilder(workbook.createSheet("Erinnerungen"), styles), outlook);
            advice(new SheetBuilder(workbook.createSheet("Beratung § 90"), styles), outlook);
            FixedWorkbook.of(workbook)
                    .titled("Ausblick " + outlook.first() + " bis " + outlook.last())
                    .write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void events(SheetBuilder sheet, TownOutlook outlook) {
        sheet.widths(12, 18, 38, 18, 90);
        sheet.heads("Tag", "Haushalt", "Art", "Kind", "Was");
        for (TownOutlook.Event event : outlook.events()) {
            OutlookEvent what = event.what();
            sheet.row()
                    .day(what.date())
                    .text(event.household().value())
                    .text(what.kind().german())
                    .text(what.child().map(child -> child.value()).orElse(""))
                    .wrapped(what.sentence());
        }
    }

    private static void letters(SheetBuilder sheet, TownOutlook outlook) {
        sheet.widths(12, 18, 100);
        sheet.heads("Schreiben am", "Haushalt", "Worüber");
        for (Letter letter : outlook.letters()) {
            sheet.row()
                    .day(letter.date())
                    .text(letter.household().value())
                    .wrapped(letter.about().stream().map(OutlookEvent::sentence).collect(Collectors.joining("\n")));
        }
    }

    private static void advice(SheetBuilder sheet, TownOutlook outlook) {
        sheet.widths(18, 12, 22, 30, 18);
        sheet.heads("Haushalt", "Monat", "Einkommen im Monat", "Grenze ohne Kosten der Wohnung", "Beiträge");
        for (BurdenHint hint : outlook.toAdvise()) {
            sheet.row()
                    .text(hint.household().value())
                    .text(hint.month().toString())
                    .money(hint.incomePerMonth())
                    .money(hint.limit())
                    .money(hint.fees());
        }
    }
}
