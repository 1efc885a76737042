package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    private static DueDates due(int day) {
        return new DueDates(day, 14, new TargetHolidays());
    }

    @Test // 104
    void a_sunday_moves_to_monday() {
        assertThat(due(15).regular(Month.of(2026, 11))).isEqualTo("2026-11-16");
    }

    @Test // 104
    void a_saturday_moves_to_monday() {
        assertThat(due(15).regular(Month.of(2026, 8))).isEqualTo("2026-08-17");
    }

    @Test // 104
    void the_first_of_may_moves_behind_the_weekend() {
        assertThat(due(1).regular(Month.of(2026, 5))).isEqualTo("2026-05-04");
    }

    @Test // 105
    void easter_sunday_moves_to_tuesday_and_the_file_goes_on_maundy_thursday() {
        LocalDate debit = due(5).regular(Month.of(2026, 4));
        assertThat(debit).isEqualTo("2026-04-07");
        assertThat(due(5).fileDate(debit)).isEqualTo("2026-04-02");
    }

    @Test // 106
    void epiphany_is_a_bank_day() {
        assertThat(due(6).regular(Month.of(2027, 1))).isEqualTo("2027-01-06");
    }

    @Test // 107
    void the_31st_is_the_last_day_of_shorter_months_and_does_not_drift() {
        BankCalendar everyDay = day -> true;
        DueDates last = new DueDates(31, 14, everyDay);
        assertThat(last.regular(Month.of(2026, 9))).isEqualTo("2026-09-30");
        assertThat(last.regular(Month.of(2027, 2))).isEqualTo("2027-02-28");
        assertThat(last.regular(Month.of(2028, 2))).isEqualTo("2028-02-29");
        assertThat(last.regular(Month.of(2028, 3))).isEqualTo("2028-03-31");
    }

    @Test
    void a_debit_announced_exactly_fourteen_days_ahead_is_in_time() {
        assertThat(due(15).firstCollectable(Month.of(2026, 9), LocalDate.of(2026, 9, 1)))
                .isEqualTo("2026-09-15");
        assertThat(due(15).firstCollectable(Month.of(2026, 9), LocalDate.of(2026, 9, 2)))
                .isEqualTo("2026-10-15");
    }

    @Test // 113
    void announced_on_23_november_nothing_is_drawn_on_the_first_of_december() {
        assertThat(due(1).firstCollectable(Month.of(2026, 12), LocalDate.of(2026, 11, 23)))
                .isEqualTo("2027-01-04");
        assertThat(due(15).firstCollectable(Month.of(2026, 11), LocalDate.of(2026, 11, 23)))
                .isEqualTo("2026-12-15");
    }

    @Test // 114
    void a_run_made_up_for_after_months_is_never_due_in_the_past() {
        assertThat(due(15).firstCollectable(Month.of(2026, 2), LocalDate.of(2026, 11, 22)))
                .isEqualTo("2026-12-15");
    }

    @Test // 104, 107, 114
    void a_spread_falls_on_the_regular_days_that_follow_each_later_than_the_one_before() {
        assertThat(due(15).spread(LocalDate.of(2026, 10, 15), 3))
                .map(LocalDate::toString)
                .containsExactly("2026-10-15", "2026-11-16", "2026-12-15");
        assertThat(due(31).spread(LocalDate.of(2027, 2, 1), 3))
                .map(LocalDate::toString)
                .containsExactly("2027-02-01", "2027-03-01", "2027-03-31");
        assertThat(due(15).spread(LocalDate.of(2026, 10, 15), 1)).hasSize(1);
    }

    @Test
    void a_due_day_that_no_month_has_is_refused() {
        assertThatThrownBy(() -> due(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> due(32)).isInstanceOf(IllegalArgumentException.class);
    }
}
