package kita.billing.returns;

import java.time.LocalDate;

/** A day as people in Germany write it: 05.09.2026. */
public final class GermanDay {

    private GermanDay() {}

    public static String of(LocalDate day) {
        return two(day.getDayOfMonth()) + "." + two(day.getMonthValue()) + "." + day.getYear();
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
