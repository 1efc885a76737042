package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.notices.NoticePreview;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.register.NoticeDesk;
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
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

    @BeforeEach
    void aTownWithOneFamily() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        tenant = town.tenant;
    }

    @Test
    void every_amount_of_an_issued_notice_can_be_computed_again_from_its_file_alone() throws Exception {
        assessments.assess(tenant, SEPTEMBER);
        issue(LocalDate.of(2026, 9, 2));
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
        issue(LocalDate.of(2026, 9, 2));
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
        issue(LocalDate.of(2026, 9, 3));
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

    @Test // 133
    void a_notice_about_a_billed_month_names_old_and_new_amount_the_difference_and_what_changed() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder.resolve("out"));
        issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        String now = town.newest("C1", "2026-09-01");
        assertThat(now).startsWith("CARE ").endsWith(", MEAL 7700").isNotEqualTo("CARE 5000, MEAL 7700");
        issue(LocalDate.of(2026, 10, 20));
        try (PDDocument file =
                Loader.loadPDF(folder.resolve("ELB-2026-000002-gebuehren.pdf").toFile())) {
            assertThat(new PDFTextStripper()
                            .getText(file)
                            .replace('\u00a0', ' ')
                            .replaceAll("\\s+", " "))
                    .contains("ersetzt für diese Monate den Bescheid ELB-2026-000001 vom 2. September 2026.")
                    .contains("Das ändert sich für schon berechnete Monate")
                    .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                    .contains("zusammen mit dem Beitrag, der am 16. November 2026 fällig ist.")
                    .contains("vom 20. Oktober 2026 noch offen sind insgesamt 127,00 €.")
                    .doesNotContain("Oktober 2026 Einkommen");
        }
    }

    @Test // 133
    void a_correction_that_a_run_has_demanded_before_the_notice_is_told_all_the_same() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        charged(SEPTEMBER, LocalDate.of(2026, 9, 1));
        issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        charged(OCTOBER, LocalDate.of(2026, 10, 6));
        issue(LocalDate.of(2026, 10, 20));
        assertThat(letter(2))
                .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                .containsPattern("Zusammen zahlen Sie für diese Monate (\\d+,00) € nach. Der Betrag ist schon in der"
                        + " Abrechnung für Oktober 2026 enthalten, fällig am 16. November 2026.")
                .doesNotContain("Oktober 2026 Einkommen");
    }

    @Test // 133
    void what_a_draft_demands_was_told_to_nobody_and_a_month_charged_at_the_old_amount_counts_as_told()
            throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        issue(LocalDate.of(2026, 9, 2));
        charged(SEPTEMBER, LocalDate.of(2026, 9, 3));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        prepare(OCTOBER);
        issue(LocalDate.of(2026, 10, 20));
        assertThat(letter(2))
                .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                .contains("zusammen mit dem Beitrag, der am 16. November 2026 fällig ist.")
                .doesNotContain("schon in der Abrechnung");
    }

    private void charged(Month month, LocalDate day) throws IOException {
        BillingRun.Prepared run =
                billing.prepare(tenant, month, ANNA, day).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder.resolve("out"));
    }

    @Test // 94
    void a_month_that_a_clerk_left_as_it_is_stays_with_the_earlier_notice() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        differences.ignore(
                tenant,
                new DifferenceDesk.Case(new HouseholdId("H1"), SEPTEMBER, "Vertrauensschutz"),
                LocalDate.of(2026, 10, 19),
                "carla");
        issue(LocalDate.of(2026, 10, 20));
        try (PDDocument file =
                Loader.loadPDF(folder.resolve("ELB-2026-000002-gebuehren.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(file).replace('\u00a0', ' '))
                    .contains("Oktober 2026 Kindergarten")
                    .doesNotContain("September 2026 Kindergarten", "September und Oktober 2026 Kindergarten")
                    .doesNotContain("Das ändert sich für schon berechnete Monate");
        }
    }

    @Test // 94
    void the_new_part_of_a_month_is_told_with_what_stays_out_of_account() throws Exception {
        town.document(
                "municipality",
                2,
                FamilyTown.municipality("\n  verpflegung: \"36501.4321009\"")
                        .replace("billing:", "billing:\n  ignored: new-part"));
        town.fact("", "karte", "Familienkarte", "2026-09-01");
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 2500, MEAL 7700");
        town.sql("UPDATE kita.declared_fact SET value = 'keine' WHERE fact = 'karte'");
        assessments.assess(tenant, OCTOBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        differences.ignore(
                tenant,
                new DifferenceDesk.Case(new HouseholdId("H1"), SEPTEMBER, "Vertrauensschutz"),
                LocalDate.of(2026, 10, 19),
                "carla");
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        issue(LocalDate.of(2026, 10, 20));
        assertThat(letter(2))
                .contains("Ein Unterschied von 25,00 €, über den wir schon entschieden haben, bleibt für diesen Monat")
                .containsPattern("September 2026 Einkommen[^€]* 102,00 € 132,00 € \\+30,00 €");
        AttachedComputation inside =
                AttachedComputation.in(Files.readAllBytes(folder.resolve("ELB-2026-000002-gebuehren.pdf")));
        assertThat(Recheck.of(inside.computation(), inside.ordinance()).lines())
                .as("what a clerk decided is no mistake of the computation")
                .extracting(CheckedLine::outcome)
                .contains(Outcome.NOT_ASKED)
                .doesNotContain(Outcome.OTHER);
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
        assertThat(pages(file))
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
        assertThat(pages(file)).contains("Wer nur das Papier hat, scannt diesen Code");
        AttachedComputation inside = AttachedComputation.in(pdf);
        assertThat(Recheck.of(inside.computation(), inside.ordinance()).lines())
                .extracting(CheckedLine::outcome)
                .containsOnly(Outcome.NOT_ASKED);
    }

    @Test // 121, 122
    void a_notice_because_of_october_also_says_what_holds_from_november_on_and_names_the_one_it_replaces()
            throws IOException {
        assessments.assess(tenant, DECEMBER);
        issue(LocalDate.of(2026, 9, 2));
        town.income("E2", "40000", "2026-10-01", "2026-10-05");
        assessments.assess(tenant, DECEMBER);
        issue(LocalDate.of(2026, 10, 20));
        assertThat(letter(2))
                .contains("September 2026 Kindergarten", "Oktober bis Dezember 2026 Kindergarten")
                .contains("ersetzt für diese Monate den Bescheid ELB-2026-000001");
    }

    @Test // 132
    void while_an_objection_waits_a_new_notice_waits_for_a_clerk() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        issue(LocalDate.of(2026, 9, 2));
        register.posted(
                tenant,
                Extent.upTo(LocalDate.of(2026, 9, 2)),
                LocalDate.of(2026, 9, 2),
                LocalDate.of(2026, 9, 2),
                "anna");
        note(NoticeEventKind.CONTESTED, LocalDate.of(2026, 9, 20));
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);

        NoticesReport waiting = issue(LocalDate.of(2026, 10, 20));
        assertThat(waiting.issued()).isZero();
        assertThat(waiting.setAside()).singleElement().asString().contains("ELB-2026-000001", "Widerspruch");

        note(NoticeEventKind.OBJECTION_DECIDED, LocalDate.of(2026, 10, 21));
        assertThat(issue(LocalDate.of(2026, 10, 22)).issued()).isOne();
        assertThat(letter(2)).contains("ELB-2026-000001");
    }

    @Test // 99
    void whose_notice_fell_with_a_reversed_run_is_told_once_that_it_no_longer_counts() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        issue(LocalDate.of(2026, 9, 2));
        BillingRun.Prepared wrong = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(wrong.id(), new UserName("bernd"), wrong.content().whole());
        BillingRun.Rehearsed reversal = reversals.prepare(
                new Reversal(wrong.id(), Reversal.Demands.CANCELLED, "Falsche Tabelle"),
                ANNA,
                LocalDate.of(2026, 9, 20));
        billing.release(reversal.id(), new UserName("bernd"), reversal.content().whole());

        assertThat(issue(LocalDate.of(2026, 9, 21)).issued())
                .as("a letter and a new notice")
                .isEqualTo(2);
        assertThat(pages(folder.resolve("ELB-2026-000002-ruecknahme.pdf")))
                .contains("Den Bescheid ELB-2026-000001 vom 2. September 2026", "Das tut uns leid", "September 2026")
                .contains("Kim Muster", "Guten Tag Mia Muster");
        assertThat(letter(3)).contains("September 2026 Kindergarten").doesNotContain("ELB-2026-000001");
        assertThat(issue(LocalDate.of(2026, 9, 22)).issued()).isZero();
    }

    @Test // 137
    void a_contract_that_ended_and_is_prolonged_gets_a_new_notice_and_its_months_are_billed_once() throws IOException {
        town.sql("UPDATE kita.contract SET valid_to = '2026-10-31' WHERE contract_id = 'V1'");
        assessments.assess(tenant, DECEMBER);
        BillingRun.Prepared run = prepare(OCTOBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        assertThat(letter(1)).contains("September und Oktober 2026 Kindergarten");

        town.sql("UPDATE kita.contract SET valid_to = 'infinity' WHERE contract_id = 'V1'");
        assessments.assess(tenant, DECEMBER);
        issue(LocalDate.of(2026, 10, 20));
        assertThat(letter(2)).contains("September bis Dezember 2026 Kindergarten", "ELB-2026-000001");
        assertThat(prepare(OCTOBER).run())
                .as("nothing new in September and October")
                .isEmpty();
    }

    private void note(NoticeEventKind what, LocalDate day) {
        register.note(tenant, new NoticeRegister.Key(2026, 1), what, day, day, "anna");
    }

    private String letter(int number) throws IOException {
        return pages(folder.resolve("ELB-2026-00000%d-gebuehren.pdf".formatted(number)));
    }

    private static String pages(Path letter) throws IOException {
        try (PDDocument file = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper().getText(file).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private NoticesReport issue(LocalDate day) {
        return notices.issue(new NoticesOrder(tenant, day, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    private PrepareOutcome prepare(Month month) {
        return billing.prepare(tenant, month, ANNA, month.firstDay());
    }
}
