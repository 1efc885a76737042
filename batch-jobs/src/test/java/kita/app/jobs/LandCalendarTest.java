package kita.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kita.billing.notice.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The last days were worked out from the holiday laws of the Länder by a second computation, not by this calendar. */
class LandCalendarTest {

    private static final LandCalendar CALENDAR = new LandCalendar();

    @ParameterizedTest(name = "posted {0} in {1}: {4}")
    @CsvFileSource(resources = "/notices/deadlines.csv", delimiter = ';')
    void month_ends_leap_days_and_holidays_move_the_last_day(
            LocalDate posted, String land, LocalDate delivered, LocalDate lastDay, String why) {
        assertThat(Deadlines.ofPosting(posted, CALENDAR.publicHolidays(land)))
                .as(why)
                .isEqualTo(new Deadlines(posted, delivered, lastDay));
    }

    @Test // 106
    void epiphany_is_a_holiday_in_saxony_anhalt_and_not_in_berlin() {
        LocalDate epiphany = LocalDate.of(2027, 1, 6);
        assertThat(CALENDAR.publicHolidays("ST")).accepts(epiphany);
        assertThat(CALENDAR.publicHolidays("BE")).rejects(epiphany);
    }
}
