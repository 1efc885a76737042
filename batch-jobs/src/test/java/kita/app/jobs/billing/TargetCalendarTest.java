package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kita.billing.run.DueDates;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class TargetCalendarTest {

    private final TargetCalendar target = new TargetCalendar();

    @Test // 104, 105
    void due_dates_move_over_weekends_easter_and_may_day() {
        assertThat(regular(15, 2026, 11)).isEqualTo("2026-11-16");
        assertThat(regular(15, 2026, 8)).isEqualTo("2026-08-17");
        assertThat(regular(1, 2026, 5)).isEqualTo("2026-05-04");
        assertThat(regular(5, 2026, 4)).isEqualTo("2026-04-07");
        assertThat(target.before(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-02");
    }

    @Test // 106
    void epiphany_and_all_saints_are_bank_days() {
        assertThat(target.isBankDay(LocalDate.of(2027, 1, 6))).isTrue();
        assertThat(target.isBankDay(LocalDate.of(2027, 11, 1))).isTrue();
    }

    @Test
    void both_days_of_christmas_and_new_year_are_none() {
        assertThat(target.isBankDay(LocalDate.of(2028, 12, 25))).isFalse();
        assertThat(target.isBankDay(LocalDate.of(2028, 12, 26))).isFalse();
        assertThat(target.isBankDay(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(target.isBankDay(LocalDate.of(2026, 12, 24))).isTrue();
    }

    private LocalDate regular(int dueDay, int year, int month) {
        return new DueDates(dueDay, 14, target).regular(Month.of(year, month));
    }
}
