package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.tariff.IncomeAxis.Bounds;
import kita.money.Money;
import kita.money.Rounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of a version is what its fingerprint is made of: two versions that say different things, however little, have
 * different texts, and two that say the same have one.
 */
class FingerprintTest {

    private static final Fact CARD =
            new Fact("karte", Fact.Scope.HOUSEHOLD, "Karte", List.of("ja", "nein"), Optional.of("nein"));

    private static Rule table(Axis axis) {
        List<FeeTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            cells.add(new FeeTable.Cell(Money.euro(10L + i), CITATION));
        }
        return new TableRule(head("tabelle"), new FeeTable(List.of(axis), cells));
    }

    private static Axis hours(HoursAxis.Unit unit, HoursAxis.Match match, Integer... classes) {
        return new HoursAxis(unit, match, List.of(classes));
    }

    private static Axis ages(int from, AgeChange change) {
        return new AgeGroupAxis(
                List.of(new AgeGroupAxis.Group("a", "jünger", 0), new AgeGroupAxis.Group("b", "älter", from)),
                change,
                CITATION);
    }

    private static Axis incomes(Bounds bounds, long second) {
        return new IncomeAxis(bounds, List.of(Money.euro(0), Money.euro(second)));
    }

    static Stream<Arguments> differences() {
        Money one = Money.euro(1);
        return Stream.of(
                Arguments.of(
                        table(hours(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, 5, 6)),
                        table(hours(HoursAxis.Unit.WEEKLY, HoursAxis.Match.EXACT, 5, 6))),
                Arguments.of(
                        table(hours(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, 5, 6)),
                        table(hours(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, 5, 6))),
                Arguments.of(
                        table(hours(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, 5, 6)),
                        table(hours(HoursAxis.Unit.DAILY, HoursAxis.Match.EXACT, 5, 7))),
                Arguments.of(
                        table(HoursAxis.mapped(HoursAxis.Unit.DAILY, List.of(5, 8), Map.of(6, 5))),
                        table(HoursAxis.mapped(HoursAxis.Unit.DAILY, List.of(5, 8), Map.of(6, 8)))),
                Arguments.of(table(ages(2, AgeChange.MONTH_OF_BIRTHDAY)), table(ages(3, AgeChange.MONTH_OF_BIRTHDAY))),
                Arguments.of(table(ages(2, AgeChange.MONTH_OF_BIRTHDAY)), table(ages(2, AgeChange.NEXT_KITA_YEAR))),
                Arguments.of(table(incomes(Bounds.FROM_INCLUSIVE, 100)), table(incomes(Bounds.FROM_INCLUSIVE, 101))),
                Arguments.of(
                        table(new IncomeAxis(Bounds.FROM_INCLUSIVE, List.of(Money.ZERO, one, Money.euro(2)))),
                        table(new IncomeAxis(Bounds.UP_TO_INCLUSIVE, List.of(Money.ZERO, one, Money.euro(2))))),
                Arguments.of(
                        table(new ChildrenAxis(Counted.allInCare(CITATION), List.of("1", "2"))),
                        table(new ChildrenAxis(Counted.allInCare(CITATION), List.of("1", "2+")))),
                Arguments.of(
                        table(new ChildrenAxis(Counted.allInCare(CITATION), List.of("1", "2+"))),
                        table(new ChildrenAxis(Bench.inHousehold(), List.of("1", "2+")))),
                Arguments.of(
                        table(new PersonsAxis(Optional.empty(), List.of("2", "3+"))),
                        table(new PersonsAxis(Optional.empty(), List.of("2", "4+")))),
                Arguments.of(
                        Bench.formula(new TermSum(TermSum.Sign.PLUS, List.of(Bench.money("1"), TermWord.INCOME))),
                        Bench.formula(new TermSum(TermSum.Sign.PLUS, List.of(Bench.money("2"), TermWord.INCOME)))),
                Arguments.of(
                        Bench.formula(Bench.money("1"), Rounding.CENT_UP),
                        Bench.formula(Bench.money("1"), Rounding.CENT_DOWN)),
                Arguments.of(
                        Family.flat(head("tabelle"), "5.00", Effect.SETS),
                        Family.flat(head("tabelle"), "5.01", Effect.SETS)));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void what_differs_in_an_ordinance_differs_in_its_text(Rule one, Rule other) {
        assertThat(Bench.version(one).toString())
                .isNotEqualTo(Bench.version(other).toString());
        assertThat(Bench.version(one).toString()).isEqualTo(Bench.version(one).toString());
    }
}
