package kita.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class MonthTest {

    @Test
    void reads_and_prints_year_and_month() {
        assertThat(Month.parse("2026-09")).isEqualTo(Month.of(2026, 9)).hasToString("2026-09");
        assertThatThrownBy(() -> Month.parse("2026-9")).isInstanceOf(DateTimeParseException.class);
        assertThatThrownBy(() -> Month.parse("09.2026")).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void refuses_a_thirteenth_month() {
        assertThatThrownBy(() -> Month.of(2026, 13)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void knows_its_days_in_leap_years_too() {
        assertThat(Month.of(2024, 2).period())
                .isEqualTo(Period.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(Month.of(2026, 2).lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void counts_across_years_in_both_directions() {
        assertThat(Month.of(2026, 11).plus(3)).isEqualTo(Month.of(2027, 2));
        assertThat(Month.of(2027, 1).plus(-1)).isEqualTo(Month.of(2026, 12));
        assertThat(Month.of(2026, 12).next()).isEqualTo(Month.of(2027, 1));
        assertThat(Month.of(2026, 8).monthsUntil(Month.of(2027, 7))).isEqualTo(11);
        assertThat(Month.of(2027, 7).monthsUntil(Month.of(2026, 8))).isEqualTo(-11);
    }

    @Test
    void runs_through_to_the_last_month_and_is_empty_backwards() {
        assertThat(Month.of(2026, 11).through(Month.of(2027, 1)))
                .containsExactly(Month.of(2026, 11), Month.of(2026, 12), Month.of(2027, 1));
        assertThat(Month.of(2026, 11).through(Month.of(2026, 11))).hasSize(1);
        assertThat(Month.of(2026, 11).through(Month.of(2026, 10))).isEmpty();
    }

    @Test
    void is_ordered_by_time() {
        assertThat(Month.of(2026, 12)).isLessThan(Month.of(2027, 1)).isGreaterThan(Month.of(2026, 11));
        assertThat(Month.of(2026, 12).isBefore(Month.of(2027, 1))).isTrue();
        assertThat(Month.of(2026, 12).isAfter(Month.of(2026, 12))).isFalse();
    }
}
