package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.Offers;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open offers are promises in the next problem, and the guard compares a proposal with them. */
@DatabaseTest
class PromisesAndGuardTest {

    @Autowired
    AllocationJob allocation;

    @Autowired
    DecisionJob decision;

    @Autowired
    Offers offers;

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
    void aTownThatMakesOffers() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .withSettings("offers: {answerDays: 10}")
                .kita("K1", 0, 2)
                .kita("K2", 0, 2);
        rounds = new OfferRounds(town, allocation, decision, offers, folder);
    }

    @Test
    void a_promise_that_a_lowered_licence_cannot_hold_is_named_and_stops_the_release_until_a_person_gives_a_reason() {
        town.applies("A1", "2022-05-01", "K1").applies("A2", "2022-06-01", "K1");
        rounds.allocateAndDecide();
        places("K1-KG", 1);
        town.applies("A3", "2022-07-01", "K2");
        int second = rounds.allocate().proposalNumber();
        assertThatThrownBy(() -> rounds.decide(second))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Zusagen über die vorhandenen Plätze hinaus: 2, erlaubt keine (A1, A2)");
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 OPEN");
        rounds.decide(second, Optional.of("Der Träger richtet eine Ausnahme ein"));
        assertThat(rounds.offersMade()).as("no promise is broken").isEqualTo("A1 K1 OPEN; A2 K1 OPEN; A3 K2 OPEN");
    }

    @Test
    void siblings_who_are_promised_one_kita_and_would_be_apart_stop_the_release() {
        town.child("H1", "C1", "2022-05-01").child("H1", "C2", "2021-05-01");
        town.appliesFor("C1", "A1", "K1").appliesFor("C2", "A2", "K1", "K2");
        int together = rounds.allocate().proposalNumber();
        places("K1-KG", 1);
        int apart = rounds.allocate().proposalNumber();
        places("K1-KG", 2);
        rounds.decide(together);
        assertThatThrownBy(() -> rounds.decide(apart))
                .hasMessageContaining("getrennte Geschwister: 1, erlaubt keine (H1)");
    }

    @Test
    void fewer_hours_than_promised_stop_the_release() {
        town.applies("A1", "2022-05-01", "K1");
        town.run("UPDATE kita.application SET least_daily_hours = 5");
        int full = rounds.allocate().proposalNumber();
        town.run("UPDATE kita.care_group SET full_day_places = 0, full_day_hours = 30 WHERE group_id = 'K1-KG'");
        int cut = rounds.allocate().proposalNumber();
        town.run("UPDATE kita.care_group SET full_day_places = NULL, full_day_hours = NULL");
        rounds.decide(full);
        assertThatThrownBy(() -> rounds.decide(cut)).hasMessageContaining("gekürzte Stunden: 1, erlaubt keine (A1)");
    }

    @Test
    void a_later_start_than_promised_stops_the_release() {
        town.applies("A1", "2022-05-01", "K1");
        town.run("UPDATE kita.application SET latest_start = '2026-10-01'");
        int inAugust = rounds.allocate().proposalNumber();
        town.run("UPDATE kita.care_group SET valid_from = '2026-10-01' WHERE group_id = 'K1-KG'");
        int inOctober = rounds.allocate().proposalNumber();
        town.run("UPDATE kita.care_group SET valid_from = '2020-01-01' WHERE group_id = 'K1-KG'");
        rounds.decide(inAugust);
        assertThatThrownBy(() -> rounds.decide(inOctober))
                .hasMessageContaining("spätere Anfänge: 1, erlaubt keine (A1)");
    }

    @Test
    void a_sibling_with_an_open_offer_counts_as_one_in_the_kita() {
        onlyK1IsOpen();
        town.applies("A1", "2022-05-01", "K1");
        rounds.allocateAndDecide();
        town.child("H-A1", "C2", "2022-09-01").appliesFor("C2", "A2", "K1").applies("A3", "2022-02-01", "K1");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 OPEN");
    }

    @Test
    void two_children_swap_full_kitas_by_offers_and_the_round_between_is_not_stopped() { // edge case 166
        places("K1-KG", 1);
        places("K2-KG", 1);
        town.child("H1", "C1", "2022-05-01").contract("V1", "C1", "K1", "KINDERGARTEN", "2025-08-01");
        town.child("H2", "C2", "2022-05-01").contract("V2", "C2", "K2", "KINDERGARTEN", "2025-08-01");
        town.appliesFor("C1", "A1", "K2").appliesFor("C2", "A2", "K1");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K2 OPEN; A2 K1 OPEN");
        town.applies("A3", "2022-05-01", "K1", "K2");
        assertThat(rounds.allocateAndDecide().offers()).as("both are full").isZero();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-05T10:00");
        rounds.answer("A2", Answer.ACCEPT, "2026-03-05T10:00");
        assertThat(rounds.contracts())
                .isEqualTo("V-A1 K2 2026-08-01 infinity; V-A2 K1 2026-08-01 infinity;"
                        + " V1 K1 2025-08-01 2026-07-31; V2 K2 2025-08-01 2026-07-31");
    }

    @Test
    void the_place_of_a_transfer_child_is_nobody_else_s_before_it_has_said_yes() { // edge case 166
        places("K1-KG", 1);
        places("K2-KG", 1);
        town.child("H1", "C1", "2022-05-01").contract("V1", "C1", "K1", "KINDERGARTEN", "2025-08-01");
        town.appliesFor("C1", "A1", "K2");
        rounds.allocateAndDecide();
        town.applies("A3", "2022-05-01", "K1");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K2 OPEN");
        rounds.answer("A1", Answer.ACCEPT, "2026-03-05T10:00");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K2 ACCEPTED; A3 K1 OPEN");
    }

    @Test
    void an_offer_that_is_declined_while_the_next_run_computes_is_not_given_again_and_is_listed() {
        town.applies("A1", "2022-05-01", "K1");
        rounds.allocateAndDecide();
        town.applies("A2", "2022-06-01", "K1");
        rounds.allocate();
        town.run("INSERT INTO kita.document SELECT tenant, kind, 3, digest, replace(content, 'answerDays: 10',"
                + " 'answerDays: 10, declined: waiting') FROM kita.document WHERE revision = 2");
        rounds.answer("A1", Answer.DECLINE, "2026-03-05T10:00");
        assertThat(rounds.decide().toLookAt())
                .singleElement()
                .asString()
                .startsWith("A1: Das Platzangebot, mit dem der Vorschlag rechnet, gilt nicht mehr");
        assertThat(rounds.states()).isEqualTo("A1 SUBMITTED; A2 OFFERED");
    }

    @Test
    void a_paper_application_of_a_child_with_an_open_offer_gets_no_second_one() { // edge case 158
        town.applies("A1", "2022-05-01", "K1");
        rounds.allocateAndDecide();
        town.appliesFor("C-A1", "A1-PAPIER", "K1").applies("A2", "2022-06-01", "K1");
        town.run("UPDATE kita.application SET received_on = '2025-10-01' WHERE application_id = 'A1-PAPIER'");
        assertThat(rounds.allocate().setAside()).isEqualTo(1);
        rounds.decide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 OPEN");
    }

    @Test
    void an_inclusion_place_takes_its_places_as_an_offer_and_as_a_contract() {
        onlyK1IsOpen();
        inclusionTakesTwoPlaces();
        town.applies("A1", "2022-05-01", "K1").fact("A1", "INKLUSION", "ja", "2026-01-10");
        rounds.allocateAndDecide();
        town.applies("A2", "2022-05-01", "K1");
        assertThat(rounds.allocateAndDecide().offers()).as("K1 is full").isZero();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-05T10:00");
        assertThat(town.ask("SELECT places::text FROM kita.contract")).isEqualTo("2");
        assertThat(rounds.allocateAndDecide().offers()).isZero();
    }

    @Test
    void a_promise_that_the_application_has_left_behind_is_set_aside_and_keeps_its_place() {
        onlyK1IsOpen();
        places("K1-KG", 1);
        town.applies("A1", "2022-05-01", "K1");
        rounds.allocateAndDecide();
        town.run("UPDATE kita.application SET start_month = '2026-10-01'");
        town.applies("A2", "2022-06-01", "K1");
        assertThat(rounds.allocate().setAside()).isEqualTo(1);
        assertThat(rounds.decide().offers()).isZero();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN");
    }

    private void onlyK1IsOpen() {
        town.run("UPDATE kita.care_group SET valid_from = '2030-08-01' WHERE kita_id = 'K2'");
    }

    private void inclusionTakesTwoPlaces() {
        town.run(
                "INSERT INTO kita.document SELECT tenant, kind, 3, digest, replace(content, 'reachMetres: 5000', ?)"
                        + " FROM kita.document WHERE revision = 2",
                "reachMetres: 5000\n  inclusion: {fact: INKLUSION, places: 2}");
    }

    private void places(String group, int places) {
        town.run("UPDATE kita.care_group SET places = ? WHERE group_id = ?", places, group);
    }
}
