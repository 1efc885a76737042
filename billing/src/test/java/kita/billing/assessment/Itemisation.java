package kita.billing.assessment;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.IncomeComponent;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeComputation;
import kita.billing.tariff.IncomeComputation.Losses;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.IncomeRule.Per;
import kita.billing.tariff.IncomeRule.Unproven;
import kita.billing.tariff.IncomeStep;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/** Rules on income for tests. */
final class Itemisation {

    private Itemisation() {}

    /** Employment counts as it is. */
    static IncomeRule oneFigure() {
        return rule(Unproven.HIGHEST_BAND, List.of());
    }

    /** Employment of civil servants: less 1,230.00, plus a tenth; what counts for other kinds nobody knows. */
    static IncomeRule civilServants(Unproven partlyProven) {
        return rule(
                partlyProven,
                List.of(new IncomeStep.Minus(Money.euro(1230)), new IncomeStep.PlusPercent(Exact.of(10))));
    }

    private static IncomeRule rule(Unproven partlyProven, List<IncomeStep> steps) {
        IncomeComponent employment =
                new IncomeComponent("employment", "nichtselbständige Arbeit", Counting.ADDS, steps, Versions.CITATION);
        return new IncomeRule(
                Per.YEAR,
                Unproven.HIGHEST_BAND,
                partlyProven,
                0,
                IncomeRule.Year.YEAR_OF_CARE,
                Optional.empty(),
                Optional.of(new IncomeComputation(
                        List.of(employment), Losses.IGNORED, List.of(), Rounding.CENT_UP, Versions.CITATION)),
                Versions.CITATION);
    }
}
