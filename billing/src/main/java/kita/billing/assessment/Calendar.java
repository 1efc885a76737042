package kita.billing.assessment;

import java.util.SortedSet;
import kita.billing.tariff.Questions;
import kita.registry.Month;

/** The calendar months to which a version of an ordinance gives a meaning of their own. */
final class Calendar {

    private final boolean[] named = new boolean[13];
    private final boolean[] changes = new boolean[13];
    private final SortedSet<Integer> yearStarts;

    Calendar(Questions questions) {
        yearStarts = questions.yearStarts();
        for (int month : yearStarts) {
            changes[month] = true;
        }
        for (int month : questions.months()) {
            named[month] = true;
            changes[month] = true;
            changes[month % 12 + 1] = true;
        }
    }

    /** Whether prices may change in the month for children of any age. */
    boolean changesIn(Month month) {
        return changes[month.number()];
    }

    /** Whether a rule is for that calendar month and not for every one. */
    boolean isNamed(Month month) {
        return named[month.number()];
    }

    /** German: in which Kita years the month lies, by the calendar years in which they began; empty if none is asked. */
    String kitaYears(Month month) {
        StringBuilder text = new StringBuilder();
        for (int start : yearStarts) {
            text.append(text.isEmpty() ? " Kita-Jahr " : "/")
                    .append(month.number() >= start ? month.year() : month.year() - 1);
        }
        return text.toString();
    }
}
