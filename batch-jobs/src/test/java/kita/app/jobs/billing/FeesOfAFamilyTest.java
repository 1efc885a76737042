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
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.siblings.SiblingDesk;
import kita.app.store.billing.AssessedMonthVersions;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From stored facts to postings, with an ordinance that asks for all that a household may have to tell. */
@DatabaseTest
class FeesOfAFamilyTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final UserName ANNA = new UserName("anna");

    @Autowired
    Assessments assessments;

    @Autowired
    BillingRuns billing;

    @Autowired
    SiblingDesk siblings;

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

    private FamilyTown town;
    private TenantId tenant;

    @BeforeEach
    void aTownWithOneFamily() throws IOException {
        town = new FamilyTown(towns, transactions, jdbc);
        tenant = town.tenant;
    }

    @Test
    void care_and_meals_are_posted_to_two_accounts_and_a_second_run_posts_nothing() throws IOException {
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(assessments.assess(tenant, SEPTEMBER).months()).isZero();
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        assertThat(town.text(
                        "SELECT string_agg(product || ' ' || amount_cents, ', ' ORDER BY product) FROM kita.entry"))
                .isEqualTo("KINDERGARTEN 5000, VERPFLEGUNG 7700");
        assertThat(town.text("SELECT product_account FROM kita.entry WHERE product = 'VERPFLEGUNG'"))
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
            town.document("tariff", 2, text.replace("publishedOn: 2025-12-15", "publishedOn: 2027-01-05"));
        }
        assessments.assess(tenant, SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();

        assertThatThrownBy(() -> billing.release(
                        run.id(), new UserName("bernd"), run.content().whole()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nicht bekannt gemacht");
    }

    @Test
    void a_child_that_leaves_the_meals_gets_them_back_and_goes_on_paying_for_care() {
        assessments.assess(tenant, OCTOBER);
        BillingRun.Prepared run = prepare(OCTOBER).run().orElseThrow();
        billing.release(run.id(), new UserName("bernd"), run.content().whole());
        town.sql("UPDATE kita.declared_fact SET valid_to = '2026-09-30'");
        assessments.assess(tenant, OCTOBER);
        assertThat(town.newest("C1", "2026-10-01")).isEqualTo("CARE 5000, MEAL 0");
        prepare(OCTOBER);
        assertThat(town.text("SELECT string_agg(product || ' ' || care_month || ' ' || amount_cents, ', ')"
                        + " FROM kita.entry WHERE reason = 'REVERSAL'"))
                .isEqualTo("VERPFLEGUNG 2026-10-01 -7700");
    }

    @Test
    void meals_without_an_account_are_refused_by_name() throws IOException {
        town.document("municipality", 2, FamilyTown.municipality(""));
        assessments.assess(tenant, SEPTEMBER);
        assertThatThrownBy(() -> prepare(SEPTEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Verpflegung");
    }

    @Test
    void a_declared_fact_changes_the_fee_from_its_first_day() {
        town.fact("", "karte", "Familienkarte", "2026-10-01");
        assessments.assess(tenant, OCTOBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(town.newest("C1", "2026-10-01")).isEqualTo("CARE 2500, MEAL 7700");
    }

    @Test
    void a_fact_that_the_ordinance_has_another_value_for_parks_and_is_no_silent_zero() {
        town.fact("", "karte", "Goldkarte", "2026-10-01");
        assertThat(assessments.assess(tenant, OCTOBER).parked()).isEqualTo(1);
    }

    @Test
    void an_income_item_by_item_is_computed_as_the_ordinance_says() {
        town.sql("UPDATE kita.income SET valid_to = '2025-12-31', valid_from = '2025-01-01'");
        town.sql(
                "INSERT INTO kita.income (tenant, income_id, household_id, guardian_id, kind, valid_from, proven_on, finality)"
                        + " VALUES (kita.tenant(), 'E2', 'H1', 'P1', 'ITEMISED', '2026-01-01', '2026-02-01', 'PROVISIONAL')");
        town.sql(
                "INSERT INTO kita.income_item VALUES (kita.tenant(), 'E2', 1, 'employment', 3123000, 'YEAR', '2026-02-01'),"
                        + " (kita.tenant(), 'E2', 1, 'rent', -500000, 'YEAR', '2026-02-01')");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1", "2026-09-01"))
                .as("31,230 - 1,230, a loss does not count")
                .startsWith("CARE 5000");
        town.sql("UPDATE kita.income_item SET amount_cents = 3123001 WHERE kind = 'employment'");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1", "2026-09-01")).startsWith("CARE 8000");
    }

    @Test
    void of_two_proofs_for_one_time_the_later_one_counts() {
        town.income("E2", "40000", "2026-10-01", "2026-10-20");
        assertThat(assessments.assess(tenant, OCTOBER).parked()).isZero();
        assertThat(town.newest("C1", "2026-09-01")).startsWith("CARE 5000");
        assertThat(town.newest("C1", "2026-10-01")).startsWith("CARE 8000");
    }

    @Test
    void an_elder_sibling_in_care_elsewhere_frees_the_child_until_its_proof_ends() {
        town.child("C0", "2020-05-01");
        town.sql("INSERT INTO kita.care_elsewhere VALUES (kita.tenant(), 'C0', 'KINDERGARTEN', 8, 40, '2026-08-01',"
                + " '2026-09-30', '2026-07-01')");
        assessments.assess(tenant, OCTOBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 0, MEAL 7700");
        assertThat(town.newest("C1", "2026-10-01")).isEqualTo("CARE 5000, MEAL 7700");
        assertThat(town.text("SELECT count(*)::text FROM kita.assessed_month WHERE child_id = 'C0'"))
                .isEqualTo("0");
    }

    @Test
    void a_sibling_that_another_municipality_confirms_frees_the_child_until_it_is_revoked() {
        TenantId other = towns.fresh();
        town.aKita(other);
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
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 0, MEAL 7700");
        siblings.revoke(other, 1, today, "carla");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1", "2026-09-01")).isEqualTo("CARE 5000, MEAL 7700");
    }

    @Test
    void what_decided_is_stored_with_the_month_and_equal_computations_once() {
        assessments.assess(tenant, OCTOBER);
        assertThat(town.text("SELECT string_agg(DISTINCT basis ->> 'CONTRACT', ',') FROM kita.assessment_basis"))
                .contains("KINDERGARTEN");
        assertThat(town.text("SELECT count(DISTINCT steps_digest) || ' of ' || count(*) FROM kita.assessed_month"))
                .isEqualTo("2 of 4");
        assertThatThrownBy(() -> town.sql("INSERT INTO kita.assessed_month SELECT tenant, child_id, month, version + 1,"
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
}
