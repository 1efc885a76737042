package kita.billing.tariff;

import static kita.billing.tariff.Bench.bands;
import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.euro;
import static kita.billing.tariff.Bench.fees;
import static kita.billing.tariff.Bench.formula;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.household;
import static kita.billing.tariff.Bench.money;
import static kita.billing.tariff.Bench.refusal;
import static kita.billing.tariff.Bench.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiblingDiscountTest {

    private static final Counted IN_CARE = Counted.allInCare(Bench.CITATION);
    private static final SiblingStep FULL = new SiblingStep.Full();
    private static final SiblingStep FREE = new SiblingStep.Free();
    private static final List<PayerOrder> OLDEST = List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID);
    private static final Rule PER_HOUR =
            formula(new TermProduct(List.of(money("10.00"), TermWord.DAILY_HOURS)), Rounding.CENT_HALF_UP);

    private static SiblingStep percent(long percent) {
        return new SiblingStep.Share(Exact.of(percent).dividedBy(100), percent + " %", Optional.empty());
    }

    private static SiblingDiscount byPosition(List<PayerOrder> order, SiblingStep... steps) {
        return rule(SiblingDiscount.By.POSITION, IN_CARE, order, ExemptChild.COUNTS_AS_PAYER, steps);
    }

    private static SiblingDiscount rule(
            SiblingDiscount.By by, Counted counts, List<PayerOrder> order, ExemptChild exempt, SiblingStep... steps) {
        return new SiblingDiscount(
                head("geschwister"), counts, by, order, exempt, List.of(steps), List.of(Rounding.CENT_HALF_UP));
    }

    /** A is 5 with 6 hours, B is 3 with 10 hours, C is 1 with 8 hours: 60, 100 and 80 euro. */
    private static HouseholdMonth three() {
        return household(child("A", "2021-05-05", 6), child("B", "2023-05-05", 10), child("C", "2025-05-05", 8));
    }

    @Test
    void each_place_has_its_step_and_the_last_holds_for_all_further() {
        assertThat(fees(three(), PER_HOUR, byPosition(OLDEST, FULL, percent(60))))
                .containsExactly("60.00", "60.00", "48.00");
        assertThat(fees(three(), PER_HOUR, byPosition(OLDEST, FULL, percent(60), FREE)))
                .containsExactly("60.00", "60.00", "0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "OLDEST, 60.00 0.00 0.00",
        "YOUNGEST, 0.00 0.00 80.00",
        "HIGHER_FEE, 0.00 100.00 0.00",
        "LOWER_FEE, 60.00 0.00 0.00",
        "CHILD_ID, 60.00 0.00 0.00"
    })
    void the_order_decides_who_comes_first(PayerOrder first, String expected) {
        List<PayerOrder> order =
                Stream.of(first, PayerOrder.CHILD_ID).distinct().toList();
        assertThat(fees(three(), PER_HOUR, byPosition(order, FULL, FREE))).containsExactly(expected.split(" "));
    }

    @Test
    void who_came_into_care_earlier_comes_first() {
        HouseholdMonth household = household(
                Bench.since(child("A", "2021-05-05", 6), "2026-08-01", 1, 30),
                Bench.since(child("B", "2023-05-05", 10), "2025-08-01", 1, 30));
        assertThat(fees(
                        household,
                        PER_HOUR,
                        byPosition(List.of(PayerOrder.EARLIER_START, PayerOrder.CHILD_ID), FULL, FREE)))
                .containsExactly("0.00", "100.00");
    }

    @Test
    void all_places_are_settled_before_the_first_amount_changes() {
        // If B fell to 10 before the others are ordered, A with 60 would come before it.
        assertThat(fees(
                        three(),
                        PER_HOUR,
                        byPosition(
                                List.of(PayerOrder.HIGHER_FEE, PayerOrder.CHILD_ID), percent(10), percent(50), FREE)))
                .containsExactly("0.00", "10.00", "40.00");
    }

    @Test
    void twins_are_ordered_by_the_written_chain_in_whatever_order_they_are_recorded() {
        List<ChildInCare> twins = new ArrayList<>(
                List.of(child("T2", "2024-02-02", 10), child("T1", "2024-02-02", 8), child("T3", "2024-02-02", 10)));
        SiblingDiscount rule =
                byPosition(List.of(PayerOrder.OLDEST, PayerOrder.HIGHER_FEE, PayerOrder.CHILD_ID), FULL, FREE);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(twins, new Random(seed));
            assertThat(fees(household(twins.toArray(ChildInCare[]::new)), PER_HOUR, rule))
                    .as("seed %s", seed)
                    .containsExactly("0.00", "100.00", "0.00");
        }
    }

    @Test
    void a_chain_that_leaves_twins_undecided_is_refused() {
        assertThatThrownBy(() -> byPosition(List.of(PayerOrder.OLDEST), FULL)).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> byPosition(OLDEST)).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> rule(
                        SiblingDiscount.By.POSITION,
                        Bench.inHousehold(),
                        List.of(PayerOrder.HIGHER_FEE, PayerOrder.CHILD_ID),
                        ExemptChild.COUNTS_AS_PAYER,
                        FULL))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> percent(101)).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new SiblingStep.BandLower(0)).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void fixed_steps_never_go_below_zero_and_never_raise_an_amount() {
        HouseholdMonth two = household(child("A", "2021-05-05", 6), child("B", "2023-05-05", 1));
        assertThat(fees(two, PER_HOUR, byPosition(OLDEST, FULL, new SiblingStep.Minus(Money.euro(4)))))
                .containsExactly("60.00", "6.00");
        assertThat(fees(two, PER_HOUR, byPosition(OLDEST, FULL, new SiblingStep.Minus(Money.euro(20)))))
                .containsExactly("60.00", "0.00");
        assertThat(fees(two, PER_HOUR, byPosition(OLDEST, FULL, new SiblingStep.Fixed(Money.euro(3)))))
                .containsExactly("60.00", "3.00");
        assertThat(fees(two, PER_HOUR, byPosition(OLDEST, FULL, new SiblingStep.Fixed(Money.euro(30)))))
                .containsExactly("60.00", "10.00");
    }

    @ParameterizedTest
    @CsvSource({"350.00, 117.00 39.00 20.00", "150.00, 30.00 20.00 20.00", "50.00, 20.00 20.00 20.00"})
    void hamburg_youngest_full_next_a_third_at_least_the_minimum_and_all_further_the_minimum(
            String income, String expected) {
        SiblingStep third = new SiblingStep.Share(new Exact(1, 3), "1/3", Optional.of(new SiblingStep.LowestBand()));
        SiblingDiscount rule = byPosition(
                List.of(PayerOrder.YOUNGEST, PayerOrder.CHILD_ID), FULL, third, new SiblingStep.LowestBand());
        HouseholdMonth household = household(
                euro(income), child("A", "2025-05-05", 6), child("B", "2023-05-05", 6), child("C", "2021-05-05", 6));
        assertThat(fees(household, bands("20.00", "30.00", "90.00", "117.00"), rule))
                .containsExactly(expected.split(" "));
    }

    @Test
    void a_step_may_go_down_income_bands_but_never_below_the_lowest() {
        HouseholdMonth household = household(
                euro("250.00"), child("A", "2021-05-05", 6), child("B", "2023-05-05", 6), child("C", "2024-05-05", 6));
        SiblingDiscount rule = byPosition(OLDEST, FULL, new SiblingStep.BandLower(1), new SiblingStep.BandLower(9));
        assertThat(fees(household, bands("20.00", "30.00", "90.00", "117.00"), rule))
                .containsExactly("90.00", "30.00", "20.00");
        assertThat(rule.asksForIncome()).isTrue();
    }

    @Test
    void a_lower_band_that_the_table_does_not_name_is_refused() {
        HouseholdMonth household = household(euro("250.00"), child("A", "2021-05-05", 6));
        assertThat(refusal(
                        household,
                        bands("-", "30.00", "90.00", "117.00"),
                        byPosition(OLDEST, new SiblingStep.LowestBand())))
                .isEqualTo("NO_LOWER_BAND");
        assertThat(refusal(household, PER_HOUR, byPosition(OLDEST, new SiblingStep.BandLower(1))))
                .isEqualTo("NO_LOWER_BAND");
    }

    @ParameterizedTest
    @CsvSource({"0, 200.00", "1, 180.00", "2, 160.00", "3, 130.00", "4, 90.00", "5, 50.00", "6, 0.00", "9, 0.00"})
    void brandenburg_factors_by_number_of_children_do_not_end_at_four(int others, String expected) {
        SiblingDiscount rule = rule(
                SiblingDiscount.By.NUMBER,
                Bench.inHousehold(),
                List.of(PayerOrder.CHILD_ID),
                ExemptChild.COUNTS_AS_PAYER,
                FULL,
                percent(90),
                percent(80),
                percent(65),
                percent(45),
                percent(25),
                FREE);
        HouseholdMonth household = Bench.withFamily(
                household(child("A", "2024-05-05", 10)),
                Collections.nCopies(others, "2015-01-01").toArray(String[]::new));
        assertThat(fees(household, formula(money("200.00"), Rounding.CENT_HALF_UP), rule))
                .containsExactly(expected);
    }

    @Test
    void children_of_the_family_hold_their_places_without_being_in_care() {
        SiblingDiscount rule = rule(
                SiblingDiscount.By.POSITION,
                Bench.inHousehold(),
                OLDEST,
                ExemptChild.COUNTS_AS_PAYER,
                FULL,
                percent(50),
                FREE);
        HouseholdMonth household =
                Bench.withFamily(household(child("A", "2023-05-05", 6), child("B", "2025-05-05", 6)), "2012-01-01");
        assertThat(fees(household, PER_HOUR, rule)).containsExactly("30.00", "0.00");
        HouseholdMonth grownUp =
                Bench.withFamily(household(child("A", "2023-05-05", 6), child("B", "2025-05-05", 6)), "2008-08-31");
        assertThat(fees(grownUp, PER_HOUR, rule)).containsExactly("60.00", "30.00");
    }

    @Test
    void a_sibling_whose_fee_others_collect_holds_its_place_and_gets_no_fee() {
        HouseholdMonth household =
                household(Bench.elsewhere(child("A", "2021-05-05", 6)), child("B", "2023-05-05", 10));
        assertThat(fees(household, PER_HOUR, byPosition(OLDEST, FULL, percent(50))))
                .containsExactly("50.00");
    }

    @Test
    void an_exempt_child_takes_its_place_or_is_left_out_as_the_ordinance_says() {
        FreeYears free = new FreeYears(head("frei"), 4, MonthDay.of(9, 30), 8, List.of(CareForm.KRIPPE));
        HouseholdMonth household = household(child("A", "2021-05-05", 10), child("B", "2024-05-05", 8));
        SiblingStep half = percent(50);
        for (PayerOrder first : List.of(PayerOrder.OLDEST, PayerOrder.HIGHER_FEE)) {
            List<PayerOrder> order = List.of(first, PayerOrder.CHILD_ID);
            assertThat(fees(
                            household,
                            PER_HOUR,
                            free,
                            rule(SiblingDiscount.By.POSITION, IN_CARE, order, ExemptChild.COUNTS_AS_PAYER, FULL, half)))
                    .containsExactly("0.00", "40.00");
            assertThat(fees(
                            household,
                            PER_HOUR,
                            free,
                            rule(SiblingDiscount.By.POSITION, IN_CARE, order, ExemptChild.IS_LEFT_OUT, FULL, half)))
                    .containsExactly("0.00", "80.00");
        }
        assertThat(fees(
                        household,
                        PER_HOUR,
                        free,
                        rule(SiblingDiscount.By.NUMBER, IN_CARE, OLDEST, ExemptChild.COUNTS_AS_PAYER, FULL, half)))
                .containsExactly("0.00", "40.00");
        assertThat(fees(
                        household,
                        PER_HOUR,
                        free,
                        rule(SiblingDiscount.By.NUMBER, IN_CARE, OLDEST, ExemptChild.IS_LEFT_OUT, FULL, half)))
                .containsExactly("0.00", "80.00");
    }

    @Test
    void the_state_relief_and_the_discount_switch_together_at_one_cent() {
        // Knirpsenstadt 45 h, two children: 231.00 each up to 55,000.00 without discount, 381.70 x 0.9 above it.
        List<FeeTable.Cell> cells = List.of(
                new FeeTable.Cell(Money.parse("231.00"), Bench.CITATION),
                new FeeTable.Cell(Money.parse("381.70"), Bench.CITATION));
        TableRule table = new TableRule(
                head("tabelle"), new FeeTable(List.of(new IncomeAxis(List.of(Money.euro(55_000)))), cells));
        RuleHead above = new RuleHead(
                "geschwister",
                "Ermäßigung:",
                Bench.CITATION,
                Period.from(LocalDate.of(2019, 1, 1)),
                Charge.CARE,
                Optional.of(new HouseholdCondition.IncomeAbove(Money.euro(55_000))));
        SiblingDiscount discount = new SiblingDiscount(
                above,
                IN_CARE,
                SiblingDiscount.By.NUMBER,
                OLDEST,
                ExemptChild.COUNTS_AS_PAYER,
                List.of(FULL, percent(90)),
                List.of(Rounding.CENT_HALF_UP));
        ChildInCare[] two = {child("A", "2024-05-05", 9), child("B", "2025-05-05", 9)};
        assertThat(fees(household(euro("55000.00"), two), table, discount)).containsExactly("231.00", "231.00");
        assertThat(fees(household(euro("55000.01"), two), table, discount)).containsExactly("343.53", "343.53");
    }

    @Test
    void the_explanation_names_the_place_and_the_step() {
        HouseholdMonth household = household(child("B", "2021-05-05", 6), child("A", "2023-05-05", 10));
        assertThat(sentence(household, PER_HOUR, byPosition(OLDEST, FULL, percent(33))))
                .isEqualTo(
                        "Regel geschwister: Dieses Kind steht an 2. Stelle von 2 (das älteste Kind, dann das Kind mit"
                                + " der kleineren Kennung zuerst); es gilt: 33 % des Betrags von 100,00 € = 33,00 €.");
    }
}
