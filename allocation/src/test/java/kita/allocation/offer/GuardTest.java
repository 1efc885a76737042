package kita.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.offer.Comparison.Before;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final PromisedPlace K1 = seat("K1", 8, 45);
    private static final PromisedPlace K2 = seat("K2", 8, 45);
    private static final HoursClasses NO_HOURS = HoursClasses.empty(List.of(25, 35));

    @Test
    void who_keeps_the_promise_counts_nowhere() {
        GuardFigures figures = GuardFigures.of(List.of(promised("A1", "H1", K1, K1)));
        assertThat(figures.cases().values()).allMatch(List::isEmpty);
    }

    @Test
    void a_promise_without_a_place_is_lost() {
        assertThat(figures(promised("A1", "H1", K1, null)).cases().get(Figure.PROMISES_LOST))
                .containsExactly("A1");
    }

    @Test
    void who_had_nothing_wins_and_who_is_new_does_not() {
        Comparison waiting = new Comparison(
                new ApplicationId("A1"), new HouseholdId("H1"), new Before.WithoutPlace(), Optional.of(K1));
        Comparison fresh =
                new Comparison(new ApplicationId("A2"), new HouseholdId("H2"), new Before.New(), Optional.of(K1));
        assertThat(figures(waiting, fresh).cases().get(Figure.WON)).containsExactly("A1");
    }

    @Test
    void another_kita_fewer_hours_and_a_later_start_count_each_for_itself() {
        GuardFigures figures = figures(
                promised("A1", "H1", K1, K2),
                promised("A2", "H2", K1, seat("K1", 8, 35)),
                promised("A3", "H3", K1, seat("K1", 10, 45)),
                promised("A4", "H4", K1, seat("K2", 9, 25)));
        assertThat(figures.cases().get(Figure.MOVED)).containsExactly("A1", "A4");
        assertThat(figures.cases().get(Figure.HOURS_CUT)).containsExactly("A2", "A4");
        assertThat(figures.cases().get(Figure.STARTS_LATER)).containsExactly("A3", "A4");
        assertThat(figures.count(Figure.PROMISES_LOST)).isZero();
    }

    @Test
    void siblings_who_were_together_and_would_not_be_are_apart() {
        GuardFigures figures = figures(
                promised("A1", "H1", K1, K1),
                promised("A2", "H1", K1, K2),
                promised("B1", "H2", K1, K2),
                promised("B2", "H2", K1, K2),
                promised("C1", "H3", K1, K1),
                promised("C2", "H3", K2, K2),
                promised("D1", "H4", K1, K1),
                promised("D2", "H4", K1, null));
        assertThat(figures.cases().get(Figure.SIBLINGS_APART))
                .as("H2 moves together, H3 never was")
                .containsExactly("H1", "H4");
    }

    @Test
    void beyond_a_limit_the_sentence_names_figure_limit_count_and_applications() {
        GuardLimits limits = new GuardLimits(Map.of(Figure.MOVED, 1, Figure.PROMISES_LOST, 0), 20, List.of(25));
        List<Excess> excesses = limits.exceededBy(
                figures(promised("A3", "H3", K1, null), promised("A2", "H2", K1, K2), promised("A1", "H1", K1, K2)),
                NO_HOURS,
                Optional.empty());
        assertThat(excesses)
                .extracting(Excess::sentence)
                .containsExactly(
                        "verlorene Zusagen: 1, erlaubt keine (A3)",
                        "Wechsel in eine andere Kita: 2, erlaubt höchstens 1 (A1, A2)");
    }

    @Test
    void a_limit_that_is_just_reached_does_not_stop_anybody() {
        GuardLimits limits = new GuardLimits(Map.of(Figure.MOVED, 1), 20, List.of(25));
        assertThat(limits.exceededBy(figures(promised("A1", "H1", K1, K2)), NO_HOURS, Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_long_list_of_cases_is_cut_and_the_rest_counted() {
        List<Comparison> many = new ArrayList<>();
        for (int i = 100; i < 130; i++) {
            many.add(promised("A" + i, "H" + i, K1, null));
        }
        assertThat(GuardLimits.defaults().exceededBy(GuardFigures.of(many), NO_HOURS, Optional.empty()))
                .singleElement()
                .extracting(Excess::sentence)
                .asString()
                .startsWith("verlorene Zusagen: 30, erlaubt keine (A100, A101")
                .endsWith("A124 und 5 weitere)");
    }

    @Test
    void the_order_of_hours_turned_upside_down_is_caught_by_last_year_s_shares() { // edge case 174
        HoursClasses lastYear = NO_HOURS.plus(45, 200, 190).plus(35, 200, 160).plus(25, 200, 100);
        HoursClasses reversed = NO_HOURS.plus(45, 210, 105).plus(35, 190, 152).plus(25, 200, 190);
        assertThat(GuardLimits.defaults().exceededBy(figures(), reversed, Optional.of(lastYear)))
                .extracting(Excess::sentence)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Betreuungsumfang bis 25 Stunden: Der Anteil der Kinder mit Platz lag beim letzten Mal 25"
                        + " Prozentpunkte unter dem Durchschnitt, jetzt 20 Prozentpunkte über dem Durchschnitt");
    }

    @Test
    void fewer_places_for_all_is_no_sign_of_a_wrong_order() {
        HoursClasses lastYear = NO_HOURS.plus(45, 200, 190).plus(25, 200, 160);
        HoursClasses scarce = NO_HOURS.plus(45, 200, 130).plus(25, 200, 100);
        assertThat(GuardLimits.defaults().exceededBy(figures(), scarce, Optional.of(lastYear)))
                .isEmpty();
    }

    @Test
    void a_round_for_the_few_left_over_is_not_held_against_the_main_round() {
        HoursClasses main = NO_HOURS.plus(45, 200, 190).plus(25, 200, 100);
        HoursClasses leftOver = NO_HOURS.plus(45, 30, 0).plus(25, 100, 50);
        assertThat(leftOver.isComparableWith(main)).isFalse();
        assertThat(GuardLimits.defaults().exceededBy(figures(), leftOver, Optional.of(main)))
                .isEmpty();
    }

    @Test
    void a_class_of_few_children_says_nothing() {
        HoursClasses before = NO_HOURS.plus(45, 200, 100).plus(25, 19, 0);
        HoursClasses now = NO_HOURS.plus(45, 200, 100).plus(25, 19, 19);
        assertThat(now.shiftsSince(before))
                .extracting(HoursClasses.Shift::hours)
                .containsExactly("über 35 Stunden");
    }

    private static GuardFigures figures(Comparison... comparisons) {
        return GuardFigures.of(List.of(comparisons));
    }

    private static Comparison promised(String application, String family, PromisedPlace before, PromisedPlace now) {
        return new Comparison(
                new ApplicationId(application),
                new HouseholdId(family),
                new Before.Promised(before),
                Optional.ofNullable(now));
    }

    private static PromisedPlace seat(String kita, int month, int weekly) {
        return new PromisedPlace(
                new KitaId(kita), CareForm.KINDERGARTEN, Month.of(2026, month), new CareHours(9, weekly));
    }
}
