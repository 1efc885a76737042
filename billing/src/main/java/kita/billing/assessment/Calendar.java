package kita.billing.assessment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.tariff.FreeYears;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.registry.Month;

/** The calendar months to which a version of an ordinance gives a meaning of their own. */
final class Calendar {

    private static final Pattern IN_MONTHS = Pattern.compile("InMonths\\[months=\\[([0-9, ]+)]]");
    private static final int AUGUST = 8;

    private final boolean[] named = new boolean[13];
    private final boolean[] changes = new boolean[13];
    private int yearStart = AUGUST;

    private Calendar() {
        changes[AUGUST] = true;
    }

    /** @param text all that the version says */
    static Calendar of(TariffVersion version, String text) {
        Calendar calendar = new Calendar();
        Matcher months = IN_MONTHS.matcher(text);
        while (months.find()) {
            for (String month : months.group(1).split(", ")) {
                int number = Integer.parseInt(month);
                calendar.named[number] = true;
                calendar.changes[number] = true;
                calendar.changes[number % 12 + 1] = true;
            }
        }
        for (Rule rule : version.rules()) {
            if (rule instanceof FreeYears free) {
                calendar.yearStart = free.yearStart();
                calendar.changes[free.yearStart()] = true;
            }
        }
        return calendar;
    }

    /** Whether prices may change in the month for children of any age. */
    boolean changesIn(Month month) {
        return changes[month.number()];
    }

    /** Whether a rule is for that calendar month and not for every one. */
    boolean isNamed(Month month) {
        return named[month.number()];
    }

    /** The calendar year in which the Kita year began. */
    int kitaYear(Month month) {
        return month.number() >= yearStart ? month.year() : month.year() - 1;
    }
}
