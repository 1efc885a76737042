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
import kita.billing.tariff.BenefitsFree.Cover;
import kita.billing.tariff.FreesYounger.SameBirthDate;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules together: charges, facts, children of others, months. Numbers are those of the collection of edge cases. */
class SeveralRulesTest {

    private static final List<CareForm> BEFORE_SCHOOL = List.of(KRIPPE, KINDERGARTEN);

    private static Family one() {
        return Family.in("2026-09").child("A", "2023-09-14", KRIPPE, 8);
    }

    private static Family two() {
        return one().child("B", "2021-01-01", KINDERGARTEN, 8);
    }

    private static OnlyOnePays oldestPays(Counted.InMonth inMonth) {
        return new OnlyOnePays(
                Family.head("geschwister"),
                BEFORE_SCHOOL,
                List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                ExemptChild.COUNTS_AS_PAYER,
                Optional.empty(),
                inMonth);
    }

    @Test
    void case_38_meals_are_charged_where_care_is_free_by_benefit() {
        Rule benefits = new BenefitsFree(Family.head("leistung"), List.of("WOHNGELD"), Cover.WHOLE_MONTH);
        Rule meals = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
        assertThat(one().benefit("2026-09-01", "2026-09-30").pays(Family.flat("100.00"), meals, benefits))
                .isEqualTo("A 0.00, A Verpflegung 77.00");
    }

    @Test
    void case_38_an_education_benefit_may_free_meals_alone() {
        Rule meals = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
        Rule benefits = new BenefitsFree(Family.head("but", Charge.MEAL), List.of("WOHNGELD"), Cover.WHOLE_MONTH);
        assertThat(one().benefit("2026-09-01", "2026-09-30").pays(Family.flat("100.00"), meals, benefits))
                .isEqualTo("A 100.00, A Verpflegung 0.00");
    }

    @Test
    void a_child_for_which_no_rule_sets_meals_has_no_line_for_them() {
        Rule meals = Family.flat(
                Family.head("essen", Charge.MEAL, new CareCondition.InForm(List.of(HORT))), "77.00", Effect.SETS);
        Rule free = new Free(Family.head("frei", Charge.MEAL));
        assertThat(one().pays(Family.flat("100.00"), meals, free)).isEqualTo("A 100.00");
    }

    @Test
    void siblings_of_meals_pay_however_few_pay_for_care() {
        Rule meals = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
        assertThat(two().pays(Family.flat("100.00"), meals, oldestPays(Counted.InMonth.ANY_DAY)))
                .isEqualTo("A 0.00, A Verpflegung 77.00, B 100.00, B Verpflegung 77.00");
    }

    @Test
    void meals_alone_are_no_ordinance() {
        assertThatThrownBy(() -> Family.version(Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS)))
                .hasMessageContaining("Keine Regel setzt einen Beitrag");
    }

    @Test
    void care_that_is_free_for_everybody_needs_no_table() {
        assertThat(two().pays(new Free(Family.head("frei")))).isEqualTo("A 0.00, B 0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "ANY_DAY, 2026-09, 16, 30, A 0.00", "ANY_DAY, 2026-10, 1, 15, A 0.00",
        "FIRST_DAY, 2026-09, 16, 30, A 100.00", "FIRST_DAY, 2026-10, 1, 15, A 0.00",
        "WHOLE_MONTH, 2026-09, 16, 30, A 100.00", "WHOLE_MONTH, 2026-10, 1, 15, A 100.00"
    })
    void case_8_in_which_months_a_sibling_for_a_part_of_two_frees_is_a_setting(
            Counted.InMonth inMonth, String month, int first, int last, String expected) {
        Family family = Family.in(month)
                .child("A", "2024-05-05", KRIPPE, 8)
                .child("B", "2021-05-05", KINDERGARTEN, 8)
                .since("2026-09-16", first, last);
        assertThat(family.pays(Family.flat("100.00"), oldestPays(inMonth))).isEqualTo(expected + ", B 100.00");
        FreesYounger frees = new FreesYounger(
                Family.head("älteres"),
                List.of(KINDERGARTEN),
                List.of(KRIPPE),
                SameBirthDate.FREES,
                Optional.empty(),
                inMonth);
        assertThat(family.pays(Family.flat("100.00"), frees)).isEqualTo(expected + ", B 100.00");
    }

    @Test
    void case_10_a_sibling_whose_fee_others_collect_has_no_line_and_keeps_its_place() {
        Family family = two().byOthers();
        assertThat(family.pays(Family.flat("100.00"), oldestPays(Counted.InMonth.ANY_DAY)))
                .isEqualTo("A 0.00");
    }

    @Test
    void a_sibling_elsewhere_need_not_stand_in_our_table() {
        TableRule krippeOnly = new TableRule(
                Family.head("tabelle"),
                new FeeTable(
                        List.of(new CareFormAxis(List.of(KRIPPE))),
                        List.of(new FeeTable.Cell(
                                Money.euro(100), Family.head("x").citation()))));
        assertThat(two().byOthers().pays(krippeOnly)).isEqualTo("A 100.00");
        assertThat(two().pays(krippeOnly)).isEqualTo("NOT_IN_TABLE");
    }

    @Test
    void a_form_of_care_that_the_ordinance_does_not_cover_matters_for_our_children_alone() {
        TariffVersion krippe = new TariffVersion(
                "v",
                Period.from(LocalDate.of(2019, 1, 1)),
                Family.head("x").citation(),
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(KRIPPE),
                Optional.empty(),
                Optional.empty(),
                List.of(Family.flat("100.00")));
        assertThat(two().pays(krippe)).isEqualTo("FORM_NOT_COVERED");
        assertThat(two().byOthers().pays(krippe)).isEqualTo("A 100.00");
    }

    private static final Fact MUST =
            new Fact("karte", Fact.Scope.HOUSEHOLD, "Familienkarte", List.of("keine", "gold"), Optional.empty());
    private static final Fact EATS =
            new Fact("essen", Fact.Scope.CHILD, "Mittagessen", List.of("ja", "nein"), Optional.empty());

    private static Free freeBy(Fact fact, String value) {
        return new Free(Family.head("frei-" + fact.key(), new HouseholdCondition.FactIs(fact, Set.of(value))));
    }

    @Test
    void a_missing_fact_that_decides_refuses_the_household_once() {
        assertThat(two().pays(Family.flat("100.00"), freeBy(MUST, "gold"))).isEqualTo("FACT_MISSING");
        assertThat(two().sentences(Family.flat("100.00"), freeBy(MUST, "gold")).get(0))
                .contains("Haushalt", "Familienkarte", "karte", "keine, gold");
    }

    @Test
    void a_missing_fact_about_children_refuses_for_each_of_them_that_is_ours() {
        assertThat(two().pays(Family.flat("100.00"), freeBy(EATS, "ja"))).isEqualTo("FACT_MISSING, FACT_MISSING");
        assertThat(two().byOthers().pays(Family.flat("100.00"), freeBy(EATS, "ja")))
                .isEqualTo("FACT_MISSING");
        assertThat(two().sentences(Family.flat("100.00"), freeBy(EATS, "ja")).get(1))
                .contains("Kind B");
    }

    @Test
    void a_missing_fact_is_never_taken_for_no() {
        Condition not = new Condition.Not(new HouseholdCondition.FactIs(MUST, Set.of("gold")));
        assertThat(one().pays(Family.flat("100.00"), new Free(Family.head("frei", not))))
                .isEqualTo("FACT_MISSING");
    }

    @Test
    void a_missing_fact_that_cannot_decide_any_more_refuses_nobody() {
        Condition hortWithCard = new Condition.All(
                List.of(new CareCondition.InForm(List.of(HORT)), new HouseholdCondition.FactIs(MUST, Set.of("gold"))));
        assertThat(one().pays(Family.flat("100.00"), new Free(Family.head("frei", hortWithCard))))
                .isEqualTo("A 100.00");
    }

    @Test
    void a_declared_value_that_the_ordinance_does_not_know_is_refused() {
        TariffVersion version =
                Family.version(List.of(MUST, EATS), MonthRule.FULL_MONTH_BY_FIRST_DAY, Family.flat("100.00"));
        assertThat(one().declared("karte", "platin").pays(version)).isEqualTo("FACT_UNKNOWN");
        assertThat(one().with("essen", "oft").pays(version)).isEqualTo("FACT_UNKNOWN");
        assertThat(one().declared("karte", "gold").pays(version)).isEqualTo("A 100.00");
        assertThat(one().declared("hobby", "Schach").pays(version))
                .as("a key of another ordinance")
                .isEqualTo("A 100.00");
    }

    @Test
    void facts_with_one_value_or_an_unknown_default_are_refused() {
        assertThatThrownBy(() -> new Fact("f", Fact.Scope.CHILD, "F", List.of("ja"), Optional.empty()))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new Fact("f", Fact.Scope.CHILD, "F", List.of("ja", "ja"), Optional.empty()))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new Fact("f", Fact.Scope.CHILD, "F", List.of("ja", "nein"), Optional.of("oft")))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void the_condition_of_a_sibling_rule_says_whose_fee_changes_and_not_who_counts() {
        OnlyOnePays krippeIsFreed = new OnlyOnePays(
                Family.head("geschwister", new CareCondition.InForm(List.of(KRIPPE))),
                BEFORE_SCHOOL,
                List.of(PayerOrder.HIGHER_FEE, PayerOrder.OLDEST, PayerOrder.CHILD_ID),
                ExemptChild.COUNTS_AS_PAYER,
                Optional.empty());
        assertThat(two().child("C", "2022-01-01", KINDERGARTEN, 8).pays(Family.flat("100.00"), krippeIsFreed))
                .isEqualTo("A 0.00, B 100.00, C 100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12, 20000.00, A 0.00, A Verpflegung 77.00",
        "2023-12, 55000.00, A 50.00, A Verpflegung 77.00",
        "2023-12, 70000.00, A 100.00, A Verpflegung 77.00",
        "2024-01, 20000.00, A 100.00, A Verpflegung 77.00"
    })
    void case_72_a_relief_for_one_december_leaves_january_and_meals_alone(
            String month, String income, String care, String meal) {
        Period december = Period.of(LocalDate.of(2023, 12, 1), LocalDate.of(2023, 12, 31));
        Citation citation = Family.head("x").citation();
        Rule free = new Free(new RuleHead(
                "erlass",
                "Erlass:",
                citation,
                december,
                Charge.CARE,
                Optional.of(new HouseholdCondition.IncomeUpTo(Money.euro(50_000)))));
        Rule half = new PercentRule(
                new RuleHead(
                        "halb",
                        "Halber Beitrag:",
                        citation,
                        december,
                        Charge.CARE,
                        Optional.of(new Condition.All(List.of(
                                new HouseholdCondition.IncomeAbove(Money.euro(50_000)),
                                new HouseholdCondition.IncomeUpTo(Money.euro(60_000)))))),
                Exact.of(50),
                List.of(Rounding.CENT_HALF_UP));
        Rule meals = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
        assertThat(Family.in(month)
                        .income(income)
                        .child("A", "2021-01-01", KINDERGARTEN, 8)
                        .pays(Family.flat("100.00"), meals, free, half))
                .isEqualTo(care + ", " + meal);
    }

    @Test
    void case_73_contracts_from_before_a_day_keep_the_old_table() {
        Condition before = new CareCondition.InCareBefore(LocalDate.of(2026, 8, 1));
        Rule[] tables = {
            Family.flat(Family.head("alt", before), "100.00", Effect.SETS),
            Family.flat(Family.head("neu", new Condition.Not(before)), "130.00", Effect.SETS)
        };
        assertThat(one().since("2025-08-01", 1, 30).pays(tables)).isEqualTo("A 100.00");
        assertThat(one().since("2026-09-01", 1, 30).pays(tables)).isEqualTo("A 130.00");
    }

    @Test
    void case_75_of_twelve_months_one_is_free_and_eleven_are_charged() {
        Rule august = new Free(Family.head("august", new CareCondition.InMonths(List.of(8))));
        int charged = 0;
        for (int number = 1; number <= 12; number++) {
            String month = "2026-" + (number < 10 ? "0" : "") + number;
            String answer =
                    Family.in(month).child("A", "2023-01-01", KINDERGARTEN, 8).pays(Family.flat("100.00"), august);
            charged += answer.equals("A 100.00") ? 1 : 0;
            assertThat(answer).isEqualTo(number == 8 ? "A 0.00" : "A 100.00");
        }
        assertThat(charged).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-20, 20, 30, A 100.00", "2026-09-21, 21, 30, A 0.00", "2025-08-01, 1, 1, A 100.00"})
    void case_56_a_start_from_the_21st_on_makes_the_month_free_and_an_end_on_the_first_does_not(
            String since, int first, int last, String expected) {
        Rule late = new Free(Family.head("start", new CareCondition.CareStartsFrom(21)));
        assertThat(one().since(since, first, last).pays(Family.flat("100.00"), late))
                .isEqualTo(expected);
    }

    @Test
    void case_67_a_version_may_be_released_from_its_publication_on_and_never_without_one() {
        LocalDate day = LocalDate.of(2027, 1, 5);
        TariffVersion published = published(Optional.of(day));
        assertThat(published.isPublishedOn(day)).isTrue();
        assertThat(published.isPublishedOn(day.minusDays(1))).isFalse();
        assertThat(published(Optional.empty()).isPublishedOn(LocalDate.of(2099, 1, 1)))
                .isFalse();
        assertThat(one().pays(published)).as("it may be simulated").isEqualTo("A 100.00");
    }

    private static TariffVersion published(Optional<LocalDate> day) {
        return new TariffVersion(
                "v",
                Period.from(LocalDate.of(2019, 1, 1)),
                Family.head("x").citation(),
                day,
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(CareForm.values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(Family.flat("100.00")));
    }

    @Test
    void a_condition_on_income_needs_a_word_on_missing_proofs() {
        Rule free = new Free(Family.head("frei", new HouseholdCondition.IncomeUpTo(Money.euro(1))));
        assertThatThrownBy(() -> new TariffVersion(
                        "v",
                        Period.from(LocalDate.of(2019, 1, 1)),
                        Family.head("x").citation(),
                        MonthRule.FULL_MONTH_BY_FIRST_DAY,
                        List.of(CareForm.values()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Family.flat("100.00"), free)))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("ohne Nachweis");
    }

    @Test
    void amounts_alone_are_those_of_the_evaluation() {
        Rule meals = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
        TariffVersion version = Family.version(Family.flat("100.00"), meals, oldestPays(Counted.InMonth.ANY_DAY));
        Amounts amounts = version.amounts(
                two().child("C", "2018-01-01", HORT, 5).byOthers().build());
        assertThat(amounts.isRefused()).isFalse();
        assertThat(amounts.cents(0, Charge.CARE)).isZero();
        assertThat(amounts.cents(1, Charge.CARE)).isEqualTo(100_00);
        assertThat(amounts.cents(1, Charge.MEAL)).isEqualTo(77_00);
        assertThat(amounts.cents(2, Charge.CARE)).as("others collect").isZero();
        assertThat(amounts.total()).isEqualTo(254_00);
    }

    @Test
    void amounts_of_a_refused_month_are_zero_and_say_so() {
        TariffVersion version = Family.version(Family.flat("100.00"), freeBy(MUST, "gold"));
        Amounts amounts = version.amounts(two().build());
        assertThat(amounts.isRefused()).isTrue();
        assertThat(amounts.total()).isZero();
    }

    @Test
    void an_amount_out_of_range_refuses_the_household_and_throws_nothing() {
        Rule huge =
                new PercentRule(Family.head("viel"), Exact.of(1_000_000_000_000_000L), List.of(Rounding.CENT_HALF_UP));
        assertThat(one().pays(Family.flat("1000000.00"), huge)).isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({
        "OF_BIRTHDAY, 2027-03, 202.00", "OF_BIRTHDAY, 2027-04, 243.00",
        "BEFORE_BIRTHDAY, 2027-02, 202.00", "BEFORE_BIRTHDAY, 2027-03, 243.00"
    })
    void case_14_a_sibling_at_home_counts_until_its_18th_birthday_by_the_months_that_the_ordinance_names(
            Counted.LastMonth lastMonth, String month, String expected) {
        Citation citation = Family.head("x").citation();
        Counted under18 = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.of(18),
                lastMonth,
                Counted.InMonth.ANY_DAY,
                citation);
        TableRule table = new TableRule(
                Family.head("tabelle"),
                new FeeTable(
                        List.of(new ChildrenAxis(under18, List.of("1", "2+"))),
                        List.of(
                                new FeeTable.Cell(Money.euro(243), citation),
                                new FeeTable.Cell(Money.euro(202), citation))));
        assertThat(Family.in(month)
                        .child("A", "2025-01-01", KRIPPE, 8)
                        .otherChild("2009-03-10")
                        .pays(table))
                .isEqualTo("A " + expected);
    }
}
