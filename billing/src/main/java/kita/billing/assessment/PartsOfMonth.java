package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.Rule;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * Adds up the parts of a month that is charged by days. Each part has been rounded for itself; a line of its own makes up
 * for that, so that parts of equal fee over a whole month cost exactly the fee.
 */
final class PartsOfMonth {

    private record Key(ChildId child, Charge charge) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byChild = child.compareTo(other.child);
            return byChild != 0 ? byChild : charge.compareTo(other.charge);
        }
    }

    private static final class Sum {
        private final List<Period> days = new ArrayList<>();
        private final List<AssessedRow> parts = new ArrayList<>();
        private Exact exact = Exact.ZERO;
    }

    /** Rounding to the euro moves a part by less than that; a larger difference has another cause and is not made up for. */
    private static final long MOST_PER_PART = 100;

    private final Month month;
    private final Edition edition;
    private final Map<Key, Sum> sums = new TreeMap<>();

    /** Whether days count for themselves, so that parts of equal fee do not make the fee of the month. */
    private boolean uneven;

    PartsOfMonth(Month month, Edition edition) {
        this.month = month;
        this.edition = edition;
    }

    /** @param rows the ordinance's answer for these days, with their share of the month taken */
    void add(Period days, MonthFacts facts, List<AssessedRow> rows) {
        uneven |= !facts.isSimple();
        for (AssessedRow row : rows) {
            Sum sum = sums.computeIfAbsent(new Key(row.child(), row.charge()), key -> new Sum());
            sum.days.add(days);
            sum.parts.add(row);
        }
        if (!rows.isEmpty() && edition.version().evaluate(facts.in(month).asked()) instanceof Evaluation.Fees whole) {
            long share = days.to().getDayOfMonth() - days.from().getDayOfMonth() + 1L;
            Exact part = new Exact(share, month.lastDay().getDayOfMonth());
            for (ChildFee fee : whole.fees()) {
                Sum sum = sums.computeIfAbsent(new Key(fee.child(), fee.charge()), key -> new Sum());
                sum.exact = sum.exact.plus(Exact.of(fee.amount()).times(part));
            }
        }
    }

    List<AssessedRow> rows() {
        List<AssessedRow> rows = new ArrayList<>(sums.size());
        sums.values().stream().filter(sum -> !sum.parts.isEmpty()).forEach(sum -> rows.add(row(sum)));
        return rows;
    }

    private AssessedRow row(Sum sum) {
        if (sum.parts.size() == 1) {
            return sum.parts.get(0);
        }
        String citation = edition.version()
                .monthRule()
                .citation()
                .orElse(edition.version().citation())
                .text();
        List<Step> steps = new ArrayList<>();
        Basis basis = sum.parts.get(0).basis();
        Money total = Money.ZERO;
        for (int i = 0; i < sum.parts.size(); i++) {
            AssessedRow part = sum.parts.get(i);
            String days = German.days(sum.days.get(i));
            part.steps()
                    .forEach(
                            step -> steps.add(new Step(days + ": " + step.sentence(), step.amount(), step.citation())));
            total = total.plus(part.amount());
            basis = i == 0 ? basis : joined(basis, part.basis());
        }
        steps.add(new Step("Summe der Teile des Monats.", total, citation));
        Money rounded = uneven ? total : rounded(sum);
        Money line = rounded.minus(total);
        if (!line.isZero() && Math.abs(line.cents()) <= sum.parts.size() * MOST_PER_PART) {
            total = rounded;
            steps.add(new Step(
                    "Rundungsausgleich von " + line.german() + ", weil jeder Teil für sich gerundet ist.",
                    total,
                    citation));
        }
        return sum.parts.get(0).with(total, List.copyOf(steps), basis);
    }

    /** As the ordinance rounds a part. */
    private Money rounded(Sum sum) {
        Exact exact = sum.exact;
        for (Rule rule : edition.version().rules()) {
            if (rule instanceof PartMonth part
                    && part.head().charge() == sum.parts.get(0).charge()) {
                for (Rounding rounding : part.rounding()) {
                    exact = rounding.apply(exact);
                }
            }
        }
        return Rounding.CENT_HALF_UP.toMoney(exact);
    }

    private static Basis joined(Basis one, Basis other) {
        Basis joined = one;
        for (Aspect aspect : other.values().keySet()) {
            String before = joined.values().getOrDefault(aspect, "");
            String more = other.values().get(aspect);
            if (!before.equals(more) && !before.endsWith(BasisText.NEXT_PART + more)) {
                joined = joined.with(aspect, before + BasisText.NEXT_PART + more);
            }
        }
        return joined;
    }
}
