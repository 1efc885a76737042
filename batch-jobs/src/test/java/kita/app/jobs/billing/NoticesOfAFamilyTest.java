package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.notices.NoticePreview;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.register.DunningCalendar;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeRegisterWorkbook;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.ComputationFile;
import kita.app.recompute.GivenFile;
import kita.app.recompute.Recheck;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.Outcome;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Extent;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.UserName;
import kita.billing.tariff.Charge;
import kita.registry.Month;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one family is told by letters while its facts, its bills and its objections change. */
@DatabaseTest
class NoticesOfAFamilyTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final Month DECEMBER = Month.of(2026, 12);
    private static final UserName ANNA = new UserName("anna");

    @Autowired
    Assessments assessments;

    @Autowired
    BillingRuns billing;

    @Autowired
    NoticesService notices;

    @Autowired
    DifferenceDesk differences;

    @Autowired
    NoticeDesk register;

    @Autowired
    DunningCalendar calendar;

    @Autowired
    RunReversals reversals;

    @Autowired
    NoticePreview preview;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private FamilyTown town;
    private TenantId tenant;
    private IssuedLetters letters;

    @BeforeEach
    void aTownWithOneFamily() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        tenant = town.tenant;
        letters = new IssuedLetters(notices, tenant, folder);
    }

    @Test
    void every_amount_of_an_issued_notice_can_be_computed_again_from_its_file_alone() throws Exception {
        assessments.assess(tenant, SEPTEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        try (Stream<Path> files = Files.list(folder)) {
            AttachedComputation inside =
                    AttachedComputation.in(Files.readAllBytes(files.findFirst().orElseThrow()));
            Recheck recheck = Recheck.of(inside.computation(), inside.ordinance());
            assertThat(recheck.lines()).extracting(CheckedLine::outcome).containsOnly(Outcome.SAME);
            assertThat(recheck.lines()).extracting(line -> line.line().charge()).contains(Charge.CARE, Charge.MEAL);
        }
    }

    @Test
    void in_a_town_that_wants_it_every_amount_can_be_computed_again_from_paper_and_is_drawn_so_for_ever()
            throws Exception {
        String settings = FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"");
        town.document("municipality", 2, settings + "notices: { qrCode: true }\n");
        assessments.assess(tenant, SEPTEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        Path file = folder.resolve("ELB-2026-000001-gebuehren.pdf");
        byte[] issued = Files.readAllBytes(file);
        AttachedComputation inside = AttachedComputation.in(issued);

        GivenFile paper = GivenFile.read(withoutFiles(issued));
        assertThat(paper.ordinance()).isEmpty();
        Recheck recheck = Recheck.of(paper.computation(), inside.ordinance());
        assertThat(recheck.lines()).extracting(CheckedLine::outcome).containsOnly(Outcome.SAME);
        assertThat(recheck.lines())
                .extracting(line -> line.line().amount())
                .isEqualTo(inside.computation().lines().stream()
                        .map(ComputationFile.Line::amount)
                        .toList());

        town.document("municipality", 3, settings);
        Files.delete(file);
        letters.issue(LocalDate.of(2026, 9, 3));
        assertThat(Files.readAllBytes(file))
                .as("what is kept is drawn, not what would be agreed today")
                .isEqualTo(issued);
    }

    private static byte[] withoutFiles(byte[] notice) throws IOException {
        try (PDDocument document = Loader.loadPDF(notice)) {
            document.getDocumentCatalog().setNames(null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_preview_shows_the_texts_in_force_and_takes_no_number() throws IOException {
        town.document(
                "municipality",
                2,
                FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"")
                        .replace("beraten wir Sie über", "beraten wir Sie ({telefon}) über"));
        Path file = folder.resolve("vorschau.pdf");
        Files.write(file, preview.draw(tenant, LocalDate.of(2026, 9, 2)));
        assertThat(IssuedLetters.text(file))
                .contains("Vorschau mit erfundener Familie, kein Bescheid", "beraten wir Sie (0391 0000-0) über")
                .contains("Rechtsbehelfsbelehrung");
        assertThat(town.text("SELECT count(*)::text FROM kita.notice")).isEqualTo("0");
    }

    @Test
    void a_preview_carries_the_code_and_the_files_as_the_notices_will() throws Exception {
        town.document(
                "municipality",
                2,
                FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"") + "\nnotices:\n  qrCode: true\n");
        byte[] pdf = preview.draw(tenant, LocalDate.of(2026, 9, 2));
        Path file = Files.write(folder.resolve("vorschau.pdf"), pdf);
        assertThat(IssuedLetters.text(file)).contains("Wer nur das Papier hat, scannt diesen Code");
        AttachedComputation inside = AttachedComputation.in(pdf);
        assertThat(Recheck.of(inside.computation(), inside.ordinance()).lines())
                .extracting(CheckedLine::outcome)
                .containsOnly(Outcome.NOT_ASKED);
    }

    @Test // 121, 122
    void a_notice_because_of_october_also_says_what_holds_from_november_on_and_names_the_one_it_replaces()
            throws IOException {
        assessments.assess(tenant, DECEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-10-01", "2026-10-05");
        assessments.assess(tenant, DECEMBER);
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2))
                .contains("September 2026 Kindergarten", "Oktober bis Dezember 2026 Kindergarten")
                .contains("ersetzt für diese Monate den Bescheid ELB-2026-000001");
    }

    @Test // 132
    void while_an_objection_waits_a_new_notice_waits_for_a_clerk() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        register.posted(
                tenant,
                Extent.upTo(LocalDate.of(2026, 9, 2)),
                LocalDate.of(2026, 9, 2),
                LocalDate.of(2026, 9, 2),
                "anna");
        note(NoticeEventKind.CONTESTED, LocalDate.of(2026, 9, 20));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);

        NoticesReport waiting = letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(waiting.issued()).isZero();
        assertThat(waiting.setAside()).singleElement().asString().contains("ELB-2026-000001", "Widerspruch");

        note(NoticeEventKind.OBJECTION_DECIDED, LocalDate.of(2026, 10, 21));
        assertThat(letters.issue(LocalDate.of(2026, 10, 22)).issued()).isOne();
        assertThat(letters.text(2)).contains("ELB-2026-000001");
    }

    @Test
    void the_register_says_from_when_on_the_fees_of_a_notice_may_be_dunned() throws IOException {
        assessments.assess(tenant, DECEMBER);
        letters.issue(LocalDate.of(2026, 8, 10));
        assertThat(dunnable("2026-08-12")).as("not delivered yet").isEmpty();
        note(NoticeEventKind.POSTED, LocalDate.of(2026, 8, 12));
        assertThat(dunnable("2026-08-17"))
                .as("a week after the first fee, for September")
                .isEqualTo("2026-09-23");
        note(NoticeEventKind.CONTESTED, LocalDate.of(2026, 8, 20));
        assertThat(dunnable("2026-08-21"))
                .as("an objection stops nothing by law")
                .isEqualTo("2026-09-23");
        town.document(
                "municipality",
                2,
                FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"")
                        .replace("billing:", "billing:\n  objections: stop-dunning"));
        assertThat(dunnable("2026-08-21")).as("where the town says so").isEmpty();
    }

    private String dunnable(String day) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NoticeRegisterWorkbook.write(register, calendar.days(tenant, 7), tenant, LocalDate.parse(day), out);
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Cell cell = list.getSheetAt(0).getRow(1).getCell(6);
            return cell.getCellType() == CellType.STRING
                    ? cell.getStringCellValue()
                    : cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
    }

    @Test // 99
    void whose_notice_fell_with_a_reversed_run_is_told_once_that_it_no_longer_counts() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        letters.issue(LocalDate.of(2026, 9, 2));
        BillingRun.Prepared wrong = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(wrong.id(), new UserName("bernd"), wrong.content().whole());
        BillingRun.Rehearsed reversal = reversals.prepare(
                new Reversal(wrong.id(), Reversal.Demands.CANCELLED, "Falsche Tabelle"),
                ANNA,
                LocalDate.of(2026, 9, 20));
        billing.release(reversal.id(), new UserName("bernd"), reversal.content().whole());

        assertThat(letters.issue(LocalDate.of(2026, 9, 21)).issued())
                .as("a letter and a new notice")
                .isEqualTo(2);
        assertThat(IssuedLetters.text(folder.resolve("ELB-2026-000002-ruecknahme.pdf")))
                .contains("Den Bescheid ELB-2026-000001 vom 2. September 2026", "Das tut uns leid", "September 2026")
                .contains("Kim Muster", "Guten Tag Mia Muster");
        assertThat(letters.text(3)).contains("September 2026 Kindergarten").doesNotContain("ELB-2026-000001");
        assertThat(letters.issue(LocalDate.of(2026, 9, 22)).issued()).isZero();
    }

    @Test // 137
    void a_contract_that_ended_and_is_prolonged_gets_a_new_notice_and_its_months_are_billed_once() throws IOException {
        town.sql("UPDATE kita.contract SET valid_to = '2026-10-31' WHERE contract_id = 'V1'");
        assessments.assess(tenant, DECEMBER);
        BillingRun.Prepared run = prepare(OCTOBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        letters.issue(LocalDate.of(2026, 9, 2));
        assertThat(letters.text(1)).contains("September und Oktober 2026 Kindergarten");

        town.sql("UPDATE kita.contract SET valid_to = 'infinity' WHERE contract_id = 'V1'");
        assessments.assess(tenant, DECEMBER);
        letters.issue(LocalDate.of(2026, 10, 20));
        assertThat(letters.text(2)).contains("September bis Dezember 2026 Kindergarten", "ELB-2026-000001");
        assertThat(prepare(OCTOBER).run())
                .as("nothing new in September and October")
                .isEmpty();
    }

    private void note(NoticeEventKind what, LocalDate day) {
        register.note(tenant, new NoticeRegister.Key(2026, 1), what, day, day, "anna");
    }

    private PrepareOutcome prepare(Month month) {
        return billing.prepare(tenant, month, ANNA, month.firstDay());
    }
}
