package kita.app.jobs.allocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.Application;
import kita.allocation.proposal.check.BlockingFamily;
import kita.allocation.proposal.check.Counts;
import kita.allocation.proposal.check.Violation;
import kita.allocation.snapshot.CapacityProfiles;
import kita.app.files.FixedWorkbook;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.registry.ApplicationId;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Kita;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The proposal as a workbook for the clerk (Vergabevorschlag): overview, entitled children without a place, reasons per
 * child and wish, cases to look at, the value of more places, the lots, one sheet per Kita. Equal proposals have equal bytes.
 */
final class ProposalWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_NAME = 31;

    private final AllocationWork work;
    private final Map<ApplicationId, ApplicationReasons> reasons;
    private final Map<ApplicationId, Child> children = new HashMap<>();
    private final Set<String> sheetNames = new HashSet<>();

    ProposalWorkbook(AllocationWork work, Map<ApplicationId, ApplicationReasons> reasons) {
        this.work = work;
        this.reasons = reasons;
        Map<ChildId, Child> byId = new HashMap<>();
        work.extract().registry().children().forEach(child -> byId.put(child.id(), child));
        for (Application application : work.extract().registry().applications()) {
            Optional.ofNullable(byId.get(application.child()))
                    .ifPresent(child -> children.put(application.id(), child));
        }
    }

    byte[] bytes() {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(workbook);
            overview(sheet(workbook, "Übersicht"), styles);
            ReasonSheets reasonSheets = new ReasonSheets(work.snapshot().problem(), reasons, children);
            reasonSheets.withoutPlace(sheet(workbook, "Ohne Platz mit Anspruch"), styles);
            reasonSheets.reasons(sheet(workbook, "Gründe"), styles);
            casesToLookAt(sheet(workbook, "Klärfälle"), styles);
            PlanningSheets planning = new PlanningSheets(
                    work.checked().problem(), work.checked().proposal().seed());
            planning.values(
                    sheet(workbook, "Platzwert"),
                    styles,
                    work.extract().registry().kitas());
            planning.lots(sheet(workbook, "Lose"), styles);
            KitaSheet kitaSheet = new KitaSheet(work, children, styles);
            for (Kita kita : work.extract().registry().kitas()) {
                kitaSheet.write(sheet(workbook, kita.id() + " " + kita.name()), kita);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            FixedWorkbook.of(workbook)
                    .asOf(work.settings().keyDate())
                    .titled("Vergabevorschlag")
                    .write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("The workbook could not be written", failed);
        }
    }

    private Sheet sheet(SXSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted).strip();
        String name = safe;
        for (int i = 2; !sheetNames.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return workbook.createSheet(name);
    }

    private void overview(Sheet sheet, Styles styles) {
        Table table = Table.withHeader(sheet, styles, List.of("Vergabevorschlag", "Wert"), List.of(44, 80));
        AllocationWork.Checked checked = work.checked();
        Counts counts = checked.verdict().counts();
        table.row("Vergabekriterien", work.settings().catalogue().title());
        table.row("Beschluss", work.settings().catalogue().decision().citation());
        table.row("Stichtag für Nachweise", work.settings().keyDate());
        table.row(
                "Zeitraum",
                checked.problem().firstMonth() + " bis " + checked.problem().lastMonth());
        table.row("Anmeldungen im Verfahren", counts.applicants());
        table.row("Plätze vergeben", counts.placed());
        table.row("davon nach Wunsch", counts.byWish());
        table.row("davon behaltene Plätze", counts.kept());
        table.row("davon Angebote über die Wünsche hinaus", counts.byOffice());
        table.row("Kinder mit Rechtsanspruch ohne Platz", counts.unplacedEntitled());
        table.row(
                "Höchstens versorgbare Kinder mit Rechtsanspruch",
                checked.certificate().bound().chainWithReach());
        table.row(
                "Preis der Reihenfolge (Schranke weniger Versorgte)",
                checked.certificate().price().withReach());
        table.row(
                "Gleichstände in den Reihen der Kitas",
                checked.certificate().ties().tiedPairs());
        table.row(
                "davon durch das Los entschieden", checked.certificate().ties().decidedByLot());
        table.row("Mittlerer Rang des erfüllten Wunsches", thousandths(counts.meanWishRankTimes1000()));
        table.row("Geschwister an einer Kita", counts.siblingFamiliesTogether());
        table.row("Geschwister an verschiedenen Kitas", counts.siblingFamiliesApart());
        table.row(
                "Familien, die besser versorgt werden könnten",
                checked.verdict().blockingFamilies().size());
        table.row(
                "Anmeldungen außerhalb des Verfahrens (Klärfälle)",
                work.snapshot().setAside().size());
        table.row("Vorrang", policyText(checked.problem().policy()));
        table.row("Los und Suche (Startwert)", Long.toString(checked.proposal().seed()));
        table.row("Prüfsumme des Vergabeproblems", checked.problemDigest());
        table.row("Prüfsumme des Vorschlags", checked.proposalDigest());
        table.blank();
        table.row("Der Vorschlag ändert nichts. Er wird wirksam, wenn eine zweite Person ihn freigibt.");
    }

    private static String thousandths(long thousandths) {
        return String.format(Locale.GERMANY, "%d,%03d", thousandths / 1000, thousandths % 1000);
    }

    private static String policyText(String policy) {
        return policy.equals("entitlement-first")
                ? "Rechtsanspruch vor Reihenfolge (entitlement-first)"
                : "Reihenfolge vor zusätzlichen Plätzen (stability-first)";
    }

    private void casesToLookAt(Sheet sheet, Styles styles) {
        Table table =
                Table.withHeader(sheet, styles, List.of("Art", "Betrifft", "Was zu klären ist"), List.of(26, 22, 90));
        for (BlockingFamily family : work.checked().verdict().blockingFamilies()) {
            table.row("Reihenfolge", family.family().value(), family.sentence());
        }
        for (Violation violation : work.checked().verdict().violations()) {
            table.row("Angebot", violation.subject(), violation.sentence());
        }
        work.snapshot()
                .setAside()
                .forEach(aside ->
                        table.row("nicht im Verfahren", aside.application().value(), aside.sentence()));
        work.snapshot().notes().forEach(note -> table.row("Hinweis", note.subject(), note.sentence()));
        work.unreadableFacts()
                .forEach((id, sentences) -> sentences.forEach(sentence -> table.row("Hinweis", id.value(), sentence)));
        for (CapacityProfiles.Overbooked overbooked : work.snapshot().overbooked()) {
            table.row("überbelegt", overbooked.kita().value(), overbooked.sentenceWithPromises());
        }
    }
}
