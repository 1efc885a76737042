package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final Predicate<LocalDate> SAXONY_ANHALT = fixedHolidays(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(10, 3),
            MonthDay.of(10, 31),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final Predicate<LocalDate> BERLIN = fixedHolidays(
            MonthDay.of(1, 1),
            MonthDay.of(3, 8),
            MonthDay.of(5, 1),
            MonthDay.of(10, 3),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    /** posted, deemed delivered, last day, all in Saxony-Anhalt. */
    @ParameterizedTest
    @CsvSource({
        // the end falls on Sunday, 27 December, and moves to Monday
        "2026-11-23, 2026-11-27, 2026-12-28",
        "2026-11-26, 2026-11-30, 2026-12-30",
        // delivered on a Sunday; the end falls on Epiphany
        "2026-12-02, 2026-12-06, 2027-01-07",
        // one month after 31 January is 28 February, a Sunday
        "2027-01-27, 2027-01-31, 2027-03-01",
        // one month after 30 January is 28 February, too
        "2027-01-26, 2027-01-30, 2027-03-01",
        // in a leap year, 29 February 2028 is a Tuesday
        "2028-01-27, 2028-01-31, 2028-02-29",
        // the end falls on Reformation Day, a Saturday, followed by a Sunday
        "2026-09-26, 2026-09-30, 2026-10-30",
        "2026-09-27, 2026-10-01, 2026-11-02",
        // 24 and 31 December are no public holidays
        "2026-11-20, 2026-11-24, 2026-12-24",
        "2026-11-27, 2026-12-01, 2027-01-04",
    })
    void a_letter_counts_as_delivered_on_the_fourth_day_and_can_be_contested_for_a_month(
            LocalDate posted, LocalDate delivered, LocalDate lastDay) {
        assertThat(Deadlines.ofPosting(posted, SAXONY_ANHALT)).isEqualTo(new Deadlines(posted, delivered, lastDay));
    }

    @Test
    void epiphany_prolongs_the_period_in_saxony_anhalt_and_not_in_berlin() {
        LocalDate posted = LocalDate.of(2026, 12, 2);

        assertThat(Deadlines.ofPosting(posted, SAXONY_ANHALT).lastDayForObjection())
                .isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(Deadlines.ofPosting(posted, BERLIN).lastDayForObjection()).isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void the_fourth_day_stays_even_if_it_is_a_holiday() {
        LocalDate posted = LocalDate.of(2026, 12, 21);

        assertThat(Deadlines.ofPosting(posted, SAXONY_ANHALT).deemedDelivered()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void the_notice_is_final_on_the_day_after_the_last_day() {
        assertThat(Deadlines.ofPosting(LocalDate.of(2026, 11, 23), SAXONY_ANHALT)
                        .finalFrom())
                .isEqualTo(LocalDate.of(2026, 12, 29));
    }

    private static Predicate<LocalDate> fixedHolidays(MonthDay... days) {
        Set<MonthDay> holidays = Set.of(days);
        return day -> holidays.contains(MonthDay.from(day));
    }
}
