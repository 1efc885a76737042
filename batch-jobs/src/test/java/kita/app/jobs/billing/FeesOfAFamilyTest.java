package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.notices.NoticeDesk;
import kita.app.jobs.notices.NoticePreview;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.siblings.SiblingDesk;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.Recheck;
import kita.app.recompute.Recheck.CheckedLine;
import kita.app.recompute.Recheck.Outcome;
import kita.app.store.Sha256;
import kita.app.store.billing.AssessedMonthVersions;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.UserName;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
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

/** From stored facts to postings, with an ordinance that asks for all that a household may have to tell. */
@DatabaseTest
class FeesOfAFamilyTest {

    private static final Path ELBSTADT = Path.of("..", "sample-data", "towns", "elbstadt");
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final Month DECEMBER = Month.of(2026, 12);
    private static final UserName ANNA = new UserName("anna");

    @Autowired
    Assessments assessments;

    @Autowired
    BillingRuns billing;

    @Autowired
    SiblingDesk siblings;

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
    AssessedMonthVersions months;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private TenantId tenant;

    /** One family: child C1 of 4 years in the Kindergarten takes part in meals; proven are 20,000 euro. */
    @BeforeEach
    void aTownWithOneFamily() throws IOException {
        tenant = towns.fresh();
        document("municipality", 1, municipality("\n  verpflegung: \"36501.4321009\""));
        try (InputStream tariff = getClass().getResourceAsStream("/fees/tariff.yaml")) {
            document("tariff", 1, new String(tariff.readAllBytes(), StandardCharsets.UTF_8));
        }
        aKita(tenant);
        sql("INSERT INTO kita.household VALUES (kita.tenant(), 'H1', 52, 11)");
        sql("INSERT INTO kita.guardian VALUES (kita.tenant(), 'P1', 'Mia', 'Muster', 'Weg 2', '39999', 'Elbstadt')");
        sql("INSERT INTO kita.guardian_membership VALUES (kita.tenant(), 'P1', 'H1', '2020-01-01')");
        sql("INSERT INTO kita.payer VALUES (kita.tenant(), 'H1', 'P1', '2020-01-01')");
        child("C1", "2022-03-10");
        sql("INSERT INTO kita.contract VALUES (kita.tenant(), 'V1', 'C1', 'K1', 'KINDERGARTEN', 8, 40, '2026-09-01')");
        fact("C1", "essen", "ja", "2026-09-01");
        income("E1", "20000", "2026-01-01", "2026-02-01");
    }

    @Test
    void care_and_meals_are_posted_to_two_accounts_and_a_second_run_posts_nothing() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        assertThat(newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(assessments.assess(tenant, SEPTEMBER).months()).isZero();
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        assertThat(text("SELECT string_agg(product || ' ' || amount_cents, ', ' ORDER BY product) FROM kita.entry"))
                .isEqualTo("KINDERGARTEN 5000, VERPFLEGUNG 7700");
        assertThat(text("SELECT product_account FROM kita.entry WHERE product = 'VERPFLEGUNG'"))
                .isEqualTo("36501.4321009");
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        Path files = billing.export(run.id(), folder);
        assertThat(Files.readString(files.resolve("postings.csv"))).contains("\"Verpflegung\";\"36501.4321009\"");
        assertThat(prepare(SEPTEMBER).run()).isEmpty();
    }

    @Test // 67
    void a_run_by_an_ordinance_that_was_not_public_is_prepared_for_looking_and_never_released() throws IOException {
        try (InputStream tariff = getClass().getResourceAsStream("/fees/tariff.yaml")) {
            String text = new String(tariff.readAllBytes(), StandardCharsets.UTF_8);
            document("tariff", 2, text.replace("publishedOn: 2025-12-15", "publishedOn: 2027-01-05"));
        }
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();

        assertThatThrownBy(() -> billing.release(
                        run.id(), new UserName("bernd"), run.content().whole()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nicht bekannt gemacht");
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

    @Test // 133
    void a_notice_about_a_billed_month_names_old_and_new_amount_the_difference_and_what_changed() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(tenant, OCTOBER);
        String now = newest("C1", "2026-09-01");
        assertThat(now).startsWith("CARE ").endsWith(", MEAL 7700").isNotEqualTo("CARE 5000, MEAL 7700");
        issue(LocalDate.of(2026, 10, 20));
        try (PDDocument file =
                Loader.loadPDF(folder.resolve("ELB-2026-000002-gebuehren.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(file).replace('\u00a0', ' '))
                    .contains("ersetzt für diese Monate den Bescheid ELB-2026-000001 vom 2. September 2026.")
                    .contains("Das ändert sich für vergangene Monate")
                    .containsPattern("September 2026 Einkommen 127,00 € \\d+,00 € \\+\\d+,00 €")
                    .doesNotContain("Oktober 2026 Einkommen");
        }
    }

    @Test // 94
    void a_month_that_a_clerk_left_as_it_is_stays_with_the_earlier_notice() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        income("E2", "40000", "2026-01-01", "2026-10-05");
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
                    .doesNotContain("Das ändert sich für vergangene Monate");
        }
    }

    @Test
    void a_preview_shows_the_texts_in_force_and_takes_no_number() throws IOException {
        document(
                "municipality",
                2,
                municipality("\n  verpflegung: \"36501.4321009\"")
                        .replace("beraten wir Sie über", "beraten wir Sie ({telefon}) über"));
        Path file = folder.resolve("vorschau.pdf");
        Files.write(file, preview.draw(tenant, LocalDate.of(2026, 9, 2)));
        assertThat(pages(file))
                .contains("Vorschau mit erfundener Familie, kein Bescheid", "beraten wir Sie (0391 0000-0) über")
                .contains("Rechtsbehelfsbelehrung");
        assertThat(text("SELECT count(*)::text FROM kita.notice")).isEqualTo("0");
    }

    @Test // 121, 122
    void a_notice_because_of_october_also_says_what_holds_from_november_on_and_names_the_one_it_replaces()
            throws IOException {
        assessments.assess(tenant, DECEMBER);
        issue(LocalDate.of(2026, 9, 2));
        income("E2", "40000", "2026-10-01", "2026-10-05");
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
        register.posted(tenant, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 2), "anna");
        note(NoticeEventKind.CONTESTED, LocalDate.of(2026, 9, 20));
        income("E2", "40000", "2026-01-01", "2026-10-05");
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
        sql("UPDATE kita.contract SET valid_to = '2026-10-31' WHERE contract_id = 'V1'");
        assessments.assess(tenant, DECEMBER);
        BillingRun.Prepared run = prepare(OCTOBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        issue(LocalDate.of(2026, 9, 2));
        assertThat(letter(1)).contains("September und Oktober 2026 Kindergarten");

        sql("UPDATE kita.contract SET valid_to = 'infinity' WHERE contract_id = 'V1'");
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

    @Test
    void a_child_that_leaves_the_meals_gets_them_back_and_goes_on_paying_for_care() {
        assessments.assess(tenant, OCTOBER);
        BillingRun.Prepared run = prepare(OCTOBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        sql("UPDATE kita.declared_fact SET valid_to = '2026-09-30'");
        assessments.assess(tenant, OCTOBER);
        assertThat(newest("C1", "2026-10-01")).isEqualTo("CARE 5000, MEAL 0");
        prepare(OCTOBER);
        assertThat(text("SELECT string_agg(product || ' ' || care_month || ' ' || amount_cents, ', ')"
                        + " FROM kita.entry WHERE reason = 'REVERSAL'"))
                .isEqualTo("VERPFLEGUNG 2026-10-01 -7700");
    }

    @Test
    void meals_without_an_account_are_refused_by_name() throws IOException {
        document("municipality", 2, municipality(""));
        assessments.assess(tenant, SEPTEMBER);
        assertThatThrownBy(() -> prepare(SEPTEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Verpflegung");
    }

    @Test
    void a_declared_fact_changes_the_fee_from_its_first_day() {
        fact("", "karte", "Familienkarte", "2026-10-01");
        assessments.assess(tenant, OCTOBER);
        assertThat(newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(newest("C1", "2026-10-01")).isEqualTo("CARE 2500, MEAL 7700");
    }

    @Test
    void a_fact_that_the_ordinance_has_another_value_for_parks_and_is_no_silent_zero() {
        fact("", "karte", "Goldkarte", "2026-10-01");
        assertThat(assessments.assess(tenant, OCTOBER).parked()).isEqualTo(1);
    }

    @Test
    void an_income_item_by_item_is_computed_as_the_ordinance_says() {
        sql("UPDATE kita.income SET valid_to = '2025-12-31', valid_from = '2025-01-01'");
        sql(
                "INSERT INTO kita.income (tenant, income_id, household_id, guardian_id, kind, valid_from, proven_on, finality)"
                        + " VALUES (kita.tenant(), 'E2', 'H1', 'P1', 'ITEMISED', '2026-01-01', '2026-02-01', 'PROVISIONAL')");
        sql("INSERT INTO kita.income_item VALUES (kita.tenant(), 'E2', 1, 'employment', 3123000, 'YEAR', '2026-02-01'),"
                + " (kita.tenant(), 'E2', 1, 'rent', -500000, 'YEAR', '2026-02-01')");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(newest("C1", "2026-09-01"))
                .as("31,230 - 1,230, a loss does not count")
                .startsWith("CARE 5000");
        sql("UPDATE kita.income_item SET amount_cents = 3123001 WHERE kind = 'employment'");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(newest("C1", "2026-09-01")).startsWith("CARE 8000");
    }

    @Test
    void of_two_proofs_for_one_time_the_later_one_counts() {
        income("E2", "40000", "2026-10-01", "2026-10-20");
        assertThat(assessments.assess(tenant, OCTOBER).parked()).isZero();
        assertThat(newest("C1", "2026-09-01")).startsWith("CARE 5000");
        assertThat(newest("C1", "2026-10-01")).startsWith("CARE 8000");
    }

    @Test
    void an_elder_sibling_in_care_elsewhere_frees_the_child_until_its_proof_ends() {
        child("C0", "2020-05-01");
        sql("INSERT INTO kita.care_elsewhere VALUES (kita.tenant(), 'C0', 'KINDERGARTEN', 8, 40, '2026-08-01',"
                + " '2026-09-30', '2026-07-01')");
        assessments.assess(tenant, OCTOBER);
        assertThat(newest("C1", "2026-09-01")).isEqualTo("CARE 0, MEAL 7700");
        assertThat(newest("C1", "2026-10-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(text("SELECT count(*)::text FROM kita.assessed_month WHERE child_id = 'C0'"))
                .isEqualTo("0");
    }

    @Test
    void a_sibling_that_another_municipality_confirms_frees_the_child_until_it_is_revoked() {
        TenantId other = towns.fresh();
        aKita(other);
        transactions.run(other, () -> {
            jdbc.sql("INSERT INTO kita.child VALUES (kita.tenant(), 'X1', 'Kim', 'Muster', '2020-05-01')")
                    .update();
            jdbc.sql("INSERT INTO kita.contract VALUES (kita.tenant(), 'V1', 'X1', 'K1', 'KINDERGARTEN', 8, 40,"
                            + " '2026-08-01')")
                    .update();
        });
        LocalDate today = LocalDate.of(2026, 9, 1);
        siblings.confirm(other, new ChildId("X1"), tenant, new HouseholdId("H1"), Optional.empty(), today, "carla");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(newest("C1", "2026-09-01")).isEqualTo("CARE 0, MEAL 7700");
        siblings.revoke(other, 1, today, "carla");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
    }

    @Test
    void what_decided_is_stored_with_the_month_and_equal_computations_once() {
        assessments.assess(tenant, OCTOBER);
        assertThat(text("SELECT string_agg(DISTINCT basis ->> 'CONTRACT', ',') FROM kita.assessment_basis"))
                .contains("KINDERGARTEN");
        assertThat(text("SELECT count(DISTINCT steps_digest) || ' of ' || count(*) FROM kita.assessed_month"))
                .isEqualTo("2 of 4");
        assertThatThrownBy(() -> sql("INSERT INTO kita.assessed_month SELECT tenant, child_id, month, version + 1,"
                        + " household_id, contract_id, payer_id, form, amount_cents, ordinance, input_digest, charge,"
                        + " decode(repeat('9', 64), 'hex') FROM kita.assessed_month"))
                .hasMessageContaining("refers to assessment_steps");
        assertThat(transactions.call(tenant, () -> months.standing(List.of(new HouseholdId("H1")), SEPTEMBER, OCTOBER)))
                .hasSize(4)
                .allSatisfy(month -> assertThat(month.basis().values()).isNotEmpty());
    }

    private PrepareOutcome prepare(Month month) {
        return billing.prepare(tenant, month, ANNA, month.firstDay());
    }

    private static String municipality(String mealAccount) throws IOException {
        return Files.readString(ELBSTADT.resolve("municipality.yaml"))
                .replaceAll("(?m)^accounts:.*$", "accounts:" + mealAccount);
    }

    private void document(String kind, int revision, String text) {
        transactions.run(
                tenant,
                () -> jdbc.sql("INSERT INTO kita.document VALUES (kita.tenant(), ?, ?, ?, ?)")
                        .params(kind, revision, Sha256.of(text), text)
                        .update());
    }

    private void aKita(TenantId town) {
        transactions.run(town, () -> {
            jdbc.sql("INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Stadt')")
                    .update();
            jdbc.sql(
                            "INSERT INTO kita.kita VALUES (kita.tenant(), 'K1', 'T1', 'Elbzwerge', 'Weg 1', '39999', 'Ort', 52, 11)")
                    .update();
        });
    }

    private void child(String id, String born) {
        sql("INSERT INTO kita.child VALUES (kita.tenant(), '" + id + "', 'Kim', 'Muster', '" + born + "')");
        sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), '" + id + "', 'H1', '" + born + "')");
    }

    private void fact(String subject, String key, String value, String from) {
        sql("INSERT INTO kita.declared_fact (tenant, household_id, subject, fact, value, valid_from, reported_on)"
                + " VALUES (kita.tenant(), 'H1', '" + subject + "', '" + key + "', '" + value + "', '" + from
                + "', '-infinity')");
    }

    private void income(String id, String euro, String from, String proven) {
        sql(
                "INSERT INTO kita.income (tenant, income_id, household_id, guardian_id, kind, year_cents, valid_from, proven_on)"
                        + " VALUES (kita.tenant(), '" + id + "', 'H1', 'P1', 'PROVEN', " + euro + "00, '" + from
                        + "', '" + proven
                        + "')");
    }

    private String newest(String child, String month) {
        return text("SELECT string_agg(charge || ' ' || amount_cents, ', ' ORDER BY charge) FROM (SELECT DISTINCT ON"
                + " (charge) * FROM kita.assessed_month WHERE child_id = '" + child + "' AND month = '" + month
                + "' ORDER BY charge, version DESC) newest");
    }

    private void sql(String statement) {
        transactions.run(tenant, () -> jdbc.sql(statement).update());
    }

    private String text(String query) {
        return transactions.call(
                tenant, () -> jdbc.sql(query).query(String.class).single());
    }
}
