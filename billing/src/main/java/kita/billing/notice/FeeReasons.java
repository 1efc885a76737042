package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import kita.billing.assessment.Step;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Subheading;
import kita.billing.notice.Block.Table;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.Charge;
import kita.registry.Month;

/** The frozen steps of one child's months; months that were computed alike are explained once. */
final class FeeReasons {

    private FeeReasons() {}

    static List<Block> of(ChildFees fees, ChildNames names) {
        List<Block> blocks = new ArrayList<>();
        for (SortedMap<Month, MonthFee> lane : fees.lanes()) {
            for (MonthSpan<List<Step>> span :
                    MonthSpan.merge(lane, fee -> fee.assessed().steps())) {
                blocks.add(new Subheading(fees.child().name().full() + what(lane) + ", " + span.german()));
                blocks.add(table(span.value(), names));
            }
        }
        return blocks;
    }

    /** Care goes without saying. */
    private static String what(SortedMap<Month, MonthFee> lane) {
        Charge charge = lane.get(lane.firstKey()).assessed().charge();
        return charge == Charge.CARE ? "" : ", " + charge.german();
    }

    private static Table table(List<Step> steps, ChildNames names) {
        return new Table(
                List.of(Column.text("Rechenschritt"), Column.text("Grundlage"), Column.amount("Betrag im Monat")),
                steps.stream()
                        .map(step -> List.of(
                                names.in(step.sentence()),
                                step.citation(),
                                step.amount().german()))
                        .toList());
    }
}
