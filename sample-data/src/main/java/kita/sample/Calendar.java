package kita.sample;

import java.time.LocalDate;

/** The days around which a sample town is built. */
final class Calendar {

    /** Key date of the files: who is in care on this day has a running contract. */
    static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);

    /** First day of the Kita year for which families apply. */
    static final LocalDate YEAR_START = LocalDate.of(2026, 8, 1);

    static final LocalDate YEAR_END = LocalDate.of(2027, 7, 31);

    static final int MONTHS = 12;

    private Calendar() {}

    static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** First day of the month after the third year of life is complete (§§ 187, 188 BGB). */
    static LocalDate kindergartenFrom(LocalDate birth) {
        LocalDate thirdBirthday = birth.plusYears(3);
        LocalDate completion = (thirdBirthday.getDayOfMonth() == birth.getDayOfMonth()
                        ? thirdBirthday
                        : thirdBirthday.plusDays(1))
                .minusDays(1);
        return firstOfMonth(completion).plusMonths(1);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
