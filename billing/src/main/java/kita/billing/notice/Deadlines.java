package kita.billing.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The days that the posting of a notice sets (Fristen), or the notification that it can be retrieved.
 *
 * @param posted the day on which the letter was given to the post or the notification sent
 * @param deemedDelivered the fourth day after, also if it is a Sunday or a holiday (§ 37 (2) SGB X, since 1 Jan 2025)
 * @param lastDayForObjection the end of the month that follows (§ 70 (1) VwGO, §§ 187, 188 BGB); a Saturday, Sunday or
 *     public holiday moves it to the next working day (§ 26 (3) SGB X)
 */
public record Deadlines(LocalDate posted, LocalDate deemedDelivered, LocalDate lastDayForObjection) {

    private static final int DAYS_UNTIL_DELIVERY = 4;

    /** @param publicHoliday the public holidays of the Land in which the authority has its seat */
    public static Deadlines ofPosting(LocalDate posted, Predicate<LocalDate> publicHoliday) {
        return ofDelivery(posted, posted.plusDays(DAYS_UNTIL_DELIVERY), publicHoliday);
    }

    /** Where it is known when the letter arrived, and that is later than the law presumes. */
    static Deadlines ofDelivery(LocalDate posted, LocalDate delivered, Predicate<LocalDate> publicHoliday) {
        return new Deadlines(posted, delivered, nextWorkingDay(delivered.plusMonths(1), publicHoliday));
    }

    /** The first day on which the notice can no longer be contested (Bestandskraft). */
    public LocalDate finalFrom() {
        return lastDayForObjection.plusDays(1);
    }

    private static LocalDate nextWorkingDay(LocalDate day, Predicate<LocalDate> publicHoliday) {
        LocalDate working = day;
        while (isWeekend(working) || publicHoliday.test(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
