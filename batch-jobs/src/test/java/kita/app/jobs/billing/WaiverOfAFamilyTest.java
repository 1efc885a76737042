package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.letters.LetterRequest;
import kita.app.jobs.letters.LettersOrder;
import kita.app.jobs.letters.LettersService;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.waivers.WaiverDesk;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.Recheck;
import kita.app.recompute.Recheck.Outcome;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.burden.BaseAmount;
import kita.billing.burden.BurdenCase;
import kita.billing.burden.BurdenCase.Amount;
import kita.billing.burden.BurdenRules;
import kita.billing.burden.BurdenRules.ReasonableShare;
import kita.billing.run.UserName;
import kita.billing.tariff.Citation;
import kita.money.Money;
import kita.money.Rounding;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family for whom 50 euro for the Kindergarten are too much; meals cost 77 euro. */
@DatabaseTest
class WaiverOfAFamilyTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month DECEMBER = Month.of(2026, 12);
    private static final HouseholdId FAMILY = new HouseholdId("H1");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    @Autowired
    WaiverDesk waivers;

    @Autowired
    Assessments assessments;

    @Autowired
    NoticesService notices;

    @Autowired
    LettersService letters;

    @Autowired
    BillingRuns billing;

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
    void one_family() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        assess();
    }

    @Test
    void what_is_too_much_is_waived_told_with_every_step_and_not_billed() throws Exception {
        WaiverDesk.Decision decision = decide("1170", "50", DECEMBER);

        // 2 x 500 + housing 150 = 1,150; half of the 20 above is 10.
        assertThat(decision.payable()).isEqualTo(Money.parse("10"));
        assess();
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 1000, MEAL 7700");
        assertThat(town.newest("C1", "2026-12-01")).isEqualTo("CARE 1000, MEAL 7700");
        assertThat(town.newest("C1", "2027-01-01")).isEqualTo("CARE 5000, MEAL 7700");

        issue(TODAY);
        assertThat(text("ELB-2026-000001-erlass.pdf"))
                .contains("Wir erlassen Ihnen einen Teil des Kostenbeitrags", "Mia Muster", "Kim Muster")
                .contains("höchstens 10,00 € im Monat statt 50,00 €", "September bis Dezember 2026")
                .contains("Davon zumutbar: 50 % von 20,00 €", "Verpflegung ist nicht erlassen")
                .contains("§ 90 Abs. 4 SGB VIII", "Widerspruch");
        assertThat(text("ELB-2026-000002-gebuehren.pdf"))
                .contains("Erlass: Von zusammen 50,00 € sind höchstens 10,00 € zu zahlen", "10,00 €", "77,00 €");
        billing.prepare(town.tenant, SEPTEMBER, new UserName("anna"), SEPTEMBER.firstDay());
        assertThat(town.text("SELECT sum(amount_cents) FROM kita.entry")).isEqualTo("8700");
    }

    @Test
    void a_waived_month_is_not_passed_off_as_computed_again() throws Exception {
        decide("1170", "50", DECEMBER);
        assess();
        issue(TODAY);
        byte[] pdf = Files.readAllBytes(folder.resolve("ELB-2026-000002-gebuehren.pdf"));
        AttachedComputation inside = AttachedComputation.in(pdf);
        Recheck recheck = Recheck.of(inside.computation(), inside.ordinance());
        assertThat(recheck.lines())
                .filteredOn(line -> line.why().isPresent())
                .isNotEmpty()
                .allMatch(line -> line.outcome() == Outcome.NOT_ASKED
                        && line.why().orElseThrow().contains("erlassen"));
    }

    @Test
    void a_grown_up_sibling_who_is_in_nobodys_care_is_not_what_the_decision_is_about() throws Exception {
        town.sql("INSERT INTO kita.child VALUES (kita.tenant(), 'C2', 'Leo', 'Muster', '2010-09-19')");
        town.sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), 'C2', 'H1', '2010-09-19')");
        decide("1170", "50", DECEMBER);
        issue(TODAY);
        assertThat(text("ELB-2026-000001-erlass.pdf")).contains("Kim Muster").doesNotContain("Leo Muster");
    }

    @Test
    void who_can_be_expected_to_pay_is_told_so_and_pays_on() throws Exception {
        assertThat(decide("3000", "50", DECEMBER).payable()).isEqualTo(Money.parse("50"));
        assess();
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        issue(TODAY);
        assertThat(text("ELB-2026-000001-erlass.pdf"))
                .contains("Ihr Antrag auf Erlass", "lehnen wir ab", "50,00 € im Monat", "sind Ihnen zuzumuten");
        decide("1170", "50", DECEMBER);
    }

    @Test
    void a_second_waiver_for_the_same_months_waits_until_the_first_is_revoked() throws Exception {
        decide("1170", "50", DECEMBER);
        assertThatThrownBy(() -> decide("1170", "10", DECEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Erlass Nr. 1", "waiver revoke");
        waivers.revoke(town.tenant, 1, TODAY, "anna");
        assess();
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(decide("1160", "50", DECEMBER).payable()).isEqualTo(Money.parse("5"));
        assertThatThrownBy(() -> waivers.revoke(town.tenant, 1, TODAY, "anna")).isInstanceOf(JobRefusedException.class);
    }

    @Test
    void a_case_with_other_fees_than_the_ordinance_asks_for_is_refused_with_both_amounts() {
        assertThatThrownBy(() -> decide("1170", "127", DECEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContainingAll("127,00", "50,00");
        assertThatThrownBy(() -> waivers.decide(
                        town.tenant, new HouseholdId("H9"), family("1170", "50"), rules(), DECEMBER, TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("H9");
    }

    @Test
    void what_was_decided_can_not_be_changed_by_the_application() {
        decide("1170", "50", DECEMBER);
        assertThatThrownBy(() -> town.sql("UPDATE kita.waiver SET payable_cents = 0"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.sql("DELETE FROM kita.waiver")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_revocation_can_be_neither_moved_nor_undone_by_the_application() {
        decide("1170", "50", DECEMBER);
        waivers.revoke(town.tenant, 1, TODAY, "anna");
        for (String change : List.of("revoked_on = '2027-01-01'", "revoked_on = NULL, revoked_by = NULL")) {
            assertThatThrownBy(() -> town.sql("UPDATE kita.waiver SET " + change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("a revocation cannot be changed");
        }
    }

    @Test
    void the_end_of_a_waiver_is_recalled_with_what_the_full_fee_will_be() throws Exception {
        decide("1170", "50", DECEMBER);
        assertThat(letters.issue(new LettersOrder(
                                town.tenant, LocalDate.of(2026, 12, 4), folder, new LetterRequest.Reminders()))
                        .issued())
                .isEqualTo(1);
        assertThat(text("ELB-2026-000001-erinnerung.pdf"))
                .contains("Erlass des Beitrags", "31. Dezember 2026", "87,00 € im Monat", "127,00 € im Monat")
                .contains("Stellen Sie einen neuen Antrag auf Erlass");
    }

    private WaiverDesk.Decision decide(String income, String fees, Month last) {
        return waivers.decide(town.tenant, FAMILY, family(income, fees), rules(), last, TODAY, "anna");
    }

    private static BurdenCase family(String income, String fees) {
        return new BurdenCase(
                SEPTEMBER,
                1,
                List.of(new Amount("Lohn", Money.parse(income))),
                List.of(),
                Money.parse("150"),
                Optional.empty(),
                List.of(),
                Money.parse(fees));
    }

    private static BurdenRules rules() {
        Citation citation = new Citation("§ 85 Abs. 1 SGB XII", Citation.Status.INVENTED);
        return new BurdenRules(
                "test",
                "Test",
                List.of(new BaseAmount(Period.from(LocalDate.of(2026, 1, 1)), Money.parse("500"), citation)),
                2,
                70,
                Rounding.EURO_UP,
                citation,
                new ReasonableShare(50, Rounding.CENT_DOWN, citation));
    }

    private void assess() {
        assessments.assess(town.tenant, Month.of(2027, 1));
    }

    private void issue(LocalDate day) {
        notices.issue(new NoticesOrder(town.tenant, day, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
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
