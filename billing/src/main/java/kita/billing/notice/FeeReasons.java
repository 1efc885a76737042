package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.assessment.Step;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Subheading;
import kita.billing.notice.Block.Table;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.Charge;
import kita.registry.Child;
import kita.registry.Month;

/** The frozen steps of one child's months; months that were computed alike are explained once. */
final class FeeReasons {

    private FeeReasons() {}

    static List<Block> of(ChildFees fees, List<Child> household) {
        List<Block> blocks = new ArrayList<>();
        for (SortedMap<Month, MonthFee> lane : fees.lanes()) {
            for (MonthSpan<List<Step>> span :
                    MonthSpan.merge(lane, fee -> fee.assessed().steps())) {
                blocks.add(new Subheading(fees.child().name().full() + what(lane) + ", " + span.german()));
                blocks.add(table(span.value(), household));
            }
        }
        return blocks;
    }

    /** Care goes without saying. */
    private static String what(SortedMap<Month, MonthFee> lane) {
        Charge charge = lane.get(lane.firstKey()).assessed().charge();
        return charge == Charge.CARE ? "" : ", " + charge.german();
    }

    private static Table table(List<Step> steps, List<Child> household) {
        return new Table(
                List.of(Column.text("Rechenschritt"), Column.text("Grundlage"), Column.amount("Betrag im Monat")),
                steps.stream()
                        .map(step -> List.of(
                                withNames(step.sentence(), household),
                                step.citation(),
                                step.amount().german()))
                        .toList());
    }

    /** Frozen steps carry ids and no names; the letter is for the family, who knows its children by name. */
    private static String withNames(String sentence, List<Child> household) {
        String named = sentence;
        for (Child child : household) {
            named = named.replaceAll(
                    "\\b(?:das )?Kind " + Pattern.quote(child.id().value()) + "(?![\\w-])",
                    Matcher.quoteReplacement(child.name().given()));
        }
        return named;
    }
}
