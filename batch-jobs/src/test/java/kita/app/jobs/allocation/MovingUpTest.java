package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.offers.Answer;
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

/** Rounds (Nachrücken), and the guard between them. */
@DatabaseTest
class MovingUpTest {

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

    /** Two places at K1 for four children in the order A1, A2, A3, A4. */
    @BeforeEach
    void fourChildrenForTwoPlaces() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .withSettings("offers: {answerDays: 10}")
                .kita("K1", 0, 2)
                .applies("A1", "2022-05-01", "K1")
                .applies("A2", "2022-05-01", "K1")
                .applies("A3", "2022-05-01", "K1")
                .applies("A4", "2022-05-01", "K1")
                .fact("A1", "JUGENDAMT_HILFE", "ja", "2026-01-10")
                .fact("A1", "ERWERBSTAETIGE_ELTERN", "2", "2026-02-01")
                .fact("A2", "JUGENDAMT_HILFE", "ja", "2026-01-10")
                .fact("A3", "ERWERBSTAETIGE_ELTERN", "2", "2026-02-01");
        rounds = new OfferRounds(town, allocation, decision, offers, folder);
    }

    @Test
    void after_a_decline_the_next_in_line_moves_up_and_nobody_with_a_promise_is_touched() {
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 OPEN");
        rounds.answer("A1", Answer.ACCEPT, "2026-03-04T09:00");
        rounds.answer("A2", Answer.DECLINE, "2026-03-05T09:00");
        String signed = rounds.contracts();

        DecisionResult second = rounds.allocateAndDecide();
        assertThat(second.placed()).isEqualTo(1);
        assertThat(second.refused()).as("A4 is not refused twice").isZero();
        assertThat(rounds.states()).isEqualTo("A1 PLACED; A2 DECLINED; A3 OFFERED; A4 REFUSED");
        assertThat(rounds.contracts()).isEqualTo(signed);
    }

    @Test
    void a_late_application_that_stands_higher_takes_no_place_that_is_promised() {
        rounds.allocateAndDecide();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-04T09:00");
        town.applies("A0", "2022-05-01", "K1").fact("A0", "JUGENDAMT_HILFE", "ja", "2026-02-20");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 ACCEPTED; A2 K1 OPEN");
        offers.withdraw(town.tenant(), new ApplicationId("A2"), LocalDateTime.parse("2026-03-06T09:00"), "berta");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade())
                .as("the late one stands before A3")
                .isEqualTo("A0 K1 OPEN; A1 K1 ACCEPTED; A2 K1 REVOKED");
    }

    @Test
    void a_re_run_with_a_reversed_catalogue_and_another_seed_keeps_every_signed_contract() { // Münster
        rounds.allocateAndDecide();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-04T09:00");
        rounds.answer("A2", Answer.ACCEPT, "2026-03-04T09:00");
        String signed = rounds.contracts();
        town.run("UPDATE kita.application_fact SET value = 'nein' WHERE value = 'ja'");
        town.fact("A4", "JUGENDAMT_HILFE", "ja", "2026-01-10");
        DecisionResult again = rounds.decide(rounds.allocate(99).proposalNumber());
        assertThat(again.placed()).isZero();
        assertThat(rounds.contracts()).isEqualTo(signed);
    }

    @Test
    void a_proposal_that_promises_have_overtaken_is_stopped_by_the_guard_and_names_whose_they_are() {
        int first = rounds.allocate().proposalNumber();
        town.fact("A4", "JUGENDAMT_HILFE", "ja", "2026-01-10").fact("A4", "ERWERBSTAETIGE_ELTERN", "2", "2026-02-01");
        int second = rounds.allocate().proposalNumber();
        rounds.decide(first);
        assertThatThrownBy(() -> rounds.decide(second))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageStartingWith("Die Schutzprüfung hält Vorschlag Nr. " + second
                        + " an, weil er mehr ändert als erlaubt. Es ist nichts entschieden.\n"
                        + "  - verlorene Zusagen: 1, erlaubt keine (A2)")
                .hasMessageContaining("--override-guard");
        assertThat(town.ask("SELECT count(*)::text FROM kita.allocation_release"))
                .isEqualTo("1");
    }

    @Test
    void a_second_person_overrides_the_guard_with_a_reason_that_is_kept_and_no_promise_is_broken_all_the_same() {
        town.kita("K2", 0, 4);
        town.run(
                "INSERT INTO kita.document SELECT tenant, kind, 3, digest, content || ? FROM kita.document WHERE revision = 2",
                "guard: {moved: 0}\n");
        town.fact("A3", "JUGENDAMT_HILFE", "nein", "2026-01-10");
        int first = rounds.allocate().proposalNumber();
        String says =
                "UPDATE kita.application_fact SET value = ? WHERE application_id = 'A3' AND fact = 'JUGENDAMT_HILFE'";
        town.run(says, "ja");
        int second = rounds.allocate().proposalNumber();
        town.run(says, "nein");
        rounds.decide(first);
        assertThatThrownBy(() -> rounds.decide(second))
                .hasMessageContaining("Wechsel in eine andere Kita: 2, erlaubt keine (A2, A3)");
        String before = rounds.offersMade();
        DecisionResult result = rounds.decide(second, Optional.of("geprüft mit der Leitung"));
        assertThat(result.placed()).isZero();
        assertThat(rounds.offersMade()).isEqualTo(before);
        assertThat(town.ask("""
                        SELECT overridden_by || ': ' || override_reason || ' ' || exceeded || ' ' || (figures ->> 'moved')
                          FROM kita.allocation_guard WHERE override_reason IS NOT NULL""")).isEqualTo("berta: geprüft mit der Leitung 1 [\"A2\", \"A3\"]");
        assertThat(town.ask("SELECT user_name || ' ' || detail FROM kita.audit_event"
                        + " WHERE action = 'allocation.guard.override'"))
                .isEqualTo("berta geprüft mit der Leitung");
    }

    @Test
    void the_database_lets_nobody_override_the_guard_for_their_own_proposal_or_without_a_reason() {
        rounds.allocateAndDecide();
        rounds.allocate();
        String release = """
                INSERT INTO kita.allocation_release (tenant, proposal_no, digest, prepared_by, released_by)
                SELECT tenant, proposal_no, digest, prepared_by, 'berta' FROM kita.allocation_proposal
                 WHERE proposal_no = 2""";
        town.run(release);
        String guard = "INSERT INTO kita.allocation_guard VALUES (kita.tenant(), 2, 'anna', '{}', '{}', 1, ?, ?)";
        assertThatThrownBy(() -> town.run(guard, "Anna", "weil")).hasMessageContaining("guard_overridden_by_a_second");
        assertThatThrownBy(() -> town.run(guard, "berta", null)).hasMessageContaining("beyond_a_limit_with_a_reason");
        assertThatThrownBy(() -> town.run(guard, "berta", " ")).hasMessageContaining("override_reason");
    }

    @Test
    void an_order_of_hours_loaded_upside_down_is_stopped_by_the_shares_of_the_last_release() { // case 174
        SmallTown large =
                new SmallTown(towns.fresh(), transactions, jdbc).withDocuments().kita("K1", 0, 20);
        twentyOf(large, "B45", 45, "2", "K1");
        twentyOf(large, "B25", 25, "0", "K1");
        OfferRounds years = new OfferRounds(large, allocation, decision, offers, folder);
        assertThat(years.allocateAndDecide().placed()).isEqualTo(20);
        large.kita("K3", 0, 20);
        twentyOf(large, "C45", 45, "0", "K3");
        twentyOf(large, "C25", 25, "2", "K3");
        assertThatThrownBy(years::allocateAndDecide)
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("Betreuungsumfang bis 25 Stunden")
                .hasMessageContaining("Betreuungsumfang über 35 Stunden")
                .hasMessageContaining("Ist die Reihenfolge der Stunden in den Kriterien vertauscht?");
    }

    private static void twentyOf(SmallTown large, String prefix, int weeklyHours, String working, String kita) {
        for (int i = 10; i < 30; i++) {
            large.applies(prefix + i, "2022-05-01", kita)
                    .fact(prefix + i, "ERWERBSTAETIGE_ELTERN", working, "2026-02-01");
        }
        large.run(
                "UPDATE kita.application SET weekly_hours = ? WHERE application_id LIKE ?", weeklyHours, prefix + "%");
    }
}
