package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeComputation.Answer;
import kita.billing.tariff.IncomeComputation.Item;
import kita.billing.tariff.IncomeComputation.Losses;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.IncomeRule.Per;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What items of income become. Numbers in test names are those of the collection of edge cases. */
class IncomeComputationTest {

    private static final Citation CITATION = new Citation("§ 2", Citation.Status.INVENTED);
    private static final Fact TWINS =
            new Fact("zwillinge", Fact.Scope.HOUSEHOLD, "Mehrlinge", List.of("ja", "nein"), Optional.of("nein"));

    private static IncomeComponent component(String kind, IncomeStep... steps) {
        return new IncomeComponent(kind, "Art " + kind, Counting.ADDS, List.of(steps), CITATION);
    }

    private static IncomeComputation computation(Losses losses, IncomeComponent... components) {
        return new IncomeComputation(List.of(components), losses, List.of(), Rounding.CENT_UP, CITATION);
    }

    private static IncomeComputation household(IncomeStep... steps) {
        return new IncomeComputation(
                List.of(component("job")), Losses.IGNORED, List.of(steps), Rounding.CENT_UP, CITATION);
    }

    private static Item year(String kind, String euro) {
        return new Item(kind, money(euro), Per.YEAR);
    }

    private static Item month(String kind, String euro) {
        return new Item(kind, money(euro), Per.MONTH);
    }

    private static Money money(String euro) {
        return euro.startsWith("-") ? Money.parse(euro.substring(1)).negated() : Money.parse(euro);
    }

    private static Person person(String name, Item... items) {
        return new Person(name, List.of(items));
    }

    private static String income(IncomeComputation computation, Person... persons) {
        return answer(computation, Per.YEAR, 1, Declared.NOTHING, persons);
    }

    private static String answer(
            IncomeComputation computation, Per per, int children, Declared declared, Person... persons) {
        Answer answer = computation.compute(per, List.of(persons), children, declared);
        return answer instanceof Answer.Computed computed
                ? computed.amount().toString()
                : ((Answer.Refused) answer).code();
    }

    @Test
    void case_30_a_flat_deduction_comes_before_the_uplift_or_after_it_as_the_steps_say() {
        IncomeStep deduct = new IncomeStep.Minus(money("1230.00"));
        IncomeStep uplift = new IncomeStep.PlusPercent(Exact.of(10));
        Person official = person("P1", year("beamte", "50000.00"));
        assertThat(income(computation(Losses.IGNORED, component("beamte", deduct, uplift)), official))
                .isEqualTo("53647.00");
        assertThat(income(computation(Losses.IGNORED, component("beamte", uplift, deduct)), official))
                .isEqualTo("53770.00");
        assertThat(income(computation(Losses.IGNORED, component("beamte", deduct)), official))
                .isEqualTo("48770.00");
    }

    @ParameterizedTest
    @CsvSource({
        "1800.00, 300.00, nein, 1500.00",
        "900.00, 150.00, nein, 750.00",
        "1800.00, 300.00, ja, 1200.00",
        "200.00, 300.00, nein, 0.00",
        "500.00, 300.00, ja, 0.00"
    })
    void case_31_a_part_of_the_parental_allowance_is_free_and_twice_of_it_after_twins(
            String allowance, String free, String twins, String expected) {
        IncomeStep step = new IncomeStep.FreePerMonth(
                Money.parse(free), Optional.of(new HouseholdCondition.FactIs(TWINS, Set.of("ja"))));
        IncomeComputation computation = computation(Losses.IGNORED, component("elterngeld", step));
        Declared declared = new Declared(Map.of("zwillinge", twins));
        assertThat(answer(computation, Per.MONTH, 1, declared, person("P1", month("elterngeld", allowance))))
                .isEqualTo(expected);
        String twelve = Money.parse(expected).times(12).toString();
        assertThat(answer(computation, Per.YEAR, 1, declared, person("P1", month("elterngeld", allowance))))
                .isEqualTo(twelve);
    }

    @Test
    void case_22_a_month_counts_twelve_times_without_rounding_in_between() {
        assertThat(income(household(), person("P1", month("job", "3067.75")))).isEqualTo("36813.00");
    }

    @Test
    void a_year_counts_a_twelfth_a_month_and_only_the_end_is_rounded() {
        assertThat(answer(household(), Per.MONTH, 1, Declared.NOTHING, person("P1", year("job", "100.00"))))
                .as("8.333… and any fraction of a cent upwards")
                .isEqualTo("8.34");
        assertThat(answer(
                        household(),
                        Per.MONTH,
                        1,
                        Declared.NOTHING,
                        person("P1", year("job", "100.00"), year("job", "100.00"), year("job", "100.00"))))
                .isEqualTo("25.00");
    }

    @Test
    void items_of_one_kind_are_added_up_before_the_steps_and_persons_apart() {
        IncomeComputation computation =
                computation(Losses.IGNORED, component("job", new IncomeStep.Minus(money("1230.00"))));
        assertThat(income(computation, person("P1", year("job", "10000.00"), year("job", "5000.00"))))
                .isEqualTo("13770.00");
        assertThat(income(computation, person("P1", year("job", "10000.00")), person("P2", year("job", "5000.00"))))
                .isEqualTo("12540.00");
    }

    @Test
    void a_kind_that_a_person_does_not_have_gets_no_deduction() {
        IncomeComputation computation = computation(
                Losses.OFFSET, component("job", new IncomeStep.Minus(money("1230.00"))), component("rente"));
        assertThat(income(computation, person("P1", year("rente", "1000.00")))).isEqualTo("1000.00");
    }

    @ParameterizedTest
    @CsvSource({"IGNORED, 30000.00", "OFFSET, 22000.00"})
    void a_loss_lowers_the_persons_other_income_only_where_the_ordinance_says_so(Losses losses, String expected) {
        IncomeComputation computation = computation(losses, component("job"), component("gewerbe"));
        assertThat(income(computation, person("P1", year("job", "30000.00"), year("gewerbe", "-8000.00"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"IGNORED", "OFFSET"})
    void a_loss_of_one_adult_never_lowers_the_income_of_the_other(Losses losses) {
        IncomeComputation computation = computation(losses, component("job"), component("gewerbe"));
        assertThat(income(
                        computation, person("P1", year("gewerbe", "-8000.00")), person("P2", year("job", "30000.00"))))
                .isEqualTo("30000.00");
    }

    @Test
    void what_does_not_count_is_left_out_and_what_deducts_is_taken_off_its_person() {
        IncomeComponent ignored = new IncomeComponent("stipendium", "S", Counting.IGNORED, List.of(), CITATION);
        IncomeComponent taxes = new IncomeComponent("steuern", "Steuern", Counting.DEDUCTS, List.of(), CITATION);
        IncomeComputation computation = computation(Losses.IGNORED, component("job"), ignored, taxes);
        assertThat(income(
                        computation,
                        person(
                                "P1",
                                year("job", "30000.00"),
                                year("stipendium", "9000.00"),
                                year("steuern", "4000.00"))))
                .isEqualTo("26000.00");
        assertThat(income(computation, person("P1", year("steuern", "4000.00")), person("P2", year("job", "30000.00"))))
                .isEqualTo("30000.00");
    }

    @Test
    void an_item_of_an_unknown_kind_is_refused_and_never_left_out() {
        Answer answer =
                household().compute(Per.YEAR, List.of(person("P1", year("lotto", "1.00"))), 1, Declared.NOTHING);
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("UNKNOWN_INCOME_KIND");
            assertThat(refused.sentence()).contains("lotto", "P1", "job");
        });
    }

    @Test
    void percent_bounds_and_minus_do_what_they_say() {
        Person ten = person("P1", year("job", "10000.00"));
        assertThat(income(household(new IncomeStep.Percent(Exact.of(60))), ten)).isEqualTo("6000.00");
        assertThat(income(household(new IncomeStep.NotBelow(money("12000.00"))), ten))
                .isEqualTo("12000.00");
        assertThat(income(household(new IncomeStep.NotBelow(money("9000.00"))), ten))
                .isEqualTo("10000.00");
        assertThat(income(household(new IncomeStep.AtMost(money("2861.00"))), ten))
                .isEqualTo("2861.00");
        assertThat(income(household(new IncomeStep.AtMost(money("20000.00"))), ten))
                .isEqualTo("10000.00");
        assertThat(income(household(new IncomeStep.Minus(money("10000.01"))), ten))
                .as("never below zero")
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"0, 10000.00", "1, 10190.00", "2, 10380.00", "3, 10576.00", "4, 10797.00", "6, 11239.00"})
    void child_benefit_is_added_for_each_child_and_the_last_amount_for_all_further(int children, String expected) {
        IncomeStep step = new IncomeStep.PlusPerChild(
                List.of(money("190.00"), money("190.00"), money("196.00"), money("221.00")));
        assertThat(answer(household(step), Per.YEAR, children, Declared.NOTHING, person("P1", year("job", "10000.00"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, 50000.00", "3, 47540.00", "4, 45080.00"})
    void a_child_allowance_is_taken_off_from_the_third_child_on(int children, String expected) {
        IncomeStep step = new IncomeStep.MinusPerChild(3, money("2460.00"));
        assertThat(answer(household(step), Per.YEAR, children, Declared.NOTHING, person("P1", year("job", "50000.00"))))
                .isEqualTo(expected);
    }

    @Test
    void the_steps_tell_the_way_and_end_at_the_amount() {
        IncomeComputation computation = new IncomeComputation(
                List.of(component(
                        "job", new IncomeStep.Minus(money("1230.00")), new IncomeStep.PlusPercent(Exact.of(10)))),
                Losses.IGNORED,
                List.of(new IncomeStep.Percent(Exact.of(50))),
                Rounding.CENT_UP,
                CITATION);
        Answer.Computed computed = (Answer.Computed) computation.compute(
                Per.YEAR,
                List.of(person("P1", year("job", "50000.01")), person("P2", year("job", "2000.00"))),
                1,
                Declared.NOTHING);
        assertThat(computed.steps())
                .extracting(step -> step.amount() + " " + step.sentence())
                .containsExactly(
                        "50000.01 P1, Art job.",
                        "48770.01 P1, Art job: abzüglich 1.230,00\u00a0€.",
                        "53647.01 P1, Art job: zuzüglich 10 %. Genauer Betrag: 53.647,011\u00a0€.",
                        "2000.00 P2, Art job.",
                        "770.00 P2, Art job: abzüglich 1.230,00\u00a0€.",
                        "847.00 P2, Art job: zuzüglich 10 %.",
                        "54494.01 Einkommen aller Personen zusammen. Genauer Betrag: 54.494,011\u00a0€.",
                        "27247.01 Haushalt: davon 50 %. Genauer Betrag: 27.247,0055\u00a0€.",
                        "27247.01 Anzusetzen, auf Cent, aufgerundet, mindestens 0.");
        assertThat(computed.amount()).isEqualTo(money("27247.01"));
    }

    @Test
    void sums_out_of_range_are_refused() {
        Item huge = new Item("job", Money.cents(Long.MAX_VALUE), Per.MONTH);
        assertThat(income(household(), person("P1", huge))).isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void kinds_that_stand_twice_or_do_not_count_and_have_steps_are_refused() {
        assertThatThrownBy(() -> computation(Losses.IGNORED, component("job"), component("job")))
                .isInstanceOf(InvalidTariff.class);
        List<IncomeStep> steps = List.of(new IncomeStep.Minus(money("1.00")));
        assertThatThrownBy(() -> new IncomeComponent("job", "Job", Counting.IGNORED, steps, CITATION))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new IncomeStep.PlusPerChild(List.of())).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void late_reports_need_a_term_exactly_where_one_works() {
        assertThatThrownBy(() -> lateReports(LateReports.Increases.BACK_IF_NOT_REPORTED, 0, 4))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> lateReports(LateReports.Increases.BACK_TO_CHANGE, 30, 4))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> lateReports(LateReports.Increases.BACK_TO_CHANGE, 0, 0))
                .isInstanceOf(InvalidTariff.class);
        assertThat(lateReports(LateReports.Increases.BACK_IF_NOT_REPORTED, 30, 4)
                        .reportWithinDays())
                .isEqualTo(30);
    }

    private static LateReports lateReports(LateReports.Increases increases, int days, int years) {
        return new LateReports(
                LateReports.Decreases.BACK_TO_CHANGE,
                increases,
                days,
                LateReports.FinalIncome.WHOLE_YEAR,
                years,
                CITATION);
    }
}
