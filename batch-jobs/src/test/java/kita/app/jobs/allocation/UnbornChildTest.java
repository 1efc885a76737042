package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.Births;
import kita.app.jobs.offers.Offers;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edge case 159: an application for a child that is expected on 15 March 2026. */
@DatabaseTest
class UnbornChildTest {

    private static final ApplicationId A1 = new ApplicationId("A1");

    @Autowired
    AllocationJob allocation;

    @Autowired
    DecisionJob decision;

    @Autowired
    Offers offers;

    @Autowired
    Births births;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private SmallTown town;
    private OfferRounds rounds;

    @BeforeEach
    void anUnbornChildAndAnother() {
        town = new SmallTown(towns.fresh(), transactions, jdbc).withDocuments().kita("K1", 2, 2);
        town.applies("A1", "2026-03-15", "K1").fact("A1", "JUGENDAMT_HILFE", "ja", "2026-02-01");
        town.run("UPDATE kita.child SET birth = 'EXPECTED', given_name = 'N. N.' WHERE child_id = 'C-A1'");
        rounds = new OfferRounds(town, allocation, decision, offers, folder);
    }

    @Test
    void an_unborn_child_stands_in_line_by_its_expected_day_and_may_be_offered_a_place() {
        withOffers();
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN");
    }

    @Test
    void twins_are_born_and_become_two_applications_with_one_queue_date() {
        assertThat(births.report(town.tenant(), A1, LocalDate.of(2026, 3, 11), List.of("Ada", "Ben"), "berta"))
                .extracting(born -> born.application() + " " + born.child() + " " + born.received())
                .containsExactly("A1 C-A1 2025-11-03", "A1-2 C-A1-2 2025-11-03");
        assertThat(town.ask("SELECT child_id || ' ' || given_name || ' ' || birth_date || ' ' || birth FROM kita.child"
                        + " ORDER BY 1"))
                .isEqualTo("C-A1 Ada 2026-03-11 REPORTED; C-A1-2 Ben 2026-03-11 REPORTED");
        assertThat(town.ask("SELECT child_id || ' ' || household_id || ' ' || valid_from FROM kita.child_membership"
                        + " ORDER BY 1"))
                .isEqualTo("C-A1 H-A1 2026-03-11; C-A1-2 H-A1 2026-03-11");
        assertThat(rounds.allocateAndDecide().placed()).isEqualTo(2);
        assertThat(rounds.states()).isEqualTo("A1 PLACED; A1-2 PLACED");
        assertThat(town.ask("SELECT subject || ': ' || detail FROM kita.audit_event WHERE action = 'birth.report'"))
                .isEqualTo("application A1: 2 born on 2026-03-11");
    }

    @Test
    void the_first_twin_keeps_the_offer_and_the_second_waits_as_its_sibling() {
        withOffers();
        rounds.allocateAndDecide();
        births.report(town.tenant(), A1, LocalDate.of(2026, 4, 2), List.of("Ada", "Ben"), "berta");
        assertThat(rounds.states()).isEqualTo("A1 OFFERED; A1-2 SUBMITTED");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A1-2 K1 OPEN");
    }

    @Test
    void a_birth_is_reported_once_and_only_where_one_is_expected() {
        births.report(town.tenant(), A1, LocalDate.of(2026, 3, 11), List.of("Ada"), "berta");
        assertThatThrownBy(() -> births.report(town.tenant(), A1, LocalDate.of(2026, 3, 11), List.of("Ada"), "berta"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("wird keine Geburt erwartet");
        assertThatThrownBy(() -> births.report(town.tenant(), A1, LocalDate.of(2026, 3, 11), List.of(" "), "berta"))
                .hasMessageContaining("braucht einen Vornamen");
    }

    @Test
    void the_contract_of_a_child_born_later_than_expected_changes_to_kindergarten_by_its_birthday() {
        rounds.allocateAndDecide();
        assertThat(rounds.contracts()).isEqualTo("V-A1 K1 2026-08-01 2029-03-31; V-A1-KG K1 2029-04-01 infinity");
        births.report(town.tenant(), A1, LocalDate.of(2026, 4, 2), List.of("Ada"), "berta");
        assertThat(rounds.contracts()).isEqualTo("V-A1 K1 2026-08-01 2029-04-30; V-A1-KG K1 2029-05-01 infinity");
    }

    @Test
    void the_contract_of_a_child_born_earlier_than_expected_changes_to_kindergarten_by_its_birthday() {
        rounds.allocateAndDecide();
        births.report(town.tenant(), A1, LocalDate.of(2026, 2, 20), List.of("Ada"), "berta");
        assertThat(rounds.contracts()).isEqualTo("V-A1 K1 2026-08-01 2029-02-28; V-A1-KG K1 2029-03-01 infinity");
    }

    @Test
    void no_birth_by_the_start_is_listed_and_one_command_frees_the_offered_seat() {
        withOffers();
        rounds.allocateAndDecide();
        assertThat(births.notBorn(town.tenant(), LocalDate.of(2026, 7, 31))).isEmpty();
        assertThat(births.notBorn(town.tenant(), LocalDate.of(2026, 8, 1)))
                .singleElement()
                .satisfies(promised ->
                        assertThat(promised.expected().application()).isEqualTo(A1));
        assertThat(births.free(town.tenant(), LocalDateTime.parse("2026-07-31T23:59"), "berta"))
                .isEmpty();
        assertThat(births.free(town.tenant(), LocalDateTime.parse("2026-08-01T08:00"), "berta"))
                .hasSize(1);
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 REVOKED");
        assertThat(town.ask("SELECT settled_reason FROM kita.offer"))
                .isEqualTo("Bis zum Beginn ist keine Geburt gemeldet worden.");
        assertThat(rounds.states()).isEqualTo("A1 DECLINED");
        assertThat(births.free(town.tenant(), LocalDateTime.parse("2026-08-01T08:00"), "berta"))
                .as("done twice, nothing new")
                .isEmpty();
    }

    @Test
    void no_birth_by_the_start_frees_a_seat_with_a_contract_for_the_next_in_line() {
        withOffers();
        town.run("UPDATE kita.care_group SET places = 1 WHERE group_id = 'K1-KR'");
        rounds.allocateAndDecide();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-05T10:00");
        town.applies("A2", "2025-03-15", "K1");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 ACCEPTED");
        births.free(town.tenant(), LocalDateTime.parse("2026-08-03T08:00"), "berta");
        assertThat(rounds.contracts()).isEmpty();
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 ACCEPTED; A2 K1 OPEN");
    }

    @Test
    void a_born_child_keeps_its_seat() {
        withOffers();
        rounds.allocateAndDecide();
        births.report(town.tenant(), A1, LocalDate.of(2026, 3, 11), List.of("Ada"), "berta");
        assertThat(births.free(town.tenant(), LocalDateTime.parse("2026-08-03T08:00"), "berta"))
                .isEmpty();
    }

    private void withOffers() {
        town.withSettings("offers: {answerDays: 10}");
    }
}
