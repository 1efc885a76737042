package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Table;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.MonthFee;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.Month;

/** The amounts of a fee notice, months with the same amount for the same care in one row. */
final class FeeTables {

    private final List<ChildFees> children;

    FeeTables(List<ChildFees> children) {
        this.children = children;
    }

    boolean isEmpty() {
        return children.isEmpty()
                || children.stream().anyMatch(fees -> fees.months().isEmpty());
    }

    boolean nothingToPay() {
        return totalsByMonth().values().stream().allMatch(Money::isZero);
    }

    /** Whether there are lines for meals. */
    boolean withMeals() {
        return children.stream()
                .flatMap(fees -> fees.months().stream())
                .anyMatch(fee -> fee.assessed().charge() == Charge.MEAL);
    }

    Month firstMonth() {
        return totalsByMonth().firstKey();
    }

    Month lastMonth() {
        return totalsByMonth().lastKey();
    }

    /** Child, period, care or meals, amount a month. */
    Table amounts() {
        List<List<String>> rows = new ArrayList<>();
        for (ChildFees fees : children) {
            String name = fees.child().name().full();
            for (SortedMap<Month, MonthFee> lane : fees.lanes()) {
                for (MonthSpan<Care> span : MonthSpan.merge(lane, Care::of)) {
                    Care care = span.value();
                    rows.add(List.of(
                            name, span.german(), care.german(), care.amount().german()));
                }
            }
        }
        return new Table(
                List.of(
                        Column.text("Kind"),
                        Column.text("Zeitraum"),
                        Column.text(withMeals() ? "Leistung" : "Betreuung"),
                        Column.amount("Beitrag im Monat")),
                rows);
    }

    /** What all children cost together, a month. */
    Table totals() {
        return new Table(
                List.of(Column.text("Zeitraum"), Column.amount("Summe im Monat")),
                MonthSpan.merge(totalsByMonth(), total -> total).stream()
                        .map(span -> List.of(span.german(), span.value().german()))
                        .toList());
    }

    private SortedMap<Month, Money> totalsByMonth() {
        SortedMap<Month, Money> totals = new TreeMap<>();
        for (ChildFees fees : children) {
            for (MonthFee fee : fees.months()) {
                totals.merge(fee.assessed().month(), fee.assessed().amount(), Money::plus);
            }
        }
        return totals;
    }

    /** What a line is for; meals do not depend on the form and the hours, so these do not separate their lines. */
    private record Care(String german, Money amount) {
        static Care of(MonthFee fee) {
            String german = fee.assessed().charge() == Charge.MEAL
                    ? Charge.MEAL.german()
                    : fee.assessed().form().german() + ", " + GermanWords.hours(fee.hours());
            return new Care(german, fee.assessed().amount());
        }
    }
}
