package kita.app.jobs;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The public holidays of the Länder. Holidays of single parishes (Corpus Christi in parts of Saxony and Thuringia,
 * Assumption in most of Bavaria, the peace festival of Augsburg) are not among them.
 */
@Component
public class LandCalendar {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    /** @param land ISO 3166-2:DE code without the country, such as ST */
    public Predicate<LocalDate> publicHolidays(String land) {
        String code = land.toLowerCase(Locale.ROOT);
        return day -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, code);
    }
}
