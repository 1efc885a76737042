package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.offers.Answer;
import kita.app.jobs.offers.AnswerResult;
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

@DatabaseTest
class OffersTest {

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

    /** K1 has one place; A2 stands first, A1 waits. */
    @BeforeEach
    void aTownThatAsksForAnswers() {
        town = new SmallTown(towns.fresh(), transactions, jdbc)
                .withDocuments()
                .withSettings("offers: {answerDays: 10}")
                .kita("K1", 0, 1)
                .applies("A1", "2022-05-01", "K1")
                .applies("A2", "2022-06-01", "K1")
                .fact("A2", "ERWERBSTAETIGE_ELTERN", "2", "2026-02-01");
        rounds = new OfferRounds(town, allocation, decision, offers, folder);
    }

    @Test
    void an_award_is_an_open_offer_with_its_last_day_in_the_frozen_reasons_and_no_contract() {
        DecisionResult result = rounds.allocateAndDecide();
        assertThat(result).isEqualTo(new DecisionResult(1, 1, 1, 0, 1, 0, List.of()));
        assertThat(rounds.contracts()).isEmpty();
        assertThat(rounds.states()).isEqualTo("A1 REFUSED; A2 OFFERED");
        assertThat(town.ask(
                        "SELECT application_id || ' ' || kita_id || ' ' || last_day || ' ' || state FROM kita.offer"))
                .isEqualTo("A2 K1 2026-03-12 OPEN");
        ApplicationReasons frozen = ApplicationReasons.read(
                town.ask("SELECT reasons::text FROM kita.allocation_decision WHERE application_id = 'A2'"));
        assertThat(frozen.sentences())
                .last()
                .isEqualTo("Bitte teilen Sie uns bis zum 12.03.2026 mit, ob Sie den Platz annehmen. Danach gilt das"
                        + " Angebot nicht mehr.");
    }

    @Test
    void an_accepted_offer_opens_the_contract_that_an_award_opens_at_once() {
        rounds.allocateAndDecide();
        AnswerResult result = rounds.answer("A2", Answer.ACCEPT, "2026-03-12T23:59");
        assertThat(result.contracts()).isEqualTo(1);
        assertThat(rounds.contracts()).isEqualTo("V-A2 K1 2026-08-01 infinity");
        assertThat(rounds.states()).isEqualTo("A1 REFUSED; A2 PLACED");
        assertThat(town.ask("SELECT action || ' ' || subject FROM kita.audit_event WHERE action LIKE 'offer%'"))
                .isEqualTo("offer.accepted application A2");
    }

    @Test
    void an_answer_after_the_last_day_is_refused_and_the_place_goes_to_the_next_once_it_has_lapsed() { // case 167
        rounds.allocateAndDecide();
        assertThatThrownBy(() -> rounds.answer("A2", Answer.ACCEPT, "2026-03-13T00:05"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("verspätet: Das Angebot galt bis zum 12.03.2026");
        assertThat(rounds.lapse("2026-03-12T23:59")).isEmpty();
        assertThat(rounds.lapse("2026-03-13T00:06"))
                .singleElement()
                .satisfies(lapsed -> assertThat(lapsed.goesOnWaiting()).isTrue());
        town.run("UPDATE kita.application SET state = 'WITHDRAWN' WHERE application_id = 'A2'");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 LAPSED");
        assertThatThrownBy(() -> rounds.answer("A2", Answer.ACCEPT, "2026-03-12T12:00"))
                .hasMessageContaining("ohne Antwort verfallen");
    }

    @Test
    void who_let_an_offer_lapse_and_still_stands_first_is_offered_the_place_again() {
        rounds.allocateAndDecide();
        rounds.lapse("2026-03-13T00:06");
        assertThat(rounds.allocate().storage()).as("nothing else changed").isEqualTo(AllocationResult.Storage.KNOWN);
        assertThat(rounds.decide().offers()).isEqualTo(1);
        assertThat(rounds.offersMade()).isEqualTo("A2 K1 LAPSED; A2 K1 OPEN");
        assertThat(rounds.decide().offers()).isZero();
    }

    @Test
    void a_second_answer_is_refused_with_the_present_state() { // case 167
        rounds.allocateAndDecide();
        rounds.answer("A2", Answer.DECLINE, "2026-03-05T10:30");
        assertThatThrownBy(() -> rounds.answer("A2", Answer.ACCEPT, "2026-03-05T10:31"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessage("Das Angebot zu A2 ist am 05.03.2026 um 10:30 Uhr abgelehnt worden und kann nicht noch"
                        + " einmal geändert werden.");
        assertThatThrownBy(() -> rounds.answer("A1", Answer.ACCEPT, "2026-03-05T10:31"))
                .hasMessage("Zur Anmeldung A1 gibt es kein Platzangebot.");
        assertThatThrownBy(() -> rounds.answer("A9", Answer.ACCEPT, "2026-03-05T10:31"))
                .hasMessage("Die Anmeldung A9 gibt es nicht.");
    }

    @Test
    void two_clicks_at_once_give_one_offer_one_answer() throws Exception { // case 167
        rounds.allocateAndDecide();
        List<Object> ends = atOnce(
                () -> rounds.answer("A2", Answer.ACCEPT, "2026-03-05T10:30"),
                () -> rounds.answer("A2", Answer.DECLINE, "2026-03-05T10:30"));
        assertThat(ends).filteredOn(AnswerResult.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(JobRefusedException.class::isInstance)
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .contains("kann nicht noch einmal geändert werden");
        String state = town.ask("SELECT state FROM kita.offer");
        assertThat(town.ask("SELECT count(*)::text FROM kita.contract"))
                .isEqualTo(state.equals("ACCEPTED") ? "1" : "0");
    }

    @Test
    void a_late_yes_and_the_next_family_s_offer_at_once_never_give_two_families_one_seat()
            throws Exception { // case 167
        rounds.allocateAndDecide();
        List<Object> ends = atOnce(() -> rounds.answer("A2", Answer.ACCEPT, "2026-03-12T23:59"), () -> {
            rounds.lapse("2026-03-13T00:00");
            return rounds.allocateAndDecide();
        });
        assertThat(ends).hasSize(2);
        assertThat(town.ask("""
                        SELECT (SELECT count(*) FROM kita.contract WHERE kita_id = 'K1')
                             + (SELECT count(*) FROM kita.offer WHERE kita_id = 'K1' AND state = 'OPEN') || ''""")).isEqualTo("1");
    }

    @Test
    void the_database_itself_refuses_a_second_answer_a_late_one_and_a_second_open_offer() {
        rounds.allocateAndDecide();
        String late = "UPDATE kita.offer SET state = 'ACCEPTED', settled_by = 'x', settled_at = '2026-03-13T00:05'";
        assertThatThrownBy(() -> town.run(late)).hasMessageContaining("answered_in_time");
        String early = "UPDATE kita.offer SET state = 'LAPSED', settled_by = 'x', settled_at = '2026-03-12T23:00'";
        assertThatThrownBy(() -> town.run(early)).hasMessageContaining("lapsed_after_the_last_day");
        rounds.answer("A2", Answer.DECLINE, "2026-03-05T10:30");
        assertThatThrownBy(() -> town.run("UPDATE kita.offer SET state = 'OPEN', settled_by = NULL, settled_at = NULL"))
                .hasMessageContaining("a settled offer does not change");
        assertThatThrownBy(() -> town.run("DELETE FROM kita.offer"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void who_declined_is_out_unless_the_town_lets_them_wait_and_then_the_same_place_is_not_offered_again() {
        rounds.allocateAndDecide();
        assertThat(rounds.answer("A2", Answer.DECLINE, "2026-03-05T10:30").goesOnWaiting())
                .isFalse();
        assertThat(rounds.states()).isEqualTo("A1 REFUSED; A2 DECLINED");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).isEqualTo("A1 K1 OPEN; A2 K1 DECLINED");

        town.run("INSERT INTO kita.document SELECT tenant, kind, 3, digest, replace(content, 'answerDays: 10',"
                + " 'answerDays: 10, declined: waiting') FROM kita.document WHERE revision = 2");
        assertThat(rounds.answer("A1", Answer.DECLINE, "2026-03-05T10:30").goesOnWaiting())
                .isTrue();
        assertThat(rounds.states()).isEqualTo("A1 SUBMITTED; A2 DECLINED");
        DecisionResult again = rounds.allocateAndDecide();
        assertThat(again.offers()).isZero();
    }

    @Test
    void a_withdrawn_application_loses_its_open_offer_and_one_with_a_contract_cannot_be_withdrawn() {
        rounds.allocateAndDecide();
        LocalDateTime at = LocalDateTime.parse("2026-03-05T10:00");
        offers.withdraw(town.tenant(), new ApplicationId("A2"), at, "berta");
        assertThat(rounds.states()).isEqualTo("A1 REFUSED; A2 WITHDRAWN");
        assertThatThrownBy(() -> rounds.answer("A2", Answer.ACCEPT, "2026-03-05T10:01"))
                .hasMessageContaining("zurückgenommen worden");
        rounds.allocateAndDecide();
        rounds.answer("A1", Answer.ACCEPT, "2026-03-05T11:00");
        assertThatThrownBy(() -> offers.withdraw(town.tenant(), new ApplicationId("A1"), at, "berta"))
                .hasMessageContaining("besteht ein Vertrag");
    }

    @Test
    void an_open_offer_takes_its_place_in_the_next_allocation() {
        rounds.allocateAndDecide();
        DecisionResult again = rounds.allocateAndDecide();
        assertThat(again.placed()).as("A1 still waits").isZero();
        assertThat(rounds.offersMade()).isEqualTo("A2 K1 OPEN");
    }

    @Test
    void a_transfer_child_keeps_its_place_until_the_accepted_one_begins_and_frees_it_from_then_on() { // case 166
        town.kita("K2", 0, 1)
                .child("H8", "C8", "2022-03-01")
                .contract("V8", "C8", "K2", "KINDERGARTEN", "2025-08-01")
                .appliesFor("C8", "A8", "K1")
                .fact("A8", "JUGENDAMT_HILFE", "ja", "2026-01-10")
                .applies("A9", "2022-04-01", "K2");
        town.run("UPDATE kita.application SET start_month = '2026-09-01' WHERE application_id = 'A8'");
        rounds.allocateAndDecide();
        assertThat(rounds.contracts()).isEqualTo("V8 K2 2025-08-01 infinity");
        rounds.answer("A8", Answer.ACCEPT, "2026-03-05T10:00");
        assertThat(rounds.contracts()).isEqualTo("V-A8 K1 2026-09-01 infinity; V8 K2 2025-08-01 2026-08-31");
        town.run("UPDATE kita.application SET start_month = '2026-08-01' WHERE application_id = 'A9'");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).as("in August the seat is still taken").doesNotContain("A9");
        town.run("UPDATE kita.application SET start_month = '2026-09-01' WHERE application_id = 'A9'");
        rounds.allocateAndDecide();
        assertThat(rounds.offersMade()).contains("A9 K2 OPEN");
    }

    /** What each came to, a result or what it threw. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<?> click : List.of(one, other)) {
                futures.add(clicks.submit(() -> {
                    start.await();
                    return click.call();
                }));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<Object> future : futures) {
                try {
                    ends.add(future.get());
                } catch (ExecutionException failed) {
                    ends.add(failed.getCause());
                }
            }
            return ends;
        } finally {
            clicks.shutdownNow();
        }
    }
}
