package kita.billing.tariff;

import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that change amounts which are there, and what a table does to an amount before it. */
class AmountRulesTest {

    private static final Condition NO_KRIPPE = new CareCondition.InForm(List.of(KINDERGARTEN, HORT));

    private static Family one() {
        return Family.in("2026-09").child("A", "2023-09-14", KRIPPE, 8);
    }

    private static Family two() {
        return one().child("B", "2021-01-01", KINDERGARTEN, 8);
    }

    private static Family three() {
        return two().child("C", "2018-01-01", HORT, 5);
    }

    private static PercentRule percent(String percent, Rounding... rounding) {
        return new PercentRule(Family.head("anteil"), Exact.of(new BigDecimal(percent)), List.of(rounding));
    }

    private static FamilyTotal total(Optional<Money> nothingBelow, Rounding... rounding) {
        return new FamilyTotal(Family.head("summe"), List.of(rounding), nothingBelow);
    }

    @ParameterizedTest
    @CsvSource({
        "SETS, 80.00, 80.00", "AT_MOST, 80.00, 80.00", "AT_MOST, 120.00, 100.00",
        "AT_LEAST, 80.00, 100.00", "AT_LEAST, 120.00, 120.00", "ADDS, 80.00, 180.00"
    })
    void a_later_table_sets_caps_lifts_or_adds(Effect effect, String euro, String expected) {
        assertThat(one().pays(Family.flat("100.00"), Family.flat(Family.head("zweite"), euro, effect)))
                .isEqualTo("A " + expected);
    }

    @ParameterizedTest
    @CsvSource({"AT_MOST", "AT_LEAST", "ADDS"})
    void what_does_not_set_leaves_a_child_without_an_amount_alone(Effect effect) {
        TableRule onlyOthers = Family.flat(Family.head("tabelle", NO_KRIPPE), "100.00", Effect.SETS);
        assertThat(one().pays(onlyOthers, Family.flat(Family.head("zweite"), "5.00", effect)))
                .isEqualTo("NO_AMOUNT");
    }

    @Test
    void a_table_under_a_condition_leaves_the_others_to_another_table() {
        TableRule first = Family.flat(Family.head("krippe", new Condition.Not(NO_KRIPPE)), "100.00", Effect.SETS);
        TableRule second = Family.flat(Family.head("übrige", NO_KRIPPE), "50.00", Effect.SETS);
        assertThat(two().pays(first, second)).isEqualTo("A 100.00, B 50.00");
        assertThat(two().pays(first)).isEqualTo("NO_AMOUNT");
    }

    @ParameterizedTest
    @CsvSource({"CENT_HALF_UP, 50.13", "CENT_DOWN, 50.12", "EURO_DOWN, 50.00"})
    void a_percentage_is_rounded_by_the_rule_that_it_names(Rounding rounding, String expected) {
        assertThat(one().pays(Family.flat("100.25"), percent("50", rounding))).isEqualTo("A " + expected);
    }

    @Test
    void a_percentage_may_have_decimals_and_exceed_a_hundred() {
        assertThat(one().pays(Family.flat("100.00"), percent("12.5", Rounding.CENT_HALF_UP)))
                .isEqualTo("A 12.50");
        assertThat(one().pays(Family.flat("100.00"), percent("110", Rounding.CENT_HALF_UP)))
                .isEqualTo("A 110.00");
    }

    @Test
    void fractions_live_on_until_a_rule_rounds_them() {
        RoundRule cent = new RoundRule(Family.head("rundung"), List.of(Rounding.CENT_DOWN));
        PercentRule half = new PercentRule(Family.head("noch-einmal"), Exact.of(50), List.of());
        assertThat(one().pays(Family.flat("0.07"), percent("50"), half, cent)).isEqualTo("A 0.01");
        assertThat(one().sentences(Family.flat("0.07"), percent("50"), cent))
                .containsExactly(
                        "Regel tabelle: Krippe.",
                        "Regel anteil: 50 % von 0,07\u00a0€. Genauer Betrag: 0,035\u00a0€.",
                        "Regel rundung: 0,035\u00a0€, gerundet auf Cent, abgerundet.");
    }

    @Test
    void the_sentence_of_a_rounded_percentage_shows_the_exact_amount() {
        assertThat(one().sentences(Family.flat("100.25"), percent("50", Rounding.CENT_HALF_UP)))
                .contains("Regel anteil: 50 % von 100,25\u00a0€ = 50,125\u00a0€, gerundet auf Cent, kaufmännisch.");
    }

    @Test
    void a_percentage_of_nothing_is_not_worth_a_step() {
        assertThat(one().sentences(Family.flat("0.00"), percent("50", Rounding.CENT_HALF_UP)))
                .hasSize(1);
    }

    @Test
    void a_negative_percentage_is_refused() {
        assertThatThrownBy(() -> percent("-1")).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void roundings_work_one_after_the_other() {
        RoundRule twice =
                new RoundRule(Family.head("rundung"), List.of(Rounding.CENT_HALF_UP, Rounding.TEN_CENTS_HALF_UP));
        assertThat(one().pays(Family.flat("303.29"), percent("50"), twice)).isEqualTo("A 151.70");
    }

    @Test
    void an_amount_that_is_round_already_gets_no_step() {
        RoundRule euro = new RoundRule(Family.head("rundung"), List.of(Rounding.EURO_DOWN));
        assertThat(one().sentences(Family.flat("100.00"), euro)).hasSize(1);
        assertThat(one().sentences(Family.flat("100.01"), euro)).hasSize(2);
    }

    @Test
    void rules_that_round_and_do_not_say_how_are_refused() {
        assertThatThrownBy(() -> new RoundRule(Family.head("r"), List.of())).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> total(Optional.empty())).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new PartMonth(Family.head("r"), List.of())).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_version_that_leaves_fractions_is_refused() {
        assertThatThrownBy(() -> Family.version(Family.flat("1.00"), percent("50")))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("rundet nicht");
        RoundRule before = new RoundRule(Family.head("vorher"), List.of(Rounding.CENT_DOWN));
        assertThatThrownBy(() -> Family.version(Family.flat("1.00"), before, percent("50")))
                .hasMessageContaining("rundet nicht");
    }

    @Test
    void a_rounding_for_others_in_time_charge_or_condition_is_none() {
        Period until2026 = Period.of(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31));
        RuleHead head = Family.head("r");
        List<Rounding> cent = List.of(Rounding.CENT_DOWN);
        RoundRule lapsing = new RoundRule(new RuleHead("r", "r", head.citation(), until2026), cent);
        RoundRule ofMeals = new RoundRule(Family.head("r", Charge.MEAL), cent);
        RoundRule ofSome = new RoundRule(Family.head("r", NO_KRIPPE), cent);
        for (RoundRule useless : List.of(lapsing, ofMeals, ofSome)) {
            assertThatThrownBy(() -> Family.version(Family.flat("1.00"), percent("50"), useless))
                    .hasMessageContaining("rundet nicht");
        }
    }

    @Test
    void a_rounding_under_the_same_condition_is_enough() {
        PercentRule some = new PercentRule(Family.head("p", NO_KRIPPE), Exact.of(50), List.of());
        RoundRule same = new RoundRule(Family.head("r", NO_KRIPPE), List.of(Rounding.CENT_DOWN));
        assertThat(two().pays(Family.flat("1.01"), some, same)).isEqualTo("A 1.01, B 0.50");
    }

    @ParameterizedTest
    @CsvSource({"2.00, 0.00", "4.99, 0.00", "5.00, 5.00", "64.00, 64.00"})
    void case_87_an_amount_below_the_minimum_is_not_charged(String amount, String expected) {
        NothingBelow five = new NothingBelow(Family.head("kleinbetrag"), Money.euro(5));
        assertThat(one().pays(Family.flat(amount), five)).isEqualTo("A " + expected);
    }

    @Test
    void the_sum_of_the_family_is_rounded_and_the_largest_share_bears_the_rest() {
        TableRule krippe = Family.flat(Family.head("mehr", new Condition.Not(NO_KRIPPE)), "100.60", Effect.SETS);
        assertThat(two().pays(Family.flat("50.55"), krippe, total(Optional.empty(), Rounding.EURO_HALF_UP)))
                .isEqualTo("A 100.45, B 50.55");
    }

    @Test
    void of_equal_shares_the_oldest_child_bears_the_rest() {
        assertThat(three().pays(Family.flat("33.33"), total(Optional.empty(), Rounding.EURO_HALF_UP)))
                .isEqualTo("A 33.33, B 33.33, C 33.34");
    }

    @Test
    void fractions_of_a_cent_come_together_before_the_sum_is_rounded() {
        // Three times 33.335 are 100.005, and not three times 33.34.
        assertThat(three().pays(Family.flat("66.67"), percent("50"), total(Optional.empty(), Rounding.CENT_DOWN)))
                .isEqualTo("A 33.34, B 33.34, C 33.32");
    }

    @Test
    void no_child_bears_more_of_the_rest_than_its_amount() {
        assertThat(three().pays(Family.flat("0.30"), total(Optional.empty(), Rounding.EURO_DOWN)))
                .isEqualTo("A 0.00, B 0.00, C 0.00");
    }

    @ParameterizedTest
    @CsvSource({"19.99, 0.00", "20.00, 20.00"})
    void a_sum_of_the_family_below_the_limit_is_not_charged_compared_before_rounding(String amount, String expected) {
        assertThat(one().pays(Family.flat(amount), total(Optional.of(Money.euro(20)), Rounding.EURO_HALF_UP)))
                .isEqualTo("A " + expected);
    }

    @Test
    void a_child_that_is_free_or_paid_elsewhere_bears_nothing_of_the_rest() {
        Free kindergarten = new Free(Family.head("frei", new CareCondition.InForm(List.of(KINDERGARTEN))));
        Family family = one().child("B", "2021-01-01", KINDERGARTEN, 8)
                .child("C", "2018-01-01", HORT, 5)
                .byOthers();
        assertThat(family.pays(Family.flat("33.60"), kindergarten, total(Optional.empty(), Rounding.EURO_UP)))
                .isEqualTo("A 34.00, B 0.00");
    }

    @Test
    void a_family_total_of_nothing_stays_nothing() {
        assertThat(one().pays(Family.flat("0.00"), total(Optional.of(Money.euro(20)), Rounding.EURO_UP)))
                .isEqualTo("A 0.00");
    }

    private static String partOf(String month, String since, int first, int last, String amount) {
        MonthRule byDay = new MonthRule(MonthRule.Decides.FIRST_DAY, MonthRule.Share.BY_DAY, Optional.empty());
        PartMonth part = new PartMonth(Family.head("teil"), List.of(Rounding.CENT_HALF_UP));
        return Family.in(month)
                .child("A", "2025-01-01", KRIPPE, 8)
                .since(since, first, last)
                .pays(Family.version(List.of(), byDay, Family.flat(amount), part));
    }

    @Test
    void case_108_the_share_of_days_knows_leap_years() {
        assertThat(partOf("2028-02", "2028-02-15", 15, 29, "120.00")).isEqualTo("A 62.07");
        assertThat(partOf("2027-02", "2027-02-15", 15, 28, "120.00")).isEqualTo("A 60.00");
    }

    @Test
    void case_109_pieces_of_a_month_each_take_their_share() {
        assertThat(partOf("2026-10", "2026-01-01", 1, 10, "64.00")).isEqualTo("A 20.65");
        assertThat(partOf("2026-10", "2026-01-01", 21, 31, "64.00")).isEqualTo("A 22.71");
        assertThat(partOf("2026-10", "2026-01-01", 1, 31, "64.00")).isEqualTo("A 64.00");
    }

    @Test
    void shares_of_days_and_the_month_rule_must_go_together() {
        MonthRule byDay = new MonthRule(MonthRule.Decides.FIRST_DAY, MonthRule.Share.BY_DAY, Optional.empty());
        PartMonth part = new PartMonth(Family.head("teil"), List.of(Rounding.CENT_HALF_UP));
        assertThatThrownBy(() -> Family.version(Family.flat("1.00"), part)).hasMessageContaining("byDay");
        assertThatThrownBy(() -> Family.version(List.of(), byDay, Family.flat("1.00")))
                .hasMessageContaining("partMonth");
    }
}
