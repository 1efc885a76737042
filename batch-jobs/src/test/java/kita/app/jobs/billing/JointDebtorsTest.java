package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.debtors.DebtorDesk;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.register.NoticeDesk;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.Recheck;
import kita.app.store.notices.JointDebtors.JointDebtor;
import kita.app.store.notices.NoticeEventKind;
import kita.app.store.notices.NoticeRegister;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeState;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.UserName;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mia Muster pays by debit; Jo Anders owes the same, lives elsewhere, and neither may learn where the other one lives. */
@DatabaseTest
class JointDebtorsTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final HouseholdId FAMILY = new HouseholdId("H1");
    private static final GuardianId MIA = new GuardianId("P1");
    private static final GuardianId JO = new GuardianId("P2");

    @Autowired
    DebtorDesk debtors;

    @Autowired
    Assessments assessments;

    @Autowired
    NoticesService notices;

    @Autowired
    NoticeDesk register;

    @Autowired
    BillingRuns billing;

    @Autowired
    RunReversals reversals;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private FamilyTown town;

    @BeforeEach
    void two_who_owe_the_same() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        town.sql(
                "INSERT INTO kita.guardian VALUES (kita.tenant(), 'P2', 'Jo', 'Anders', 'Fernweg 9', '38888', 'Weitfort')");
        town.sql("INSERT INTO kita.mandate VALUES (kita.tenant(), 'M-1', 'P1', 'Mia Muster', 'DE85000000091000000001',"
                + " '2025-01-31', NULL)");
        assessments.assess(town.tenant, SEPTEMBER);
        add(JO);
    }

    @Test // 136
    void two_get_a_notice_each_with_a_deadline_of_its_own_and_the_debt_exists_once() throws Exception {
        assertThat(issue(TODAY)).isEqualTo(2);

        assertThat(text("ELB-2026-000002-gesamtschuld.pdf"))
                .contains("Guten Tag Jo Anders", "50,00 €", "77,00 €", "Kim Muster")
                .contains("Diesen Beitrag schulden Sie gemeinsam mit Mia Muster. Er ist nur einmal zu zahlen")
                .contains("müssen Sie nichts überweisen", "Kassenzeichen", "Rechtsbehelfsbelehrung");
        register.note(town.tenant, key(1), NoticeEventKind.POSTED, LocalDate.of(2026, 9, 8), TODAY, "anna");
        register.note(town.tenant, key(2), NoticeEventKind.POSTED, LocalDate.of(2026, 9, 21), TODAY, "anna");
        LocalDate later = LocalDate.of(2026, 10, 15);
        register.each(
                town.tenant,
                later,
                (notice, state) -> assertThat(state)
                        .isInstanceOf(notice.key().number() == 1 ? NoticeState.Final.class : NoticeState.Open.class));

        billing.prepare(town.tenant, SEPTEMBER, new UserName("anna"), SEPTEMBER.firstDay());
        assertThat(town.text("SELECT sum(amount_cents) || ' ' || count(DISTINCT payer_id) FROM kita.entry"))
                .isEqualTo("12700 1");
        assertThat(issue(TODAY)).isZero();
    }

    @Test
    void neither_notice_shows_where_the_other_one_lives_nor_whose_account_is_debited() throws Exception {
        issue(TODAY);

        assertThat(text("ELB-2026-000001-gebuehren.pdf"))
                .contains("Weg 2", "M-1")
                .doesNotContain("Fernweg", "Weitfort", "Anders");
        assertThat(text("ELB-2026-000002-gesamtschuld.pdf"))
                .contains("Fernweg 9", "38888 Weitfort")
                .doesNotContain("Weg 2", "M-1", "DE85 … 0001");
    }

    @Test
    void the_other_one_can_compute_it_again_too() throws Exception {
        issue(TODAY);
        AttachedComputation inside =
                AttachedComputation.in(Files.readAllBytes(folder.resolve("ELB-2026-000002-gesamtschuld.pdf")));
        Recheck recheck = Recheck.of(inside.computation(), inside.ordinance());
        assertThat(recheck.holds()).isTrue();
        assertThat(inside.computation().notice()).isEqualTo("ELB-2026-000002");
    }

    @Test
    void a_change_is_told_to_both_and_each_letter_names_the_one_that_it_replaces() throws Exception {
        issue(TODAY);
        town.fact("", "karte", "Familienkarte", "2026-09-01");
        assessments.assess(town.tenant, SEPTEMBER);

        assertThat(issue(TODAY.plusDays(7))).isEqualTo(2);
        assertThat(text("ELB-2026-000003-gebuehren.pdf")).contains("ersetzt", "ELB-2026-000001", "25,00 €");
        assertThat(text("ELB-2026-000004-gesamtschuld.pdf"))
                .contains("ersetzt", "ELB-2026-000002", "25,00 €")
                .doesNotContain("ELB-2026-000001");
    }

    @Test // 133
    void what_a_run_has_demanded_before_is_told_to_both() throws Exception {
        charged(SEPTEMBER, TODAY);
        issue(TODAY);
        town.income("E2", "40000", "2026-01-01", "2026-10-05");
        assessments.assess(town.tenant, SEPTEMBER.next());
        charged(SEPTEMBER.next(), LocalDate.of(2026, 10, 6));

        assertThat(issue(LocalDate.of(2026, 10, 20))).isEqualTo(2);
        String told = "Der Betrag ist schon in der Abrechnung für Oktober 2026 enthalten";
        assertThat(text("ELB-2026-000003-gebuehren.pdf")).contains("September 2026 Einkommen 127,00 €", told);
        assertThat(text("ELB-2026-000004-gesamtschuld.pdf")).contains("September 2026 Einkommen 127,00 €", told);
    }

    private void charged(Month month, LocalDate day) throws Exception {
        BillingRun.Prepared run = billing.prepare(town.tenant, month, new UserName("anna"), day)
                .run()
                .orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        billing.export(run.id(), folder.resolve("out"));
    }

    @Test // 132
    void an_objection_of_the_one_who_owes_the_same_holds_back_the_next_notice_to_both() throws Exception {
        issue(TODAY);
        register.note(town.tenant, key(2), NoticeEventKind.POSTED, TODAY, TODAY, "anna");
        register.note(town.tenant, key(2), NoticeEventKind.CONTESTED, TODAY.plusDays(5), TODAY.plusDays(5), "anna");
        town.fact("", "karte", "Familienkarte", "2026-09-01");
        assessments.assess(town.tenant, SEPTEMBER);

        assertThat(issue(TODAY.plusDays(7))).isZero();
        assertThat(town.text("SELECT string_agg(kind || ' ' || subject_key || ' ' || reason, '; ')"
                        + " FROM kita.notice_set_aside"))
                .startsWith("FEE H1/P1 ")
                .contains("ELB-2026-000002", "Widerspruch");

        LocalDate decided = TODAY.plusDays(8);
        register.note(town.tenant, key(2), NoticeEventKind.OBJECTION_DECIDED, decided, decided, "anna");
        assertThat(issue(decided)).isEqualTo(2);
    }

    @Test
    void a_reversed_run_takes_back_what_both_were_told_and_each_is_told_so() throws Exception {
        issue(TODAY);
        BillingRun.Prepared wrong = billing.prepare(
                        town.tenant, SEPTEMBER, new UserName("anna"), LocalDate.of(2026, 9, 8))
                .run()
                .orElseThrow();
        billing.release(wrong.id(), new UserName("bernd"), wrong.content().whole());
        BillingRun.Rehearsed reversal = reversals.prepare(
                new Reversal(wrong.id(), Reversal.Demands.CANCELLED, "Falsche Tabelle"),
                new UserName("anna"),
                LocalDate.of(2026, 9, 20));
        billing.release(reversal.id(), new UserName("bernd"), reversal.content().whole());

        assertThat(issue(LocalDate.of(2026, 9, 21)))
                .as("two letters, two new notices")
                .isEqualTo(4);
        assertThat(text("ELB-2026-000003-ruecknahme.pdf")).contains("Guten Tag Mia Muster", "ELB-2026-000001");
        assertThat(text("ELB-2026-000004-ruecknahme.pdf"))
                .contains("Guten Tag Jo Anders", "ELB-2026-000002", "Fernweg 9");
    }

    @Test
    void who_owes_no_longer_is_told_nothing_any_more() throws Exception {
        debtors.end(town.tenant, FAMILY, JO, LocalDate.of(2026, 9, 6), "anna");
        assertThat(issue(TODAY)).isEqualTo(1);
        assertThat(debtors.all(town.tenant))
                .extracting(one -> one.period().to())
                .containsExactly(LocalDate.of(2026, 9, 6));
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        assertThatThrownBy(() -> add(MIA))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("sich selbst");
        assertThatThrownBy(() -> add(JO))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("schon vermerkt");
        assertThatThrownBy(() -> add(new GuardianId("P9")))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("P9");
        assertThatThrownBy(() -> debtors.add(
                        town.tenant, new JointDebtor(FAMILY, JO, MIA, Period.from(SEPTEMBER.firstDay())), "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nicht zahlungspflichtig");
        assertThatThrownBy(() -> debtors.end(town.tenant, FAMILY, MIA, TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class);
    }

    private void add(GuardianId debtor) {
        debtors.add(town.tenant, new JointDebtor(FAMILY, MIA, debtor, Period.from(SEPTEMBER.firstDay())), "anna");
    }

    private static NoticeRegister.Key key(int number) {
        return new NoticeRegister.Key(2026, number);
    }

    private long issue(LocalDate day) {
        return notices.issue(new NoticesOrder(town.tenant, day, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()))
                .issued();
    }

    private String text(String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve(file).toFile())) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}
