package kita.billing.tariff;

import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.tariff.HouseholdCondition.IncomeKnown.Proof;
import kita.billing.tariff.HouseholdIncome.Reason;
import kita.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each condition, by a rule that makes free whoever it holds for. */
class ConditionTest {

    private static final Citation CITATION = new Citation("§ 1", Citation.Status.INVENTED);
    private static final Fact CARD = new Fact(
            "karte", Fact.Scope.HOUSEHOLD, "Familienkarte", List.of("keine", "gold", "silber"), Optional.of("keine"));

    private static boolean holds(Condition condition, Family family) {
        String answer = family.pays(Family.flat("100.00"), new Free(Family.head("frei", condition)));
        assertThat(answer).isIn("A 0.00", "A 100.00");
        return answer.equals("A 0.00");
    }

    private static Family oneChild() {
        return Family.in("2026-09").child("A", "2023-09-14", KRIPPE, 8);
    }

    @Test
    void the_form_of_care_is_one_of_several() {
        assertThat(holds(new CareCondition.InForm(List.of(HORT, KRIPPE)), oneChild()))
                .isTrue();
        assertThat(holds(new CareCondition.InForm(List.of(HORT, KINDERGARTEN)), oneChild()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"54999.99, true", "55000.00, true", "55000.01, false"})
    void income_up_to_a_bound_includes_the_bound(String euro, boolean expected) {
        assertThat(holds(
                        new HouseholdCondition.IncomeUpTo(Money.euro(55_000)),
                        oneChild().income(euro)))
                .isEqualTo(expected);
        assertThat(holds(
                        new HouseholdCondition.IncomeAbove(Money.euro(55_000)),
                        oneChild().income(euro)))
                .isEqualTo(!expected);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void the_highest_band_is_above_every_bound(Reason reason) {
        Family family = oneChild().highestBand(reason);
        assertThat(holds(new HouseholdCondition.IncomeUpTo(Money.euro(999_999_999)), family))
                .isFalse();
        assertThat(holds(new HouseholdCondition.IncomeAbove(Money.euro(999_999_999)), family))
                .isTrue();
    }

    @Test
    void an_income_that_is_not_asked_for_is_neither_below_nor_above_a_bound() {
        assertThat(holds(new HouseholdCondition.IncomeUpTo(Money.euro(1)), oneChild()))
                .isFalse();
        assertThat(holds(new HouseholdCondition.IncomeAbove(Money.euro(1)), oneChild()))
                .isFalse();
    }

    @Test
    void how_an_income_is_known_decides() {
        assertThat(holds(
                        new HouseholdCondition.IncomeKnown(List.of(Proof.PROVEN)),
                        oneChild().income("1")))
                .isTrue();
        assertThat(holds(
                        new HouseholdCondition.IncomeKnown(List.of(Proof.ACCEPTED, Proof.MISSING)),
                        oneChild().income("1")))
                .isFalse();
        assertThat(holds(new HouseholdCondition.IncomeKnown(List.of(Proof.PROVEN)), oneChild()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, ACCEPTED", "PROOF_MISSING, MISSING", "PROOF_INCOMPLETE, INCOMPLETE"})
    void each_reason_for_the_highest_band_has_its_word(Reason reason, Proof proof) {
        for (Proof asked : Proof.values()) {
            assertThat(holds(
                            new HouseholdCondition.IncomeKnown(List.of(asked)),
                            oneChild().highestBand(reason)))
                    .as(asked.name())
                    .isEqualTo(asked == proof);
        }
    }

    @Test
    void a_fact_has_one_of_the_values_and_undeclared_the_value_of_the_ordinance() {
        Condition gold = new HouseholdCondition.FactIs(CARD, Set.of("gold", "silber"));
        assertThat(holds(gold, oneChild().declared("karte", "silber"))).isTrue();
        assertThat(holds(gold, oneChild().declared("karte", "keine"))).isFalse();
        assertThat(holds(gold, oneChild())).isFalse();
        assertThat(holds(new HouseholdCondition.FactIs(CARD, Set.of("keine")), oneChild()))
                .isTrue();
    }

    @Test
    void a_fact_about_a_child_is_read_from_the_child() {
        Fact meals = new Fact("essen", Fact.Scope.CHILD, "Mittagessen", List.of("ja", "nein"), Optional.of("nein"));
        Condition eats = new HouseholdCondition.FactIs(meals, Set.of("ja"));
        assertThat(holds(eats, oneChild().with("essen", "ja"))).isTrue();
        assertThat(holds(eats, oneChild().declared("essen", "ja"))).isFalse();
    }

    @Test
    void a_value_that_the_fact_does_not_know_is_refused() {
        assertThatThrownBy(() -> new HouseholdCondition.FactIs(CARD, Set.of("platin")))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("platin");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_AFTER_COMPLETION, 2026-09, false", "MONTH_AFTER_COMPLETION, 2026-10, true",
        "MONTH_OF_BIRTHDAY, 2026-08, false", "MONTH_OF_BIRTHDAY, 2026-09, true",
        "MONTH_AFTER_BIRTHDAY, 2026-09, false", "MONTH_AFTER_BIRTHDAY, 2026-10, true",
        "NEXT_KITA_YEAR, 2027-07, false", "NEXT_KITA_YEAR, 2027-08, true"
    })
    void an_age_is_reached_in_the_month_that_the_ordinance_names(AgeChange change, String month, boolean expected) {
        Family family = Family.in(month).child("A", "2023-09-14", KRIPPE, 8);
        assertThat(holds(new CareCondition.Aged(3, Optional.empty(), change), family))
                .isEqualTo(expected);
        assertThat(holds(new CareCondition.Aged(0, Optional.of(3), change), family))
                .isEqualTo(!expected);
    }

    @Test
    void born_on_the_first_completion_and_birthday_part_by_a_month() {
        Family family = Family.in("2026-09").child("A", "2023-09-01", KRIPPE, 8);
        assertThat(holds(new CareCondition.Aged(3, Optional.empty(), AgeChange.MONTH_AFTER_COMPLETION), family))
                .isTrue();
        assertThat(holds(new CareCondition.Aged(3, Optional.empty(), AgeChange.MONTH_AFTER_BIRTHDAY), family))
                .isFalse();
    }

    @Test
    void an_age_between_two_bounds_ends_where_the_upper_one_is_reached() {
        Condition threeToSix = new CareCondition.Aged(3, Optional.of(6), AgeChange.MONTH_OF_BIRTHDAY);
        assertThat(holds(threeToSix, Family.in("2029-08").child("A", "2023-09-14", KRIPPE, 8)))
                .isTrue();
        assertThat(holds(threeToSix, Family.in("2029-09").child("A", "2023-09-14", KRIPPE, 8)))
                .isFalse();
        assertThatThrownBy(() -> new CareCondition.Aged(3, Optional.of(3), AgeChange.MONTH_OF_BIRTHDAY))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new CareCondition.Aged(0, Optional.empty(), AgeChange.MONTH_OF_BIRTHDAY))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void the_month_of_the_year_decides() {
        assertThat(holds(new CareCondition.InMonths(List.of(8, 9)), oneChild())).isTrue();
        assertThat(holds(new CareCondition.InMonths(List.of(8)), oneChild())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 8, 8, true",
        "DAILY, 9, 12, false",
        "DAILY, 1, 7, false",
        "WEEKLY, 40, 40, true",
        "WEEKLY, 1, 39, false"
    })
    void hours_lie_between_both_bounds(CareCondition.HoursBetween.Unit unit, int from, int upTo, boolean expected) {
        assertThat(holds(new CareCondition.HoursBetween(unit, from, upTo), oneChild()))
                .isEqualTo(expected);
    }

    @Test
    void an_empty_span_is_refused() {
        assertThatThrownBy(() -> new CareCondition.HoursBetween(CareCondition.HoursBetween.Unit.DAILY, 5, 4))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new HouseholdCondition.ChildrenBetween(Counted.allInCare(CITATION), 2, 1))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void the_number_of_children_lies_between_both_bounds() {
        Counted household = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                CITATION);
        Family two = oneChild().otherChild("2010-01-01");
        assertThat(holds(new HouseholdCondition.ChildrenBetween(household, 2, 3), two))
                .isTrue();
        assertThat(holds(new HouseholdCondition.ChildrenBetween(household, 3, 99), two))
                .isFalse();
        assertThat(holds(new HouseholdCondition.ChildrenBetween(household, 0, 1), two))
                .isFalse();
        assertThat(holds(new HouseholdCondition.ChildrenBetween(Counted.allInCare(CITATION), 0, 1), two))
                .isTrue();
    }

    @Test
    void case_73_who_is_in_care_without_a_break_since_before_a_day_keeps_the_old_table() {
        Condition old = new CareCondition.InCareBefore(LocalDate.of(2026, 8, 1));
        assertThat(holds(old, oneChild().since("2026-07-31", 1, 30))).isTrue();
        assertThat(holds(old, oneChild().since("2026-08-01", 1, 30)))
                .as("a break of one day")
                .isFalse();
        assertThat(holds(old, oneChild())).as("nothing is said about the start").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-20, 20, false", "2026-09-21, 21, true", "2026-08-25, 1, false"})
    void case_56_care_that_starts_from_a_day_of_this_month_on(String since, int first, boolean expected) {
        assertThat(holds(new CareCondition.CareStartsFrom(21), oneChild().since(since, first, 30)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "10, true", "11, false", "30, false"})
    void case_56_care_that_ends_up_to_a_day_of_this_month(int last, boolean expected) {
        assertThat(holds(new CareCondition.CareEndsUpTo(10), oneChild().since("2025-01-01", 1, last)))
                .isEqualTo(expected);
        assertThat(holds(new CareCondition.CareEndsUpTo(31), oneChild().since("2025-01-01", 1, 30)))
                .as("the last day of the month is no end before it")
                .isFalse();
    }

    @Test
    void a_child_of_whom_no_days_are_known_neither_starts_nor_ends_in_the_month() {
        assertThat(holds(new CareCondition.CareStartsFrom(1), oneChild())).isFalse();
        assertThat(holds(new CareCondition.CareEndsUpTo(31), oneChild())).isFalse();
    }

    @Test
    void conditions_are_joined_by_all_any_and_not() {
        Condition yes = new CareCondition.InForm(List.of(KRIPPE));
        Condition no = new CareCondition.InForm(List.of(HORT));
        assertThat(holds(new Condition.All(List.of(yes, yes)), oneChild())).isTrue();
        assertThat(holds(new Condition.All(List.of(yes, no)), oneChild())).isFalse();
        assertThat(holds(new Condition.Any(List.of(no, yes)), oneChild())).isTrue();
        assertThat(holds(new Condition.Any(List.of(no, no)), oneChild())).isFalse();
        assertThat(holds(new Condition.Not(no), oneChild())).isTrue();
        assertThat(holds(new Condition.Not(yes), oneChild())).isFalse();
    }

    @Test
    void only_conditions_on_income_ask_for_it_however_deep_they_lie() {
        Condition income = new HouseholdCondition.IncomeUpTo(Money.euro(1));
        Condition form = new CareCondition.InForm(List.of(HORT));
        assertThat(new Condition.All(List.of(form, new Condition.Not(income))).asksForIncome())
                .isTrue();
        assertThat(new Condition.Any(List.of(form, new HouseholdCondition.IncomeAbove(Money.euro(1)))).asksForIncome())
                .isTrue();
        assertThat(new HouseholdCondition.IncomeKnown(List.of(Proof.PROVEN)).asksForIncome())
                .isTrue();
        assertThat(new Condition.All(List.of(form, new Condition.Not(form))).asksForIncome())
                .isFalse();
        assertThat(new Condition.Any(List.of(form)).asksForIncome()).isFalse();
    }
}
