package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.SiblingRule;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** What an open offer is to the next problem. */
class PromisesTest {

    @Test
    void a_sibling_with_a_promise_counts_as_enrolled_for_award_criteria() {
        Town town = onePromised().apply("A2", "C2", "2022-09-01", "K1");
        town.household("H1", "C1", "C2");
        assertThat(pointsOf(town.snapshot(), "A2")).isEqualTo(10);
    }

    @Test
    void a_promise_beyond_a_lowered_licence_keeps_its_place_is_named_and_lets_nobody_else_in() {
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 1);
        town.apply("A1", "C1", "2022-05-01", "K1").promise("A1", "K1", Claim.PINNED);
        town.apply("A2", "C2", "2022-06-01", "K1").promise("A2", "K1", Claim.PINNED);
        town.apply("A3", "C3", "2022-07-01", "K1");
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.overbooked().get(0).sentenceWithPromises())
                .isEqualTo("Kindergarten im Monat 2026-08: 2 Kinder auf 1 Plätzen. Darunter sind Zusagen ohne Vertrag:"
                        + " A1, A2. Sie gelten weiter; bitte klären.");
        Awarded awarded = Awarded.in(snapshot);
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"), awarded.of("A3")))
                .containsExactly("K1, Wunsch 1", "K1, Wunsch 1", "kein Platz");
    }

    @Test
    void a_promise_at_a_kita_whose_groups_are_gone_is_kept_and_named() {
        Town town = new Town().kita("K1");
        town.apply("A1", "C1", "2022-05-01", "K1").promise("A1", "K1", Claim.PINNED);
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.overbooked().get(0).promised()).hasToString("[A1]");
        assertThat(Awarded.in(snapshot).isSound()).isTrue();
    }

    @Test
    void a_promise_of_more_hours_at_the_present_kita_does_not_count_the_child_twice() {
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 2);
        town.inCare("C1", "2022-03-01", "K1", CareForm.KINDERGARTEN, "2025-08-01", null);
        town.applyFor("A1", "C1", "K1").hours("A1", 9).promise("A1", "K1", Claim.PINNED);
        town.apply("A2", "C2", "2022-06-01", "K1");
        Snapshot snapshot = town.snapshot();
        assertThat(snapshot.overbooked()).isEmpty();
        assertThat(Awarded.in(snapshot).of("A2")).isEqualTo("K1, Wunsch 1");
    }

    @Test
    void siblings_who_are_promised_different_kitas_keep_them_whatever_their_rule_says() {
        Town town = new Town().kita("K1").kita("K2");
        town.group("G1", "K1", CareForm.KINDERGARTEN, 1).group("G2", "K2", CareForm.KINDERGARTEN, 1);
        town.apply("A1", "C1", "2022-05-01", "K1", "K2").rule("A1", SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        town.apply("A2", "C2", "2022-05-01", "K1", "K2").rule("A2", SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        town.household("H1", "C1", "C2").promise("A1", "K1", Claim.PINNED).promise("A2", "K2", Claim.PINNED);
        Awarded awarded = Awarded.in(town.snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(List.of(awarded.of("A1"), awarded.of("A2"))).containsExactly("K1, Wunsch 1", "K2, Wunsch 2");
    }

    private static Town onePromised() {
        Town town = new Town().kita("K1").group("G1", "K1", CareForm.KINDERGARTEN, 3);
        return town.apply("A1", "C1", "2022-05-01", "K1").promise("A1", "K1", Claim.PINNED);
    }

    private static long pointsOf(Snapshot snapshot, String application) {
        return snapshot.standings().entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(application))
                .map(entry -> entry.getValue().byWish().values().iterator().next())
                .findFirst()
                .orElseThrow()
                .priority()
                .points();
    }
}
