package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.Offers;
import kita.app.jobs.offers.Openings;
import kita.app.jobs.offers.PostponedOpening;
import kita.app.jobs.offers.PromiseWatch;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world changes between the snapshot, the promise and the first day: edge cases of group 9. */
@DatabaseTest
class AfterThePromiseTest {

    @Autowired
    AllocationJob allocation;

    @Autowired
    DecisionJob decision;

    @Autowired
    Offers offers;

    @Autowired
    Openings openings;

    @Autowired
    PromiseWatch watch;

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

    /** K1 has two Krippe and three Kindergarten places; A3 turns three in October 2026. */
    @BeforeEach
    void aTownWithoutOffers() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .kita("K1", 2, 3)
                .applies("A1", "2022-05-01", "K1")
                .applies("A2", "2022-06-01", "K1")
                .applies("A3", "2023-10-05", "K1");
        rounds = new OfferRounds(town, allocation, decision, offers, folder);
    }

    @Test
    void a_portal_and_a_paper_application_of_one_child_get_one_place() { // edge case 158
        town.appliesFor("C-A1", "A1-PAPIER", "K1");
        town.run("UPDATE kita.application SET received_on = '2025-11-04' WHERE application_id = 'A1-PAPIER'");
        AllocationResult result = rounds.allocate();
        assertThat(result.setAside()).isEqualTo(1);
        assertThat(rounds.decide().placed()).isEqualTo(3);
        assertThat(rounds.states()).contains("A1 PLACED").contains("A1-PAPIER SUBMITTED");
    }

    @Test
    void a_finished_application_does_not_block_a_new_one() { // edge case 158
        town.run("UPDATE kita.application SET state = 'DECLINED' WHERE application_id = 'A1'");
        town.appliesFor("C-A1", "A1-NEU", "K1");
        assertThat(rounds.allocateAndDecide().placed()).isEqualTo(3);
        assertThat(rounds.states()).contains("A1 DECLINED").contains("A1-NEU PLACED");
    }

    @Test
    void what_is_withdrawn_or_changed_while_the_run_computes_gets_nothing_and_changes_are_listed() { // edge case 171
        rounds.allocate();
        town.run("UPDATE kita.application SET state = 'WITHDRAWN' WHERE application_id = 'A1'");
        town.run("UPDATE kita.application SET weekly_hours = 25 WHERE application_id = 'A2'");
        DecisionResult result = rounds.decide();
        assertThat(result.placed()).isEqualTo(1);
        assertThat(result.toLookAt()).hasSize(2);
        assertThat(result.toLookAt().get(0)).startsWith("A1: inzwischen zurückgezogen");
        assertThat(result.toLookAt().get(1))
                .startsWith("A2: Die Anmeldung hat sich geändert, seit der Vorschlag gerechnet wurde");
        assertThat(rounds.states()).isEqualTo("A1 WITHDRAWN; A2 SUBMITTED; A3 PLACED");
    }

    @Test
    void a_proof_or_a_wish_that_comes_in_while_the_run_computes_is_a_change_too() { // edge case 171
        town.kita("K2", 0, 1);
        rounds.allocate();
        town.fact("A1", "ALLEINERZIEHEND", "ja", "2026-02-01");
        town.run("INSERT INTO kita.wish VALUES (kita.tenant(), 'A2', 2, 'K2')");
        assertThat(rounds.decide().toLookAt())
                .extracting(line -> line.substring(0, 3))
                .containsExactly("A1:", "A2:");
    }

    @Test
    void a_changed_application_can_be_decided_by_a_person_who_has_looked_at_it() { // edge case 171
        rounds.allocate();
        town.run("UPDATE kita.application SET weekly_hours = 25 WHERE application_id = 'A2'");
        Departure looked = new Departure(new ApplicationId("A2"), Optional.of(new KitaId("K1")), "angesehen");
        DecisionResult result = decision.run(new DecisionOrder(
                town.tenant(), "berta", Optional.empty(), List.of(looked), OfferRounds.DAY, Optional.empty()));
        assertThat(result.placed()).isEqualTo(3);
    }

    @Test
    void a_school_entry_deferred_in_may_is_found_the_same_day_and_no_promise_is_broken() { // edge case 179
        town.child("H9", "C9", "2020-05-01").contract("V9", "C9", "K1", "KINDERGARTEN", "2023-08-01");
        town.applies("A4", "2022-07-01", "K1");
        rounds.allocateAndDecide();
        assertThat(watch.overbooked(town.tenant())).isEmpty();
        town.run("UPDATE kita.contract SET valid_to = '2027-07-31' WHERE contract_id = 'V9'");
        assertThat(watch.overbooked(town.tenant()))
                .singleElement()
                .asString()
                .isEqualTo(
                        "Kita K1 ist überbelegt: Kindergarten im Monat 2026-08: 4 Kinder auf 3 Plätzen (in 12 Monaten"
                                + " bis 2027-07). Alle Verträge und Zusagen gelten weiter. Zusagen dort: A1, A2, A4.");
        assertThat(town.ask("SELECT count(*)::text FROM kita.contract WHERE valid_to > '2026-08-01'"))
                .as("all promises and the deferred child")
                .isEqualTo("4");
    }

    @Test
    void a_kita_that_opens_in_november_moves_all_its_starts_in_one_step() { // edge case 178
        rounds.allocateAndDecide();
        town.run("UPDATE kita.care_group SET valid_from = '2026-08-01'");
        assertThat(rounds.contracts())
                .isEqualTo("V-A1 K1 2026-08-01 infinity; V-A2 K1 2026-08-01 infinity; V-A3 K1 2026-08-01 2026-10-31;"
                        + " V-A3-KG K1 2026-11-01 infinity");
        PostponedOpening result = postpone("2026-08", "2026-11");
        assertThat(result.groups()).isEqualTo(2);
        assertThat(result.children())
                .as("A3 goes to Kindergarten in November anyway")
                .isEqualTo(2);
        assertThat(rounds.contracts())
                .as("no day of care, so no fee, before the opening")
                .isEqualTo("V-A1 K1 2026-11-01 infinity; V-A2 K1 2026-11-01 infinity; V-A3-KG K1 2026-11-01 infinity");
        assertThat(rounds.states()).as("all keep their claims").isEqualTo("A1 PLACED; A2 PLACED; A3 PLACED");
        assertThat(watch.overbooked(town.tenant())).isEmpty();
    }

    @Test
    void open_offers_move_with_the_opening_and_their_acceptance_begins_then() { // edge case 178
        town.withSettings("offers: {answerDays: 10}");
        rounds.allocateAndDecide();
        town.run("UPDATE kita.care_group SET valid_from = '2026-08-01'");
        assertThat(postpone("2026-08", "2026-12").offers()).isEqualTo(3);
        rounds.answer("A3", Answer.ACCEPT, "2026-03-05T10:00");
        assertThat(rounds.contracts()).isEqualTo("V-A3 K1 2026-12-01 infinity");
        assertThat(town.ask("SELECT form FROM kita.contract")).isEqualTo("KINDERGARTEN");
    }

    @Test
    void a_kita_that_is_open_already_or_unknown_is_not_postponed() { // edge case 178
        assertThatThrownBy(() -> postpone("2026-08", "2026-11"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("schon vor 2026-08 geöffnete Gruppen");
        assertThatThrownBy(() -> postpone("2026-08", "2026-07")).hasMessageContaining("nur nach hinten");
        assertThatThrownBy(() -> openings.postpone(
                        town.tenant(), new KitaId("K9"), Month.of(2026, 8), Month.of(2026, 9), "berta"))
                .hasMessage("Die Kita K9 gibt es nicht.");
    }

    @Test
    void a_place_that_ends_before_the_postponed_one_begins_is_listed() { // edge case 178
        town.run("UPDATE kita.care_group SET valid_from = '2026-08-01'");
        town.kita("K2", 0, 1).contract("V1", "C-A1", "K2", "KINDERGARTEN", "2025-08-01");
        rounds.allocateAndDecide();
        assertThat(postpone("2026-08", "2026-11").toLookAt())
                .singleElement()
                .asString()
                .startsWith("Vertrag V-A1: Der bisherige Platz des Kindes endet am Tag vor dem alten Beginn");
    }

    @Test
    void a_family_that_moves_away_before_the_start_keeps_its_contract_and_is_listed() { // edge case 180
        rounds.allocateAndDecide();
        String signed = rounds.contracts();
        assertThat(watch.movedAway(town.tenant())).isEmpty();
        town.run("UPDATE kita.child_membership SET valid_to = '2026-06-30' WHERE child_id = 'C-A1'");
        assertThat(watch.movedAway(town.tenant()))
                .containsExactly(
                        "A1: Das Kind wohnt zum Beginn (2026-08) nicht mehr in der Gemeinde. Die Zusage bleibt;"
                                + " als Gastkind braucht es die Zustimmung seiner neuen Wohngemeinde.");
        assertThat(rounds.contracts()).isEqualTo(signed);
    }

    @Test
    void a_family_with_an_address_in_another_town_is_listed_and_one_parent_here_is_enough_not_to_be() { // edge case 180
        rounds.allocateAndDecide();
        adult("G1", "H-A1", "Nachbarstadt");
        adult("G2", "H-A2", "Nachbarstadt");
        adult("G3", "H-A2", "Stadt");
        assertThat(watch.movedAway(town.tenant())).singleElement().asString().startsWith("A1:");
    }

    private void adult(String id, String household, String townName) {
        town.run("INSERT INTO kita.guardian VALUES (kita.tenant(), ?, 'V', 'N', 'Weg 1', '39999', ?)", id, townName);
        town.run("INSERT INTO kita.guardian_membership VALUES (kita.tenant(), ?, ?, '2020-01-01')", id, household);
    }

    private PostponedOpening postpone(String from, String to) {
        return openings.postpone(town.tenant(), new KitaId("K1"), Month.parse(from), Month.parse(to), "berta");
    }
}
