package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.Flexibility.Precedence;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.SiblingRule;
import kita.registry.CareForm;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** What parents would also take, and how far they would have to go. */
class OptionsTest {

    private static final Month OCTOBER = Month.of(2026, 10);

    @Test
    void only_what_is_asked_for_is_an_option_unless_the_parents_say_more() {
        assertThat(options(town().apply("A1", "C1", "2022-05-01", "K1", "K2")))
                .containsExactly("K1 2026-08 8", "K2 2026-08 8");
    }

    @Test
    void where_the_kita_matters_more_later_starts_there_come_before_the_next_kita() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1", "K2");
        assertThat(options(town.wouldTake("A1", OCTOBER, null, Precedence.KITA)))
                .containsExactly(
                        "K1 2026-08 8", "K1 2026-09 8", "K1 2026-10 8", "K2 2026-08 8", "K2 2026-09 8", "K2 2026-10 8");
    }

    @Test
    void where_the_start_matters_more_the_next_kita_comes_before_a_later_start() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1", "K2");
        assertThat(options(town.wouldTake("A1", Month.of(2026, 9), null, Precedence.START)))
                .containsExactly("K1 2026-08 8", "K2 2026-08 8", "K1 2026-09 8", "K2 2026-09 8");
    }

    @Test
    void at_one_kita_and_start_the_asked_hours_come_before_the_least_ones() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1");
        assertThat(options(town.wouldTake("A1", Month.of(2026, 9), 6, Precedence.KITA)))
                .containsExactly("K1 2026-08 8", "K1 2026-08 6", "K1 2026-09 8", "K1 2026-09 6");
    }

    @Test
    void a_long_span_of_starts_is_the_first_three_months_and_the_latest_one() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1");
        assertThat(options(town.wouldTake("A1", Month.of(2027, 2), null, Precedence.KITA)))
                .containsExactly("K1 2026-08 8", "K1 2026-09 8", "K1 2026-10 8", "K1 2027-02 8");
        assertThat(options(town.wouldTake("A1", Month.of(2027, 11), null, Precedence.KITA)))
                .as("later than the horizon is left to the next award")
                .endsWith("K1 2027-07 8");
    }

    @Test
    void a_later_start_brings_a_place_that_becomes_free_then() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1");
        town.inCare("C8", "2021-03-01", "K1", CareForm.KINDERGARTEN, "2024-08-01", "2026-09-30");
        assertThat(Awarded.in(town.snapshot()).of("A1")).isEqualTo("K2, Amt");
        Awarded awarded =
                Awarded.in(town.wouldTake("A1", OCTOBER, null, Precedence.KITA).snapshot());
        assertThat(awarded.isSound()).isTrue();
        assertThat(awarded.of("A1")).isEqualTo("K1, Wunsch 3");
    }

    @Test
    void whoever_has_a_place_asks_for_one_start_only() {
        Town town = town().inCare("C1", "2022-05-01", "K2", CareForm.KINDERGARTEN, "2025-08-01", null);
        town.applyFor("A1", "C1", "K1").wouldTake("A1", OCTOBER, null, Precedence.KITA);
        assertThat(options(town)).containsExactly("K1 2026-08 8", "K2 2026-08 8");
    }

    @Test
    void twins_who_would_wait_are_placed_together_later_and_not_apart_now() {
        // edge case 162, with a second place that becomes free in October
        Town town = town().household("H", "C1", "C2").group("G9", "K1", CareForm.KINDERGARTEN, 1);
        town.inCare("C8", "2021-03-01", "K1", CareForm.KINDERGARTEN, "2024-08-01", "2026-09-30");
        for (String twin : List.of("1", "2")) {
            town.apply("A" + twin, "C" + twin, "2022-05-01", "K1").rule("A" + twin, SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        }
        Awarded apart = Awarded.in(town.snapshot());
        assertThat(apart.isSound()).isTrue();
        assertThat(List.of(apart.of("A1"), apart.of("A2"))).doesNotContain("K1, Wunsch 1");
        town.wouldTake("A1", OCTOBER, null, Precedence.KITA).wouldTake("A2", OCTOBER, null, Precedence.KITA);
        Awarded together = Awarded.in(town.snapshot());
        assertThat(together.isSound()).isTrue();
        assertThat(List.of(together.of("A1"), together.of("A2")))
                .containsExactlyInAnyOrder("K1, Wunsch 1", "K1, Wunsch 3");
    }

    @Test
    void twins_and_one_free_place_are_split_only_if_the_parents_agree() {
        // edge case 162
        Town town = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 1)
                .household("H", "C1", "C2");
        for (String twin : List.of("1", "2")) {
            town.apply("A" + twin, "C" + twin, "2022-05-01", "K1").rule("A" + twin, SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        }
        Awarded never = Awarded.in(town.snapshot());
        assertThat(List.of(never.of("A1"), never.of("A2"))).containsOnly("kein Platz");
        town.rule("A1", SiblingRule.INDEPENDENT).rule("A2", SiblingRule.INDEPENDENT);
        Awarded agreed = Awarded.in(town.snapshot());
        assertThat(List.of(agreed.of("A1"), agreed.of("A2"))).containsExactlyInAnyOrder("K1, Wunsch 1", "kein Platz");
    }

    @Test
    void three_siblings_and_two_places_are_all_or_none_or_as_many_as_possible() {
        // edge case 164
        Town town = new Town()
                .kita("K1")
                .group("G1", "K1", CareForm.KINDERGARTEN, 2)
                .household("H", "C1", "C2", "C3");
        for (int i = 1; i <= 3; i++) {
            town.apply("A" + i, "C" + i, "2022-0" + i + "-01", "K1").rule("A" + i, SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        }
        town.apply("A8", "C8", "2023-01-01", "K1").apply("A9", "C9", "2023-01-02", "K1");
        Awarded none = Awarded.in(town.snapshot());
        assertThat(none.isSound()).isTrue();
        assertThat(placedAtK1(none)).containsExactly("A8", "A9");
        for (int i = 1; i <= 3; i++) {
            town.rule("A" + i, SiblingRule.TOGETHER_IF_POSSIBLE);
        }
        Awarded many = Awarded.in(town.snapshot());
        assertThat(many.isSound()).isTrue();
        assertThat(placedAtK1(many))
                .hasSize(2)
                .allMatch(id -> List.of("A1", "A2", "A3").contains(id));
    }

    @Test
    void a_measured_way_stands_for_the_straight_line() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1").way("C1", "K2", 5100, 45);
        assertThat(reach(town, Optional.of(30))).isEmpty();
        town = town().apply("A1", "C1", "2022-05-01", "K1").way("C1", "K2", 1700, null);
        assertThat(reach(town, Optional.of(30))).containsExactly("K2 1700");
    }

    @Test
    void a_long_way_is_within_reach_if_it_is_quick_and_the_town_counts_minutes() {
        Town town = town().apply("A1", "C1", "2022-05-01", "K1").way("C1", "K2", 9000, 25);
        assertThat(reach(town, Optional.of(30))).containsExactly("K2 9000");
        assertThat(reach(town, Optional.empty())).isEmpty();
    }

    /** K1 with one place where everybody lives, K2 1.1 km away. */
    private static Town town() {
        return new Town()
                .kita("K1")
                .kita("K2", 52.01)
                .group("G1", "K1", CareForm.KINDERGARTEN, 1)
                .group("G2", "K2", CareForm.KINDERGARTEN, 1);
    }

    private static List<String> options(Town town) {
        return town.snapshot().problem().applicants().get(0).wishes().stream()
                .map(wish ->
                        wish.kita() + " " + wish.start() + " " + wish.hours().daily())
                .toList();
    }

    private static List<String> reach(Town town, Optional<Integer> minutes) {
        Terms terms = new Terms(
                Town.TERMS.firstMonth(),
                12,
                Town.TERMS.keyDate(),
                5000,
                minutes,
                StateClaim.NONE,
                PlaceRules.SIMPLE,
                7,
                Town.TERMS.policy());
        List<OfficeOption> options =
                town.snapshot(terms).problem().applicants().get(0).officeOptions();
        return options.stream()
                .map(option -> option.kita() + " " + option.distanceMetres())
                .toList();
    }

    private static List<String> placedAtK1(Awarded awarded) {
        List<String> placed = new ArrayList<>();
        awarded.placements().keySet().forEach(id -> {
            if (awarded.of(id).startsWith("K1")) {
                placed.add(id);
            }
        });
        return placed;
    }
}
