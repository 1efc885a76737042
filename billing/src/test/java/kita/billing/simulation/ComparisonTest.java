package kita.billing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Step;
import kita.billing.simulation.Comparison.FamilyDifference;
import kita.billing.simulation.Comparison.Group;
import kita.billing.simulation.Histogram.Bar;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final Group ALL = new Group(0, "alle");

    private final Comparison comparison = new Comparison(SEPTEMBER, OCTOBER);

    @Test
    void revenue_is_summed_by_month_on_both_sides() {
        comparison.add(ALL, fees("H1", 100, 120), fees("H1", 110, 120));
        comparison.add(ALL, fees("H2", 40, 40), fees("H2", 0, 0));

        Comparison.Result result = comparison.result();

        assertThat(result.months())
                .extracting(Comparison.MonthTotals::before)
                .containsExactly(Money.euro(140), Money.euro(160));
        assertThat(result.months())
                .extracting(Comparison.MonthTotals::after)
                .containsExactly(Money.euro(110), Money.euro(120));
        assertThat(result.before()).isEqualTo(Money.euro(300));
        assertThat(result.after()).isEqualTo(Money.euro(230));
    }

    @Test
    void families_that_pay_more_and_less_are_counted_in_their_group() {
        Group rich = new Group(2, "reich");
        comparison.add(ALL, fees("H1", 100), fees("H1", 101));
        comparison.add(ALL, fees("H2", 100), fees("H2", 99));
        comparison.add(ALL, fees("H3", 100), fees("H3", 100));
        comparison.add(rich, fees("H4", 100), fees("H4", 200));

        Comparison.Result result = comparison.result();

        assertThat(result.groups().get(ALL))
                .isEqualTo(new Comparison.GroupTotals(3, 1, 1, Money.euro(300), Money.euro(300)));
        assertThat(result.groups().get(rich).more()).isEqualTo(1);
        assertThat(result.more()).isEqualTo(2);
        assertThat(result.less()).isEqualTo(1);
    }

    @Test
    void the_largest_difference_comes_first_whatever_its_sign() {
        comparison.add(ALL, fees("H1", 100, 100), fees("H1", 110, 110));
        comparison.add(ALL, fees("H2", 100, 100), fees("H2", 0, 0));
        comparison.add(ALL, fees("H3", 100, 100), fees("H3", 100, 100));

        assertThat(comparison.result().changed())
                .extracting(FamilyDifference::household, FamilyDifference::perMonth)
                .containsExactly(
                        tuple(new HouseholdId("H2"), Money.euro(-100)), tuple(new HouseholdId("H1"), Money.euro(10)));
    }

    @Test
    void families_without_an_answer_are_counted_and_nowhere_else() {
        Assessment parked = new Assessment.Parked(
                new HouseholdId("H9"), List.of(new Assessment.Contradiction("NO_PAYER", "Niemand zahlt.")));
        comparison.add(ALL, parked, fees("H9", 100));
        comparison.add(ALL, fees("H9", 100), parked);

        Comparison.Result result = comparison.result();

        assertThat(result.parkedBefore()).isEqualTo(1);
        assertThat(result.parkedAfter()).isEqualTo(1);
        assertThat(result.families()).isZero();
        assertThat(result.before()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_family_without_a_child_in_care_counts_for_nothing() {
        comparison.add(ALL, fees("H1"), fees("H1"));

        assertThat(comparison.result().families()).isZero();
        assertThat(comparison.result().histogram()).allMatch(bar -> bar.families() == 0);
    }

    @Test
    void the_histogram_puts_each_bound_into_the_class_below_it() {
        for (long euro : new long[] {5, 6, 200, 201, -5, -6}) {
            comparison.add(ALL, fees("H" + euro, 1000), fees("H" + euro, 1000 + euro));
        }
        comparison.add(ALL, fees("H0", 10), fees("H0", 10));

        assertThat(comparison.result().histogram())
                .filteredOn(bar -> bar.families() > 0)
                .containsExactly(
                        new Bar("5 bis 10 € weniger", 1),
                        new Bar("bis 5 € weniger", 1),
                        new Bar("unverändert", 1),
                        new Bar("bis 5 € mehr", 1),
                        new Bar("5 bis 10 € mehr", 1),
                        new Bar("100 bis 200 € mehr", 1),
                        new Bar("über 200 € mehr", 1));
    }

    @Test
    void months_outside_the_window_are_refused() {
        Comparison october = new Comparison(OCTOBER, OCTOBER);

        assertThatThrownBy(() -> october.add(ALL, fees("H1", 100), fees("H1", 100)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** One child, from September on, one amount in euro a month. */
    private static Assessment fees(String household, long... euros) {
        Month month = SEPTEMBER;
        List<AssessedMonth> months = new ArrayList<>();
        for (long euro : euros) {
            months.add(new AssessedMonth(
                    new HouseholdId(household),
                    new ChildId("K-" + household),
                    new ContractId("V-" + household),
                    new GuardianId("P-" + household),
                    month,
                    Charge.CARE,
                    CareForm.KRIPPE,
                    Money.euro(euro),
                    "m 1",
                    List.of(new Step("Beitrag", Money.euro(euro), "§ 1")),
                    Basis.UNKNOWN,
                    "0"));
            month = month.next();
        }
        return new Assessment.Assessed(new HouseholdId(household), months);
    }
}
