package kita.billing.tariff;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The rules of a version in the order of evaluation, with the months of each as numbers, see {@link MonthIndex}. */
final class RuleList extends AbstractList<Rule> implements RandomAccess {

    private final Rule[] rules;
    private final long[] first;
    private final long[] last;

    private RuleList(Rule[] rules) {
        this.rules = rules;
        this.first = new long[rules.length];
        this.last = new long[rules.length];
        for (int i = 0; i < rules.length; i++) {
            first[i] = index(rules[i].head().validity().from());
            last[i] = index(rules[i].head().validity().to());
        }
    }

    /** The ends of open periods are beyond the range of an int. */
    private static long index(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /** Unmodifiable, as {@link List#copyOf} answers it. */
    static RuleList of(List<Rule> rules) {
        return rules instanceof RuleList list ? list : new RuleList(rules.toArray(Rule[]::new));
    }

    /** Applies the rules that hold in the month, each to all children before the next. */
    void apply(WorkingMonth month) {
        for (int i = 0; i < rules.length; i++) {
            if (holds(i, month)) {
                rules[i].apply(month);
            }
        }
    }

    /** Whether the rule holds in the month; validities are whole months. */
    boolean holds(int rule, WorkingMonth month) {
        return first[rule] <= month.index() && month.index() <= last[rule];
    }

    @Override
    public Rule get(int index) {
        return rules[index];
    }

    @Override
    public int size() {
        return rules.length;
    }
}
