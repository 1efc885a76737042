package kita.app.jobs.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.registry.TenantId;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The register of notices as clerks work on it, without names: how each stands, until when it may be contested, and from when on its fees may be dunned. */
public final class NoticeRegisterWorkbook {

    private NoticeRegisterWorkbook() {}

    /** Writes all notices of the municipality as they stand on that day, and answers how many stand how. */
    public static Map<String, Long> write(
            NoticeDesk desk, DunningCalendar.Days dunning, TenantId tenant, LocalDate day, OutputStream out)
            throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            SheetBuilder sheet = new SheetBuilder(workbook.createSheet("Bescheidregister"), new Styles(workbook));
            sheet.widths(18, 34, 26, 14, 22, 16, 18, 52, 62);
            sheet.heads(
                    "Bescheid",
                    "Art",
                    "Betrifft",
                    "vom",
                    "Stand",
                    "anfechtbar bis",
                    "mahnbar frühestens",
                    "Einzelheiten",
                    "Bekanntgabe");
            desk.each(tenant, day, (notice, state) -> {
                counts.merge(NoticeStateText.word(state), 1L, Long::sum);
                sheet.row()
                        .text(notice.label())
                        .text(notice.kind().german())
                        .text(notice.subject())
                        .day(notice.issuedOn())
                        .text(NoticeStateText.word(state));
                NoticeStateText.lastDay(state).ifPresentOrElse(sheet::day, () -> sheet.text(""));
                dunning.of(notice, state).ifPresentOrElse(sheet::day, () -> sheet.text(""));
                sheet.text(NoticeStateText.of(state)).text(NoticeWayText.on(day, notice.events()));
            });
            FixedWorkbook.of(workbook).asOf(day).write(out);
        }
        return counts;
    }
}
