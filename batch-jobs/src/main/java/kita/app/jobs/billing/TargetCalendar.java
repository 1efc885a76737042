package kita.app.jobs.billing;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import kita.billing.run.BankCalendar;
import org.springframework.stereotype.Component;

/** The days on which TARGET is open: neither weekends nor its six closing days a year. */
@Component
public class TargetCalendar implements BankCalendar {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.TARGET));

    @Override
    public boolean isBankDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(day);
    }
}
