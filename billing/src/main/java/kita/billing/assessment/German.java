package kita.billing.assessment;

import java.time.LocalDate;
import kita.registry.Month;
import kita.registry.Period;

/** German wording that does not depend on the locale of the machine. */
final class German {

    private static final String[] MONTHS = {
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember"
    };

    private German() {}

    /** 31.08.2026. */
    static String day(LocalDate day) {
        return two(day.getDayOfMonth()) + "." + two(day.getMonthValue()) + "." + day.getYear();
    }

    /** 01.10. bis 10.10.2026, within one year. */
    static String days(Period days) {
        return two(days.from().getDayOfMonth()) + "." + two(days.from().getMonthValue()) + ". bis " + day(days.to());
    }

    /** Mai 2027. */
    static String month(Month month) {
        return MONTHS[month.number() - 1] + " " + month.year();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
