package kita.app.jobs.siblings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.siblings.SiblingDesk.Followed;
import kita.app.jobs.siblings.SiblingDesk.Residence;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.SiblingConfirmation;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.TenantId;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Child A1 is in a Kita of one municipality, its sibling lives in household H1 of another. */
@DatabaseTest
class SiblingDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final HouseholdId H1 = new HouseholdId("H1");
    private static final Period CARE = Period.of(LocalDate.of(2025, 8, 1), LocalDate.of(2027, 7, 31));

    @Autowired
    SiblingDesk desk;

    @Autowired
    HouseholdFactsStore facts;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private TenantId here;
    private TenantId there;

    @BeforeEach
    void twoTowns() {
        here = towns.fresh();
        there = towns.fresh();
        sql(here, "INSERT INTO kita.provider VALUES (kita.tenant(), 'T1', 'Stadt')");
        sql(here, "INSERT INTO kita.kita VALUES (kita.tenant(), 'K1', 'T1', 'Kita', 'Weg 1', '39999', 'Ort', 52, 11)");
        child(here, "A1", "2023-05-04");
        sql(here, "INSERT INTO kita.contract VALUES (kita.tenant(), 'V1', 'A1', 'K1', 'KRIPPE', 8, 40, '2025-08-01')");
        sql(there, "INSERT INTO kita.household VALUES (kita.tenant(), 'H1', 52, 11)");
        child(there, "B1", "2021-03-10");
        sql(there, "INSERT INTO kita.child_membership VALUES (kita.tenant(), 'B1', 'H1', '2021-03-10')");
    }

    @Test
    void the_other_municipality_learns_that_a_sibling_is_in_care_and_nothing_more() {
        SiblingConfirmation confirmed = confirm().get(0);
        assertThat(desk.of(there).received()).containsExactly(confirmed);
        assertThat(desk.of(there).issued()).isEmpty();
        assertThat(desk.of(here).issued()).containsExactly(confirmed);
        assertThat(number(there, "SELECT count(*) FROM kita.sibling_confirmation_origin"))
                .isZero();
        assertThat(confirmed.period()).isEqualTo(CARE);
    }

    @Test
    void a_child_that_is_not_registered_there_becomes_a_sibling_in_care_elsewhere() {
        confirm();
        assertThat(household())
                .extracting(HouseholdChild::id)
                .containsExactly(new ChildId("B1"), new ChildId("anderswo-2023-05-04-1"));
        HouseholdChild sibling = household().get(1);
        assertThat(sibling.inHousehold()).isEqualTo(CARE);
        assertThat(sibling.contracts()).isEmpty();
        assertThat(sibling.elsewhere())
                .containsExactly(new CareElsewhere(CareForm.KRIPPE, new CareHours(8, 40), CARE, TODAY));
    }

    @Test
    void a_child_of_the_household_born_on_that_day_and_not_in_care_there_is_taken_for_it() {
        child(there, "B2", "2023-05-04");
        sql(there, "INSERT INTO kita.child_membership VALUES (kita.tenant(), 'B2', 'H1', '2023-05-04')");
        confirm();
        assertThat(household()).hasSize(2);
        assertThat(household().get(1).id()).isEqualTo(new ChildId("B2"));
        assertThat(household().get(1).elsewhere()).hasSize(1);
    }

    @Test
    void twins_are_two_siblings() {
        child(here, "A2", "2023-05-04");
        sql(here, "INSERT INTO kita.contract VALUES (kita.tenant(), 'V2', 'A2', 'K1', 'KRIPPE', 8, 40, '2025-08-01')");
        confirm();
        desk.confirm(here, new ChildId("A2"), there, H1, Optional.empty(), TODAY, "anna");
        assertThat(household()).hasSize(3);
    }

    @Test
    void confirming_again_replaces_what_was_confirmed_and_the_sibling_keeps_its_key() {
        confirm();
        LocalDate until = LocalDate.of(2027, 12, 31);
        desk.confirm(here, new ChildId("A1"), there, H1, Optional.of(until), TODAY.plusDays(1), "anna");
        assertThat(household()).hasSize(2);
        HouseholdChild sibling = household().get(1);
        assertThat(sibling.id()).isEqualTo(new ChildId("anderswo-2023-05-04-1"));
        assertThat(sibling.elsewhere()).extracting(care -> care.proven().to()).containsExactly(until);
    }

    @Test
    void what_was_revoked_does_not_count() {
        desk.revoke(here, confirm().get(0).number(), TODAY, "anna");
        assertThat(household()).hasSize(1);
        assertThatThrownBy(() -> desk.revoke(here, 1, TODAY, "anna")).isInstanceOf(JobRefusedException.class);
    }

    @Test
    void a_third_municipality_sees_nothing_of_it() {
        TenantId third = towns.fresh();
        confirm();
        assertThat(desk.of(third).received()).isEmpty();
        assertThat(desk.of(third).issued()).isEmpty();
        assertThat(number(third, "SELECT count(*) FROM kita.sibling_confirmation"))
                .isZero();
        assertThat(number(third, "SELECT count(*) FROM kita.sibling_confirmation_origin"))
                .isZero();
        assertThatThrownBy(() -> desk.revoke(third, 1, TODAY, "carla")).isInstanceOf(JobRefusedException.class);
    }

    @Test
    void who_is_told_can_neither_change_nor_forge_a_confirmation() {
        confirm();
        assertThatThrownBy(() -> desk.revoke(there, 1, TODAY, "bernd")).isInstanceOf(JobRefusedException.class);
        sql(there, "UPDATE kita.sibling_confirmation SET revoked_on = '2026-12-01'");
        assertThat(desk.of(here).issued().get(0).revoked()).isEmpty();
        assertThatThrownBy(() -> sql(
                        there,
                        "INSERT INTO kita.sibling_confirmation SELECT '" + here + "', 9, '" + there
                                + "', 'H1', '2023-05-04', 'KRIPPE', 8, 40, '2025-08-01', '2027-07-31', '2026-11-02'"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> sql(here, "UPDATE kita.sibling_confirmation SET valid_to = '2030-07-31'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test // 20
    void a_child_counts_for_one_household_and_the_clerk_learns_for_which_by_its_number() {
        confirm();
        assertThatThrownBy(() -> confirmTo(Residence.ONE_HOUSEHOLD))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Haushalt H1 in „" + there + "“ bestätigt (Nr. 1)")
                .hasMessageContaining("bis zum 31.07.2027");
        desk.revoke(here, 1, TODAY, "anna");
        assertThat(confirmTo(Residence.ONE_HOUSEHOLD)).hasSize(1);
    }

    @Test // 20
    void a_child_that_lives_in_two_households_by_turns_counts_in_both() {
        confirm();
        assertThat(confirmTo(Residence.ALTERNATING)).hasSize(1);
        assertThat(desk.of(there).received())
                .extracting(SiblingConfirmation::household)
                .containsExactly(H1, new HouseholdId("H2"));
    }

    @Test
    void where_the_contract_ends_earlier_only_that_time_stays_confirmed_as_of_the_first_day() {
        confirm();
        sql(here, "UPDATE kita.contract SET valid_to = '2026-12-31'");
        LocalDate later = LocalDate.of(2027, 1, 15);
        List<Followed> followed = desk.followContracts(here, later, "anna");

        assertThat(followed).singleElement().satisfies(one -> {
            assertThat(one.before().number()).isOne();
            assertThat(one.now())
                    .extracting(SiblingConfirmation::period, SiblingConfirmation::confirmedOn)
                    .containsExactly(Tuple.tuple(Period.of(CARE.from(), LocalDate.of(2026, 12, 31)), TODAY));
        });
        assertThat(desk.of(here).issued().get(0).revoked()).contains(later);
        assertThat(household().get(1).elsewhere())
                .containsExactly(new CareElsewhere(
                        CareForm.KRIPPE,
                        new CareHours(8, 40),
                        Period.of(CARE.from(), LocalDate.of(2026, 12, 31)),
                        TODAY));
        assertThat(desk.followContracts(here, later, "anna")).isEmpty();
    }

    @Test
    void where_nothing_is_left_of_the_contract_the_confirmation_is_revoked() {
        confirm();
        sql(here, "UPDATE kita.contract SET valid_from = '2027-08-01'");
        assertThat(desk.followContracts(here, TODAY, "anna"))
                .singleElement()
                .satisfies(one -> assertThat(one.now()).isEmpty());
        assertThat(household()).hasSize(1);
    }

    @Test
    void a_contract_that_takes_the_place_of_the_confirmed_one_is_confirmed_for_the_rest_of_the_time() {
        confirm();
        sql(here, "UPDATE kita.contract SET valid_to = '2026-12-31'");
        sql(here, "INSERT INTO kita.contract VALUES (kita.tenant(), 'V2', 'A1', 'K1', 'KRIPPE', 10, 50, '2027-01-01')");
        desk.followContracts(here, TODAY, "anna");
        assertThat(household().get(1).elsewhere())
                .extracting(care -> care.hours().daily() + " " + care.proven().from() + " "
                        + care.proven().to())
                .containsExactly("8 2025-08-01 2026-12-31", "10 2027-01-01 2027-07-31");
        assertThat(desk.followContracts(here, TODAY, "anna")).isEmpty();
    }

    @Test
    void other_hours_are_confirmed_as_of_the_day_on_which_they_are_known() {
        confirm();
        sql(here, "UPDATE kita.contract SET daily_hours = 6, weekly_hours = 30");
        LocalDate later = TODAY.plusDays(20);
        assertThat(desk.followContracts(here, later, "anna")).hasSize(1);
        assertThat(household().get(1).elsewhere())
                .containsExactly(new CareElsewhere(CareForm.KRIPPE, new CareHours(6, 30), CARE, later));
    }

    @Test
    void a_child_without_care_and_a_municipality_that_is_not_there_are_refused() {
        assertThatThrownBy(() -> desk.confirm(here, new ChildId("A9"), there, H1, Optional.empty(), TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nicht bekannt");
        assertThatThrownBy(() -> desk.confirm(here, new ChildId("A1"), here, H1, Optional.empty(), TODAY, "anna"))
                .isInstanceOf(JobRefusedException.class);
        sql(here, "UPDATE kita.contract SET valid_to = '2026-10-31'");
        assertThatThrownBy(this::confirm)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("nichts zu bestätigen");
    }

    private List<SiblingConfirmation> confirm() {
        return desk.confirm(here, new ChildId("A1"), there, H1, Optional.empty(), TODAY, "anna");
    }

    private List<SiblingConfirmation> confirmTo(Residence residence) {
        return desk.confirm(
                here, new ChildId("A1"), there, new HouseholdId("H2"), residence, Optional.empty(), TODAY, "anna");
    }

    private List<HouseholdChild> household() {
        return transactions.call(there, () -> facts.of(List.of(H1)).get(0).children());
    }

    private void child(TenantId town, String id, String born) {
        sql(town, "INSERT INTO kita.child VALUES (kita.tenant(), '" + id + "', 'Kim', 'Muster', '" + born + "')");
    }

    private void sql(TenantId town, String statement) {
        transactions.run(town, () -> jdbc.sql(statement).update());
    }

    private long number(TenantId town, String query) {
        return transactions.call(town, () -> jdbc.sql(query).query(Long.class).single());
    }
}
