package kita.billing.tariff;

import static kita.billing.tariff.Bench.child;
import static kita.billing.tariff.Bench.euro;
import static kita.billing.tariff.Bench.fees;
import static kita.billing.tariff.Bench.formula;
import static kita.billing.tariff.Bench.household;
import static kita.billing.tariff.Bench.money;
import static kita.billing.tariff.Bench.number;
import static kita.billing.tariff.Bench.refusal;
import static kita.billing.tariff.Bench.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final HouseholdMonth FAMILY = Bench.withFamily(
            household(
                    euro("1500.00"),
                    Bench.since(child("A", "2024-01-01", 8), "2026-09-11", 11, 25),
                    child("B", "2022-01-01", 6)),
            "2010-01-01");

    private static Term times(Term... factors) {
        return new TermProduct(List.of(factors));
    }

    private static Term plus(Term... terms) {
        return new TermSum(TermSum.Sign.PLUS, List.of(terms));
    }

    private static Term minus(Term... terms) {
        return new TermSum(TermSum.Sign.MINUS, List.of(terms));
    }

    private static String ofFirst(Term term) {
        return fees(FAMILY, formula(term, Rounding.CENT_HALF_UP)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY_HOURS, 8.00",
        "WEEKLY_HOURS, 40.00",
        "CHILDREN_IN_CARE, 2.00",
        "CHILDREN_IN_HOUSEHOLD, 3.00",
        "PERSONS, 5.00",
        "AGREED_DAYS_SHARE, 0.50"
    })
    void a_word_reads_its_fact(TermWord word, String expected) {
        assertThat(ofFirst(times(money("1.00"), word))).isEqualTo(expected);
    }

    @Test
    void a_child_without_days_is_in_care_for_the_whole_month() {
        assertThat(fees(FAMILY, formula(times(money("7.00"), TermWord.AGREED_DAYS_SHARE), Rounding.CENT_HALF_UP)))
                .containsExactly("3.50", "7.00");
    }

    @Test
    void income_and_the_amount_before_are_money() {
        assertThat(ofFirst(TermWord.INCOME)).isEqualTo("1500.00");
        FormulaRule doubled = new FormulaRule(
                Bench.head("doppelt"), times(TermWord.AMOUNT, number(2)), List.of(Rounding.CENT_HALF_UP), Effect.SETS);
        assertThat(fees(FAMILY, formula(money("3.00")), doubled)).containsExactly("6.00", "6.00");
    }

    @Test
    void every_operation_computes_exactly() {
        assertThat(ofFirst(plus(money("1.10"), money("2.20"), money("3.30")))).isEqualTo("6.60");
        assertThat(ofFirst(minus(money("9.00"), money("2.00"), money("3.00")))).isEqualTo("4.00");
        assertThat(ofFirst(times(money("1.50"), number(3), number(2)))).isEqualTo("9.00");
        assertThat(ofFirst(new TermQuotient(money("10.00"), number(3)))).isEqualTo("3.33");
        assertThat(ofFirst(times(money("2.00"), new TermQuotient(money("30.00"), money("20.00")))))
                .isEqualTo("3.00");
        assertThat(ofFirst(new TermPercent(Exact.of(13), money("1731.00")))).isEqualTo("225.03");
        assertThat(ofFirst(new TermRounded(List.of(Rounding.EURO_DOWN), money("9.99"))))
                .isEqualTo("9.00");
    }

    @Test
    void a_limit_takes_the_smaller_or_the_larger() {
        assertThat(ofFirst(new TermBound(TermBound.Side.AT_MOST, money("5.00"), money("3.00"))))
                .isEqualTo("3.00");
        assertThat(ofFirst(new TermBound(TermBound.Side.AT_MOST, money("2.00"), money("3.00"))))
                .isEqualTo("2.00");
        assertThat(ofFirst(new TermBound(TermBound.Side.AT_LEAST, money("5.00"), money("3.00"))))
                .isEqualTo("5.00");
        assertThat(ofFirst(new TermBound(TermBound.Side.AT_LEAST, money("2.00"), money("3.00"))))
                .isEqualTo("3.00");
    }

    @Test
    void an_amount_by_children_takes_its_last_value_for_all_further() {
        Term two = new TermByChildren(List.of(Money.euro(10), Money.euro(15)), Bench.inHousehold());
        Term four = new TermByChildren(
                List.of(Money.euro(10), Money.euro(15), Money.euro(18), Money.euro(20)), Bench.inHousehold());
        assertThat(ofFirst(two)).isEqualTo("15.00");
        assertThat(ofFirst(four)).isEqualTo("18.00");
    }

    @Test
    void an_amount_by_children_is_nothing_where_nobody_counts() {
        Counted none = new Counted(
                Counted.Who.IN_CARE,
                List.of(kita.registry.CareForm.HORT),
                Optional.empty(),
                Optional.empty(),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                Bench.CITATION);
        assertThat(ofFirst(new TermByChildren(List.of(Money.euro(10)), none))).isEqualTo("0.00");
    }

    @Test
    void units_are_checked_when_a_term_is_built() {
        assertThatThrownBy(() -> plus(money("1.00"), number(1))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> minus(number(1), TermWord.INCOME)).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> times(money("1.00"), TermWord.INCOME)).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermQuotient(number(1), money("1.00"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermBound(TermBound.Side.AT_MOST, money("1.00"), number(1)))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermRounded(List.of(Rounding.CENT_DOWN), number(1)))
                .isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> formula(TermWord.PERSONS)).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void what_says_nothing_is_refused() {
        assertThatThrownBy(() -> plus(money("1.00"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> times(number(1))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermQuotient(money("1.00"), number(0))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermQuotient(money("1.00"), money("0.00"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermPercent(Exact.of(-1), money("1.00"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermRounded(List.of(), money("1.00"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> new TermByChildren(List.of(), Bench.inHousehold()))
                .isInstanceOf(InvalidTariff.class);
    }

    @Test
    void a_term_that_nobody_can_check_by_hand_is_refused() {
        Term deep = money("1.00");
        for (int i = 0; i < Term.MOST_DEPTH; i++) {
            deep = plus(deep, money("1.00"));
        }
        Term tooDeep = deep;
        assertThatThrownBy(() -> formula(tooDeep)).isInstanceOf(InvalidTariff.class);
        Term wide = plus(
                java.util.Collections.nCopies(Term.MOST_NODES, money("1.00")).toArray(Term[]::new));
        assertThatThrownBy(() -> formula(wide)).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void division_by_a_fact_that_is_zero_and_a_number_out_of_range_are_refused_and_never_thrown() {
        Term zero = new TermSum(TermSum.Sign.MINUS, List.of(TermWord.PERSONS, TermWord.PERSONS));
        assertThat(refusal(FAMILY, formula(new TermQuotient(money("1.00"), zero), Rounding.CENT_DOWN)))
                .isEqualTo("NOT_COMPUTABLE");
        Term huge = number(999_999_999);
        assertThat(refusal(FAMILY, formula(times(money("1.00"), huge, huge, huge), Rounding.CENT_DOWN)))
                .isEqualTo("NOT_COMPUTABLE");
    }

    @Test
    void an_amount_below_zero_is_refused() {
        assertThat(refusal(FAMILY, formula(minus(money("1.00"), money("2.00")))))
                .isEqualTo("NEGATIVE_AMOUNT");
    }

    @Test
    void income_without_a_proof_is_refused_unless_the_ordinance_names_a_figure() {
        HouseholdMonth unproven = household(
                new HouseholdIncome.HighestBand(HouseholdIncome.Reason.PROOF_MISSING), child("A", "2024-01-01", 8));
        assertThat(refusal(unproven, formula(TermWord.INCOME))).isEqualTo("INCOME_FIGURE_MISSING");
        IncomeRule named = new IncomeRule(
                IncomeRule.Per.MONTH,
                IncomeRule.Unproven.HIGHEST_BAND,
                IncomeRule.Unproven.HIGHEST_BAND,
                0,
                IncomeRule.Year.YEAR_OF_CARE,
                Optional.of(Money.euro(2861)),
                Optional.empty(),
                Bench.CITATION);
        TariffVersion version = Bench.version(Optional.of(named), formula(TermWord.INCOME, Rounding.CENT_HALF_UP));
        assertThat(fees(version, unproven)).containsExactly("2861.00");
    }

    @Test
    void a_cap_a_floor_and_an_addition_work_on_the_amount_before() {
        Rule base = formula(money("50.00"));
        for (String[] expected : new String[][] {{"AT_MOST", "40.00"}, {"AT_LEAST", "50.00"}, {"ADDS", "90.00"}}) {
            Rule second = new FormulaRule(Bench.head("zweite"), money("40.00"), List.of(), Effect.valueOf(expected[0]));
            assertThat(fees(
                            household(child("A", "2024-01-01", 8)),
                            base,
                            new RoundRule(Bench.head("r"), List.of(Rounding.CENT_DOWN)),
                            second,
                            new RoundRule(Bench.head("rr"), List.of(Rounding.CENT_DOWN))))
                    .containsExactly(expected[1]);
        }
    }

    @Test
    void the_explanation_shows_the_numbers_put_in() {
        Term jena = new TermQuotient(
                times(
                        new TermPercent(
                                Exact.of(13),
                                minus(
                                        new TermBound(TermBound.Side.AT_MOST, TermWord.INCOME, money("1200.00")),
                                        money("1130.00"))),
                        TermWord.DAILY_HOURS),
                number(9));
        assertThat(sentence(FAMILY, formula(jena, Rounding.CENT_HALF_UP)))
                .isEqualTo("Regel formel: 13 % von (1.200,00 € [Höchstwert] − 1.130,00 €) × 8 / 9 = 8,0888… €,"
                        + " gerundet auf Cent, kaufmännisch: 8,09 €.");
    }

    @Test
    void an_amount_with_fractions_of_a_cent_is_said_once() {
        RoundRule later = new RoundRule(Bench.head("rundung"), List.of(Rounding.CENT_HALF_UP));
        Term third = new TermQuotient(money("10.00"), number(3));
        List<FeeStep> steps = ((Evaluation.Fees)
                        Bench.version(formula(third), later).evaluate(FAMILY))
                .fees()
                .get(0)
                .steps();
        assertThat(steps.get(0).sentence().replace('\u00a0', ' ')).isEqualTo("Regel formel: 10,00 € / 3 = 3,3333… €.");
    }

    @Test
    void brackets_stand_where_a_reader_needs_them_and_nowhere_else() {
        Term difference = minus(money("9.00"), plus(money("1.00"), money("2.00")));
        assertThat(sentence(FAMILY, formula(difference, Rounding.CENT_DOWN)))
                .endsWith(" 9,00 € − (1,00 € + 2,00 €) = 6,00 €.");
        Term divided = new TermQuotient(money("9.00"), times(number(2), number(3)));
        assertThat(sentence(FAMILY, formula(divided, Rounding.CENT_DOWN))).endsWith(" 9,00 € / (2 × 3) = 1,50 €.");
        Term limit = new TermBound(TermBound.Side.AT_LEAST, minus(money("9.00"), money("1.00")), money("2.00"));
        assertThat(sentence(FAMILY, formula(times(limit, number(2)), Rounding.CENT_DOWN)))
                .endsWith(" (9,00 € − 1,00 €) × 2 = 16,00 €.");
        assertThat(sentence(FAMILY, formula(money("2.00"), Rounding.CENT_DOWN))).isEqualTo("Regel formel: 2,00 €.");
    }
}
