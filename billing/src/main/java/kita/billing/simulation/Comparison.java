package kita.billing.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * Compares what the same families owe by two ordinances, over the same months. Families are given one at a time; of each
 * only its sums are kept. Not thread safe; the order in which families are given decides nothing.
 */
public final class Comparison {

    private final Month first;
    private final Month last;
    private final NavigableMap<Month, MonthTotals> months = new TreeMap<>();
    private final NavigableMap<Group, GroupTotals> groups = new TreeMap<>();
    private final List<FamilyDifference> changed = new ArrayList<>();
    private final Histogram histogram = new Histogram();
    private int families;
    private int parkedBefore;
    private int parkedAfter;

    /** A class of families that a council looks at together, such as an income band; ordered by its number. */
    public record Group(int order, String german) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            return Comparator.comparingInt(Group::order)
                    .thenComparing(Group::german)
                    .compare(this, other);
        }
    }

    /** Revenue of one month from all families that both ordinances can assess. */
    public record MonthTotals(Month month, Money before, Money after) {}

    /** All families of a group, over all months. */
    public record GroupTotals(int families, int more, int less, Money before, Money after) {
        static final GroupTotals NONE = new GroupTotals(0, 0, 0, Money.ZERO, Money.ZERO);

        GroupTotals plus(Money added, Money addedAfter) {
            int sign = addedAfter.compareTo(added);
            return new GroupTotals(
                    families + 1,
                    more + (sign > 0 ? 1 : 0),
                    less + (sign < 0 ? 1 : 0),
                    before.plus(added),
                    after.plus(addedAfter));
        }
    }

    /** A family that pays something else over the months looked at. */
    public record FamilyDifference(HouseholdId household, Group group, int months, Money before, Money after) {

        public Money difference() {
            return after.minus(before);
        }

        /** Rounded towards zero to the cent; for looking at, never for charging. */
        public Money perMonth() {
            return Money.cents(difference().cents() / months);
        }
    }

    /**
     * What came of it.
     *
     * @param parkedBefore families without an answer by the ordinance in force; they count nowhere else
     * @param parkedAfter families that have an answer only by the ordinance in force; they count nowhere else
     * @param changed largest difference first, then by household
     */
    public record Result(
            int families,
            int parkedBefore,
            int parkedAfter,
            List<MonthTotals> months,
            NavigableMap<Group, GroupTotals> groups,
            List<FamilyDifference> changed,
            List<Histogram.Bar> histogram) {

        public long more() {
            return changed.stream()
                    .filter(family -> family.difference().isPositive())
                    .count();
        }

        public long less() {
            return changed.size() - more();
        }

        public Money before() {
            return months.stream().map(MonthTotals::before).reduce(Money.ZERO, Money::plus);
        }

        public Money after() {
            return months.stream().map(MonthTotals::after).reduce(Money.ZERO, Money::plus);
        }
    }

    /** Both months included. */
    public Comparison(Month first, Month last) {
        this.first = first;
        this.last = last;
        first.through(last).forEach(month -> months.put(month, new MonthTotals(month, Money.ZERO, Money.ZERO)));
    }

    public void add(Group group, Assessment before, Assessment after) {
        if (!(before instanceof Assessment.Assessed inForce)) {
            parkedBefore++;
            return;
        }
        if (!(after instanceof Assessment.Assessed draft)) {
            parkedAfter++;
            return;
        }
        if (inForce.months().isEmpty() && draft.months().isEmpty()) {
            return;
        }
        families++;
        inForce.months().forEach(month -> put(month, month.amount(), Money.ZERO));
        draft.months().forEach(month -> put(month, Money.ZERO, month.amount()));
        Money sumBefore = sum(inForce);
        Money sumAfter = sum(draft);
        groups.merge(
                group, GroupTotals.NONE.plus(sumBefore, sumAfter), (known, unused) -> known.plus(sumBefore, sumAfter));
        int touched = (int)
                draft.months().stream().map(AssessedMonth::month).distinct().count();
        FamilyDifference family =
                new FamilyDifference(before.household(), group, Math.max(1, touched), sumBefore, sumAfter);
        histogram.add(family.perMonth());
        if (!family.difference().isZero()) {
            changed.add(family);
        }
    }

    public Result result() {
        List<FamilyDifference> ordered = changed.stream()
                .sorted(Comparator.comparing((FamilyDifference family) ->
                                -Math.abs(family.difference().cents()))
                        .thenComparing(FamilyDifference::household))
                .toList();
        return new Result(
                families,
                parkedBefore,
                parkedAfter,
                List.copyOf(months.values()),
                new TreeMap<>(groups),
                ordered,
                histogram.bars());
    }

    private void put(AssessedMonth assessed, Money before, Money after) {
        if (assessed.month().isBefore(first) || assessed.month().isAfter(last)) {
            throw new IllegalArgumentException("Not in the window: " + assessed.month());
        }
        months.computeIfPresent(
                assessed.month(),
                (month, totals) -> new MonthTotals(
                        month, totals.before().plus(before), totals.after().plus(after)));
    }

    private static Money sum(Assessment.Assessed assessed) {
        Money sum = Money.ZERO;
        for (AssessedMonth month : assessed.months()) {
            sum = sum.plus(month.amount());
        }
        return sum;
    }
}
