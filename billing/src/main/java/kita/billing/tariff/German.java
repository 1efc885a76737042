package kita.billing.tariff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import kita.registry.CareForm;
import kita.registry.Period;

/** German wording that does not depend on the locale of the machine. */
final class German {

    private German() {}

    /** 31.08.2026. */
    static String day(LocalDate day) {
        return two(day.getDayOfMonth()) + "." + two(day.getMonthValue()) + "." + day.getYear();
    }

    static String period(Period period) {
        return "vom " + day(period.from()) + (period.isOpenEnded() ? " bis auf Weiteres" : " bis " + day(period.to()));
    }

    static String forms(Collection<CareForm> forms) {
        return forms.stream().map(CareForm::german).collect(Collectors.joining(", "));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** 1 Stunde, 8 Stunden. */
    static String hours(int hours) {
        return hours + (hours == 1 ? " Stunde" : " Stunden");
    }
}
