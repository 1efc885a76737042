package kita.billing.run;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** TARGET closing days around the tests' dates, written down by hand: weekends, five fixed days, Easter. */
final class TargetHolidays implements BankCalendar {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<LocalDate> EASTER = Set.of(
            LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 29));

    @Override
    public boolean isBankDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !EASTER.contains(day);
    }
}
