package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Recomputation;
import kita.billing.assessment.Step;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.money.Money;
import kita.registry.Child;
import kita.registry.Month;

/**
 * The computation behind a fee notice so that anybody can do it again: the facts, the steps and the amounts, without a
 * sentence that a parent would have to read.
 *
 * @param lines child by child in the order of the notice; months that were computed alike are one line
 */
public record Computation(List<Line> lines) {

    /**
     * Months of one child that were computed alike.
     *
     * @param first and each month to the last one
     * @param assessed the first one as it was frozen
     * @param facts of the first month, by which the ordinance comes to the same steps and amount; empty where the months were
     *     not answered by one question (parts of a month, several places, days of absence), or by another wording of the
     *     ordinance
     */
    public record Line(Child child, Month first, Month last, AssessedMonth assessed, Optional<HouseholdMonth> facts) {}

    public Computation {
        lines = List.copyOf(lines);
    }

    /**
     * What months on one line have in common: the facts too, but for what the calendar changes by itself. Where they cannot
     * be read, it is the basis.
     */
    private record Alike(
            Money amount, List<Step> steps, String ordinance, Optional<HouseholdMonth> facts, Basis unread) {

        static Alike of(MonthFee fee, Tariff tariff, Month at) {
            AssessedMonth month = fee.assessed();
            Optional<HouseholdMonth> facts = Computation.facts(month, tariff).map(asked -> asked.in(at));
            return new Alike(
                    month.amount(),
                    month.steps(),
                    month.ordinance(),
                    facts,
                    facts.isPresent() ? Basis.UNKNOWN : month.basis());
        }
    }

    /** @param tariff in the wording that comes with the notice */
    public static Computation of(List<ChildFees> children, Tariff tariff) {
        List<Line> lines = new ArrayList<>();
        for (ChildFees fees : children) {
            for (SortedMap<Month, MonthFee> lane : fees.lanes()) {
                Month at = lane.firstKey();
                for (MonthSpan<Alike> span : MonthSpan.merge(lane, fee -> Alike.of(fee, tariff, at))) {
                    AssessedMonth assessed = lane.get(span.first()).assessed();
                    lines.add(new Line(fees.child(), span.first(), span.last(), assessed, facts(assessed, tariff)));
                }
            }
        }
        return new Computation(lines);
    }

    private static Optional<HouseholdMonth> facts(AssessedMonth assessed, Tariff tariff) {
        try {
            return Recomputation.facts(assessed, tariff.at(assessed.month()));
        } catch (TariffGapException repealed) {
            return Optional.empty();
        }
    }
}
