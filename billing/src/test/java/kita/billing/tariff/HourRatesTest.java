package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.household;
import static kita.billing.tariff.Bench.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate for each agreed hour that changes from slice to slice: 0.51 up to 25 hours, 0.14 up to 35, 0.10 up to 45. */
class HourRatesTest {

    private static final HourSlices SLICES = new HourSlices(HoursAxis.Unit.WEEKLY, List.of(25, 35, 45));
    private static final Optional<HourRatesRule.Times> WEEKS =
            Optional.of(new HourRatesRule.Times(Exact.of(new BigDecimal("4.33")), CITATION));

    private static FeeTable rates(List<Axis> axes, String... rates) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (String rate : rates) {
            cells.add("-".equals(rate) ? null : new FeeTable.Cell(Money.parse(rate), CITATION));
        }
        return new FeeTable(axes, cells);
    }

    private static HourRatesRule rule(Optional<HourRatesRule.Times> times, Effect effect, Rounding... rounding) {
        return new HourRatesRule(
                head("satz"), rates(List.of(SLICES), "0.51", "0.14", "0.10"), times, List.of(rounding), effect);
    }

    private static HourRatesRule plain() {
        return rule(Optional.empty(), Effect.SETS);
    }

    private static HouseholdMonth agreed(int weeklyHours) {
        return household(weekly("A", "2024-01-01", weeklyHours));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.51", "25, 12.75", "26, 12.89", "35, 14.15", "36, 14.25", "45, 15.15"})
    void each_hour_costs_the_rate_of_its_slice(int hours, String expected) {
        assertThat(Bench.fees(agreed(hours), plain())).containsExactly(expected);
    }

    @Test
    void more_hours_than_the_last_slice_are_refused_with_the_hours() {
        Evaluation answer = Bench.version(plain()).evaluate(agreed(46));
        assertThat(answer).isInstanceOf(Evaluation.Refused.class);
        Evaluation.Refusal refusal = ((Evaluation.Refused) answer).refusals().get(0);
        assertThat(refusal.code()).isEqualTo("NOT_IN_TABLE");
        assertThat(refusal.sentence())
                .isEqualTo("Kind A, 2026-09: Die Satzung nennt keinen Stundensatz für 46 Stunden wöchentlich."
                        + " Stunden im Vertrag prüfen oder die Satzung ergänzen.");
    }

    @Test
    void a_slice_without_a_rate_refuses_only_those_whose_hours_reach_into_it() {
        HourRatesRule hole = new HourRatesRule(
                head("satz"), rates(List.of(SLICES), "0.51", "-", "0.10"), Optional.empty(), List.of(), Effect.SETS);
        assertThat(Bench.fees(agreed(25), hole)).containsExactly("12.75");
        assertThat(Bench.refusal(agreed(26), hole)).isEqualTo("NOT_IN_TABLE");
        assertThat(Bench.refusal(agreed(40), hole)).isEqualTo("NOT_IN_TABLE");
    }

    @Test
    void a_child_elsewhere_without_a_rate_refuses_nobody() {
        assertThat(Bench.fees(
                        household(weekly("A", "2024-01-01", 25), Bench.elsewhere(weekly("B", "2024-02-02", 50))),
                        plain()))
                .containsExactly("12.75");
    }

    @Test
    void rates_may_differ_by_income_and_the_classes_are_told_first() {
        HourRatesRule byIncome = new HourRatesRule(
                head("satz"),
                rates(
                        List.of(new IncomeAxis(List.of(Money.euro(100))), SLICES),
                        "0.51",
                        "0.14",
                        "0.10",
                        "1.00",
                        "0.50",
                        "0.20"),
                Optional.empty(),
                List.of(),
                Effect.SETS);
        HouseholdMonth rich = household(Bench.euro("100.01"), weekly("A", "2024-01-01", 36));
        HouseholdMonth poor = household(Bench.euro("100.00"), weekly("A", "2024-01-01", 36));
        assertThat(Bench.fees(rich, byIncome)).containsExactly("30.20");
        assertThat(Bench.fees(poor, byIncome)).containsExactly("14.25");
        assertThat(Bench.sentence(rich, byIncome))
                .isEqualTo("Regel satz: Jahreseinkommen über 100,00 € (Stufe 2), 36 Stunden wöchentlich:"
                        + " 25 × 1,00 € + 10 × 0,50 € + 1 × 0,20 € = 30,20 €.");
    }

    @Test
    void the_sum_is_multiplied_and_rounded_as_the_ordinance_says_and_the_way_is_told() {
        HourRatesRule weeks = rule(WEEKS, Effect.SETS, Rounding.CENT_HALF_UP);
        assertThat(Bench.fees(agreed(35), weeks)).containsExactly("61.27");
        assertThat(Bench.sentence(agreed(35), weeks))
                .startsWith("Regel satz: 35 Stunden wöchentlich: (25 × 0,51 € + 10 × 0,14 €) × 4,33 = 61,2695 €, ")
                .endsWith(": 61,27 €.");
    }

    @Test
    void hours_of_one_slice_are_told_without_the_slices_above() {
        assertThat(Bench.sentence(agreed(25), plain()))
                .isEqualTo("Regel satz: 25 Stunden wöchentlich: 25 × 0,51 € = 12,75 €.");
    }

    @ParameterizedTest
    @CsvSource({
        "ADDS, 100.00, 114.15, Zusätzlich", "AT_MOST, 100.00, 14.15, Höchstens",
        "AT_MOST, 10.00, 10.00, Höchstens", "AT_LEAST, 10.00, 14.15, Mindestens"
    })
    void rates_may_add_cap_or_lift_what_another_rule_has_set(
            Effect effect, String before, String expected, String word) {
        FormulaRule first = Bench.formula(Bench.money(before));
        assertThat(Bench.fees(agreed(35), first, rule(Optional.empty(), effect)))
                .containsExactly(expected);
        assertThat(Bench.sentence(agreed(35), first, rule(Optional.empty(), effect)))
                .contains(": " + word + ": 25 × 0,51 €");
    }

    @Test
    void rates_that_only_add_give_no_amount_where_none_was_set() {
        RuleHead others = Family.head("andere", new CareCondition.InForm(List.of(CareForm.HORT)));
        TableRule onlyOthers = Family.flat(others, "100.00", Effect.SETS);
        assertThat(Bench.refusal(agreed(35), onlyOthers, rule(Optional.empty(), Effect.ADDS)))
                .isEqualTo("NO_AMOUNT");
    }

    @Test
    void an_ordinance_may_rest_on_rates_that_set_and_not_on_rates_that_add() {
        assertThat(Bench.version(plain()).rules()).hasSize(1);
        assertThatThrownBy(() -> Bench.version(rule(Optional.empty(), Effect.ADDS)))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("Keine Regel setzt einen Beitrag für die Betreuung fest.");
    }

    @Test
    void a_factor_without_rounding_needs_a_rule_that_rounds_after_it() {
        RoundRule cent = new RoundRule(head("rundung"), List.of(Rounding.CENT_HALF_UP));
        assertThatThrownBy(() -> Bench.version(rule(WEEKS, Effect.SETS)))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("rundet nicht");
        assertThat(Bench.fees(agreed(35), rule(WEEKS, Effect.SETS), cent)).containsExactly("61.27");
        assertThat(Bench.version(rule(WEEKS, Effect.SETS, Rounding.CENT_UP)).rules())
                .hasSize(1);
    }

    @Test
    void rates_that_set_whole_cents_end_the_fractions_before_them() {
        PercentRule fractions = new PercentRule(head("anteil"), Exact.of(50), List.of());
        FormulaRule first = Bench.formula(Bench.money("0.01"));
        assertThat(Bench.fees(agreed(25), first, fractions, plain())).containsExactly("12.75");
        for (HourRatesRule no : List.of(rule(WEEKS, Effect.SETS), rule(Optional.empty(), Effect.ADDS))) {
            assertThatThrownBy(() -> Bench.version(first, fractions, no))
                    .isInstanceOf(InvalidTariff.class)
                    .hasMessageContaining("rundet nicht");
        }
    }

    @Test
    void only_rates_by_income_need_to_say_what_holds_without_a_proof() {
        assertThat(Bench.version(Optional.empty(), plain()).income()).isEmpty();
        HourRatesRule byIncome = new HourRatesRule(
                head("satz"),
                rates(List.of(new IncomeAxis(List.of(Money.euro(100))), SLICES), "1", "1", "1", "1", "1", "1"),
                Optional.empty(),
                List.of(),
                Effect.SETS);
        assertThatThrownBy(() -> Bench.version(Optional.empty(), byIncome))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("fragt nach dem Einkommen");
    }

    @Test
    void rates_under_a_condition_leave_the_other_children_alone() {
        HourRatesRule onlyHort = new HourRatesRule(
                Family.head("hort", new CareCondition.InForm(List.of(CareForm.HORT))),
                rates(List.of(SLICES), "0.51", "0.14", "0.10"),
                Optional.empty(),
                List.of(),
                Effect.SETS);
        assertThat(Bench.fees(agreed(25), Bench.formula(Bench.money("7.00")), onlyHort))
                .containsExactly("7.00");
    }

    @Test
    void a_sibling_cannot_go_to_a_lower_band_of_a_table_that_rates_have_replaced() {
        TableRule bands = Bench.bands("10.00", "20.00", "30.00", "40.00");
        SiblingDiscount band = new SiblingDiscount(
                head("geschwister"),
                Counted.allInCare(CITATION),
                SiblingDiscount.By.NUMBER,
                List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                OnlyOnePays.ExemptChild.COUNTS_AS_PAYER,
                List.of(new SiblingStep.BandLower(1)),
                List.of());
        HouseholdMonth middle = household(Bench.euro("250.00"), weekly("A", "2024-01-01", 25));
        assertThat(Bench.fees(middle, bands, band)).containsExactly("20.00");
        assertThat(Bench.refusal(middle, bands, plain(), band)).isEqualTo("NO_LOWER_BAND");
        assertThat(Bench.refusal(middle, bands, Bench.formula(Bench.money("35.00")), band))
                .isEqualTo("NO_LOWER_BAND");
        assertThat(Bench.fees(middle, bands, rule(Optional.empty(), Effect.AT_LEAST), band))
                .containsExactly("20.00");
    }
}
