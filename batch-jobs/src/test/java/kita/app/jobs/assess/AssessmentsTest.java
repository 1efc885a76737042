package kita.app.jobs.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the ordinance of Elbstadt, which is the fee table of Magdeburg 2019. */
@DatabaseTest
class AssessmentsTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);

    @Autowired
    Assessments assessments;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private FamilyTown town;
    private TenantId tenant;

    /** One family: child C1 of 5 years in the Kindergarten, child C2 of 2 years in the Krippe, 8 hours each. */
    @BeforeEach
    void aTownWithOneFamily() {
        town = new FamilyTown(towns.fresh(), transactions, jdbc)
                .firstMonth("2026-08")
                .child("C1", "2021-03-10", "KINDERGARTEN", 8)
                .child("C2", "2024-06-10", "KRIPPE", 8);
        tenant = town.tenant();
    }

    @Test // 1
    void only_the_elder_of_two_pays_and_every_month_since_go_live_is_written_with_its_steps() {
        Pass pass = assessments.assess(tenant, SEPTEMBER);
        assertThat(pass.households()).isEqualTo(1);
        assertThat(pass.changed()).isEqualTo(1);
        assertThat(pass.months()).isEqualTo(4);
        assertThat(amounts("C1")).isEqualTo("6400,6400");
        assertThat(amounts("C2")).isEqualTo("0,0");
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month m JOIN kita.assessment_steps s"
                        + " ON s.digest = m.steps_digest WHERE jsonb_array_length(steps) = 0"))
                .isZero();
        assertThat(town.text("SELECT steps -> 0 ->> 'citation' FROM kita.assessed_month m JOIN kita.assessment_steps s"
                        + " ON s.digest = m.steps_digest WHERE child_id = 'C1' LIMIT 1"))
                .isNotBlank();
    }

    @Test
    void a_second_pass_writes_nothing() {
        assessments.assess(tenant, SEPTEMBER);
        Pass second = assessments.assess(tenant, SEPTEMBER);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.months()).isZero();
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month")).isEqualTo(4);
    }

    @Test
    void a_later_month_adds_only_itself() {
        assessments.assess(tenant, SEPTEMBER);
        assertThat(assessments.assess(tenant, SEPTEMBER.next()).months()).isEqualTo(2);
    }

    @Test
    void a_benefit_handed_in_late_gives_new_versions_and_the_old_ones_remain() {
        assessments.assess(tenant, SEPTEMBER);
        town.sql("INSERT INTO kita.benefit VALUES (kita.tenant(), 'B1', 'H1', 'WOHNGELD', '2026-09-01', '2027-08-31', "
                + "'2026-09-20')");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1")).isEqualTo("6400,0");
        assertThat(town.number(
                        "SELECT count(*) FROM kita.assessed_month WHERE child_id = 'C1' AND month = '2026-09-01'"))
                .isEqualTo(2);
    }

    @Test
    void a_payer_has_an_account_from_the_first_assessed_month_on_and_the_numbers_have_no_gaps() {
        aSecondFamily("H0", "P9");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(accounts()).isEqualTo("P9=10000001,P1=10000002");
        assessments.assess(tenant, SEPTEMBER);
        aSecondFamily("H2", "P0");
        assessments.assess(tenant, SEPTEMBER.next());
        assertThat(accounts()).isEqualTo("P9=10000001,P1=10000002,P0=10000003");
    }

    @Test
    void who_is_assessed_for_no_month_gets_no_account() {
        town.sql("UPDATE kita.contract SET valid_from = '2026-10-01'");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.number("SELECT count(*) FROM kita.payer_account")).isZero();
        assessments.assess(tenant, SEPTEMBER.next());
        assertThat(accounts()).isEqualTo("P1=10000001");
    }

    @Test // 7, 111
    void a_contract_that_ended_earlier_withdraws_its_months_and_the_sibling_pays_instead() {
        assessments.assess(tenant, SEPTEMBER);
        town.sql("UPDATE kita.contract SET valid_to = '2026-08-31' WHERE contract_id = 'V-C1'");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C1")).isEqualTo("6400,0");
        assertThat(town.newest("C2")).isEqualTo("0,12000");
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month WHERE contract_id IS NULL"))
                .isEqualTo(1);
        assertThat(assessments.assess(tenant, SEPTEMBER).months()).isZero();
    }

    @Test // 17
    void two_payers_at_once_park_the_household_with_the_reason_and_clearing_it_up_frees_it() {
        town.guardian("P2");
        town.sql("INSERT INTO kita.payer VALUES (kita.tenant(), 'H1', 'P2', '2026-09-01')");
        Pass parked = assessments.assess(tenant, SEPTEMBER);
        assertThat(parked.parked()).isEqualTo(1);
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month")).isZero();
        assertThat(town.text("SELECT code FROM kita.parked_household")).isEqualTo("TWO_PAYERS");

        town.sql("UPDATE kita.payer SET valid_to = '2026-08-31' WHERE guardian_id = 'P1'");
        assertThat(assessments.assess(tenant, SEPTEMBER).changed()).isEqualTo(1);
        assertThat(town.number("SELECT count(*) FROM kita.parked_household")).isZero();
        assertThat(town.text("SELECT string_agg(DISTINCT payer_id, ',' ORDER BY payer_id) FROM kita.assessed_month"))
                .isEqualTo("P1,P2");
    }

    @Test
    void a_child_that_moved_to_another_household_belongs_to_it_from_then_on() {
        assessments.assess(tenant, SEPTEMBER);
        town.household("H0", "P0");
        town.sql("UPDATE kita.child_membership SET valid_to = '2026-08-31' WHERE child_id = 'C2'");
        town.sql("INSERT INTO kita.child_membership VALUES (kita.tenant(), 'C2', 'H0', '2026-09-01')");
        assessments.assess(tenant, SEPTEMBER);
        assertThat(town.newest("C2")).isEqualTo("0,12000");
        assertThat(town.text(
                        "SELECT household_id FROM kita.assessed_month WHERE child_id = 'C2' AND month = '2026-09-01' "
                                + "ORDER BY version DESC LIMIT 1"))
                .isEqualTo("H0");
        assertThat(assessments.assess(tenant, SEPTEMBER).months()).isZero();
    }

    @Test // 65
    void months_without_an_ordinance_are_refused_and_the_gap_is_named() {
        town.document(
                "tariff",
                FamilyTown.tariff()
                        .replace("    validFrom: 2019-08-01", "    validFrom: 2019-08-01\n    validTo: 2026-08-31"));
        assertThatThrownBy(() -> assessments.assess(tenant, SEPTEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("01.09.2026");
        assertThat(town.number("SELECT count(*) FROM kita.assessed_month")).isZero();
        assertThat(town.number("SELECT count(*) FROM kita.assessment_pass")).isZero();
    }

    @Test
    void a_town_without_an_ordinance_is_refused() {
        TenantId bare = towns.fresh();
        assertThatThrownBy(() -> assessments.assess(bare, SEPTEMBER)).isInstanceOf(JobRefusedException.class);
    }

    private void aSecondFamily(String household, String payer) {
        town.household(household, payer).child(household, "C-" + household, "2022-01-01", "KINDERGARTEN", 8);
    }

    private String accounts() {
        return town.text("SELECT string_agg(guardian_id || '=' || account_no, ',' ORDER BY account_no)"
                + " FROM kita.payer_account");
    }

    private String amounts(String child) {
        return town.text("SELECT string_agg(amount_cents::text, ',' ORDER BY month) FROM kita.assessed_month "
                + "WHERE child_id = '" + child + "'");
    }
}
