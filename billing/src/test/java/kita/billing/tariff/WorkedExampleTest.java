package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.household;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeComputation.Answer;
import kita.billing.tariff.IncomeComputation.Item;
import kita.billing.tariff.IncomeComputation.Losses;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.TariffExample.Expected;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

/** Worked examples: what they claim is compared to the cent, and a difference is told with both figures. */
class WorkedExampleTest {

    private static final ChildId A = new ChildId("A");
    private static final ChildId B = new ChildId("B");
    private static final TableRule BANDS = Bench.bands("10.00", "20.00", "30.00", "-");
    private static final Rule MEALS = Family.flat(Family.head("essen", Charge.MEAL), "77.00", Effect.SETS);
    private static final List<Person> EARNS_250 =
            List.of(new Person("P1", List.of(new Item("employment", Money.euro(250), IncomeRule.Per.YEAR))));

    private static Tariff tariff(Optional<IncomeRule> income, Rule... rules) {
        return new Tariff("m", "Satzung M", List.of(Bench.version(income, rules)));
    }

    private static Tariff byBands() {
        return tariff(Optional.of(income(IncomeRule.Per.YEAR, Optional.empty())), BANDS, MEALS);
    }

    private static Tariff itemised() {
        IncomeComponent employment = new IncomeComponent("employment", "Arbeit", Counting.ADDS, List.of(), CITATION);
        return tariff(
                Optional.of(income(
                        IncomeRule.Per.YEAR,
                        Optional.of(new IncomeComputation(
                                List.of(employment), Losses.IGNORED, List.of(), Rounding.CENT_UP, CITATION)))),
                BANDS);
    }

    private static IncomeRule income(IncomeRule.Per per, Optional<IncomeComputation> computation) {
        return new IncomeRule(
                per,
                IncomeRule.Unproven.HIGHEST_BAND,
                IncomeRule.Unproven.HIGHEST_BAND,
                0,
                IncomeRule.Year.YEAR_OF_CARE,
                Optional.empty(),
                computation,
                CITATION);
    }

    private static HouseholdMonth two(String euro) {
        return household(Bench.euro(euro), child("A", "2024-01-01", 8), child("B", "2022-01-01", 8));
    }

    private static TariffExample example(HouseholdMonth facts, List<Person> items, Expected expected) {
        return new TariffExample("Beispiel", "Anlage 1", facts, items, expected);
    }

    private static Expected care(String a, String b) {
        return new Expected(
                Map.of(A, Money.parse(a), B, Money.parse(b)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same claims, and the meals of both children, without which none would be claimed. */
    private static Expected withMeals(Expected claimed) {
        Money meal = Money.parse("77.00");
        return new Expected(
                claimed.care(),
                Map.of(A, meal, B, meal),
                claimed.total(),
                claimed.householdIncome(),
                claimed.refused());
    }

    private static Expected meals(String b) {
        return new Expected(
                Map.of(),
                Map.of(A, Money.parse("77.00"), B, Money.parse(b)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Expected total(String total) {
        return new Expected(Map.of(), Map.of(), Optional.of(Money.parse(total)), Optional.empty(), Optional.empty());
    }

    private static Expected householdIncome(String euro) {
        return new Expected(Map.of(), Map.of(), Optional.empty(), Optional.of(Money.parse(euro)), Optional.empty());
    }

    private static Expected refused(String code) {
        return new Expected(Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.of(code));
    }

    private static Optional<String> told(Tariff tariff, TariffExample example) {
        return example.mismatch(tariff).map(text -> text.replace('\u00a0', ' '));
    }

    @Test
    void an_example_that_comes_out_says_nothing() {
        assertThat(told(byBands(), example(two("150"), List.of(), withMeals(care("20.00", "20.00")))))
                .isEmpty();
        assertThat(told(byBands(), example(two("150"), List.of(), meals("77.00"))))
                .isEmpty();
        assertThat(told(byBands(), example(two("150"), List.of(), withMeals(total("40.00")))))
                .isEmpty();
    }

    @Test
    void the_first_child_whose_fee_differs_is_told_with_both_amounts() {
        assertThat(told(byBands(), example(two("150"), List.of(), care("20.00", "20.01"))))
                .contains("Kind B: errechnet 20,00 €, erwartet 20,01 €.");
    }

    @Test
    void meals_that_differ_are_told_as_meals() {
        assertThat(told(byBands(), example(two("150"), List.of(), meals("70.00"))))
                .contains("Kind B, Verpflegung: errechnet 77,00 €, erwartet 70,00 €.");
    }

    @Test
    void a_fee_that_is_claimed_and_that_there_is_not_is_told_as_nothing() {
        Tariff noMeals = tariff(Optional.of(income(IncomeRule.Per.YEAR, Optional.empty())), BANDS);
        assertThat(told(noMeals, example(two("150"), List.of(), meals("70.00"))))
                .contains("Kind A, Verpflegung: errechnet nichts, erwartet 77,00 €.");
    }

    @Test
    void the_total_is_that_of_care_alone() {
        assertThat(told(byBands(), example(two("150"), List.of(), withMeals(total("194.00")))))
                .contains("Summe der Kinder: errechnet 40,00 €, erwartet 194,00 €.");
    }

    @Test
    void a_refusal_that_is_claimed_must_come_with_that_code() {
        assertThat(told(byBands(), example(two("301"), List.of(), refused("NOT_IN_TABLE"))))
                .isEmpty();
        assertThat(told(byBands(), example(two("301"), List.of(), refused("NO_AMOUNT"))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Kind A, 2026-09: "));
        assertThat(told(byBands(), example(two("301"), List.of(), care("1.00", "1.00"))))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Kind A, 2026-09: "));
    }

    @Test
    void a_refusal_that_does_not_come_is_told() {
        assertThat(told(byBands(), example(two("150"), List.of(), refused("NOT_IN_TABLE"))))
                .contains("Erwartet war die Ablehnung NOT_IN_TABLE, aber die Satzung nennt einen Beitrag.");
    }

    @Test
    void an_example_in_a_gap_is_told_with_the_gap() {
        HouseholdMonth early = new HouseholdMonth(
                Month.of(2018, 12), Bench.euro("150"), List.of(), two("150").children());
        assertThat(told(byBands(), example(early, List.of(), care("20.00", "20.00"))))
                .contains("Für den Zeitraum bis 31.12.2018 gilt keine Fassung der Satzung „Satzung M“. Die fehlende"
                        + " Fassung eintragen oder die Gültigkeit der vorhandenen berichtigen.");
    }

    @Test
    void income_item_by_item_is_computed_and_then_decides_about_the_fee() {
        assertThat(told(itemised(), example(two("1"), EARNS_250, householdIncome("250.00"))))
                .isEmpty();
        assertThat(told(itemised(), example(two("1"), EARNS_250, care("30.00", "30.00"))))
                .isEmpty();
        assertThat(told(itemised(), example(two("1"), EARNS_250, care("10.00", "10.00"))))
                .contains("Kind A: errechnet 30,00 €, erwartet 10,00 €.");
        assertThat(told(itemised(), example(two("1"), EARNS_250, householdIncome("249.99"))))
                .contains("Einkommen des Haushalts: errechnet 250,00 €, erwartet 249,99 €.");
    }

    @Test
    void items_that_an_ordinance_cannot_compute_are_told_unless_that_is_what_is_claimed() {
        assertThat(told(byBands(), example(two("1"), EARNS_250, care("30.00", "30.00"))))
                .contains("Das Beispiel nennt Einkunftsarten, aber die Fassung „2019“ sagt nicht, wie aus ihnen das"
                        + " Einkommen wird („computation“).");
        assertThat(told(byBands(), example(two("1"), EARNS_250, refused("NO_COMPUTATION"))))
                .isEmpty();
    }

    @Test
    void the_answer_names_the_income_only_where_items_were_given() {
        ExampleAnswer figures = example(two("150"), List.of(), total("0")).answer(byBands());
        assertThat(figures.income()).isEmpty();
        assertThat(figures.fees()).containsInstanceOf(Evaluation.Fees.class);
        ExampleAnswer items = example(two("1"), EARNS_250, total("0")).answer(itemised());
        assertThat(items.income())
                .hasValueSatisfying(income ->
                        assertThat(((Answer.Computed) income).amount()).isEqualTo(Money.euro(250)));
        assertThat(items.fees()).containsInstanceOf(Evaluation.Fees.class);
        ExampleAnswer unknown = example(two("1"), EARNS_250, total("0")).answer(byBands());
        assertThat(unknown.income()).containsInstanceOf(Answer.Refused.class);
        assertThat(unknown.fees()).isEmpty();
    }

    @Test
    void an_example_without_a_child_in_care_claims_an_income_alone() {
        HouseholdMonth nobody = household(Bench.euro("1"));
        TariffExample income = example(nobody, EARNS_250, householdIncome("250.00"));
        assertThat(income.answer(itemised()).fees()).isEmpty();
        assertThat(told(itemised(), income)).isEmpty();
    }

    @Test
    void a_bare_figure_is_meant_in_the_unit_of_the_ordinance() {
        Tariff monthly = tariff(Optional.of(income(IncomeRule.Per.MONTH, Optional.empty())), BANDS);
        Evaluation answer = example(two("150"), List.of(), total("0"))
                .answer(monthly)
                .fees()
                .orElseThrow();
        assertThat(((Evaluation.Fees) answer).fees().get(0).steps().get(0).sentence())
                .contains("Monatseinkommen bis");
    }

    @Test
    void a_gap_between_two_versions_is_named_from_day_to_day_and_an_open_one_until_further_notice() {
        TariffVersion first = TestTariffs.m(period("2024-01-01", "2024-12-31"), 15, 8);
        TariffVersion second = TestTariffs.m(period("2026-01-01", "2026-12-31"), 15, 8);
        Tariff tariff = new Tariff("m", "Satzung M", List.of(first, second));
        TariffExample between = example(in(Month.of(2025, 5)), List.of(), total("0"));
        TariffExample after = example(in(Month.of(2027, 1)), List.of(), total("0"));
        assertThat(told(tariff, between).orElseThrow())
                .startsWith("Für den Zeitraum 01.01.2025 bis 31.12.2025 gilt keine Fassung");
        assertThat(told(tariff, after).orElseThrow())
                .startsWith("Für den Zeitraum 01.01.2027 bis auf Weiteres gilt keine Fassung");
    }

    private static HouseholdMonth in(Month month) {
        return new HouseholdMonth(month, HouseholdIncome.NOT_ASKED, List.of(), two("1").children());
    }

    private static Period period(String from, String to) {
        return Period.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
