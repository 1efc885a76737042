package kita.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static Period days(int from, int to) {
        return Period.of(LocalDate.of(2026, 9, from), LocalDate.of(2026, 9, to));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }

    @Test
    void both_ends_belong_to_it() {
        assertThat(days(3, 5).contains(day(2))).isFalse();
        assertThat(days(3, 5).contains(day(3))).isTrue();
        assertThat(days(3, 5).contains(day(5))).isTrue();
        assertThat(days(3, 5).contains(day(6))).isFalse();
    }

    @Test
    void an_end_before_the_start_is_refused() {
        assertThatThrownBy(() -> days(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(days(5, 5).contains(day(5))).isTrue();
    }

    @Test
    void one_common_day_is_an_overlap_and_neighbours_are_none() {
        assertThat(days(1, 5).overlaps(days(5, 9))).isTrue();
        assertThat(days(5, 9).overlaps(days(1, 5))).isTrue();
        assertThat(days(1, 5).overlaps(days(6, 9))).isFalse();
        assertThat(days(6, 9).overlaps(days(1, 5))).isFalse();
    }

    @Test
    void covers_only_what_lies_inside_whole() {
        assertThat(days(1, 9).covers(days(1, 9))).isTrue();
        assertThat(days(1, 9).covers(days(2, 10))).isFalse();
        assertThat(days(2, 9).covers(days(1, 9))).isFalse();
        assertThat(Period.from(day(1)).covers(Period.from(day(2)))).isTrue();
    }

    @Test
    void the_intersection_is_the_common_days() {
        assertThat(days(1, 5).intersection(days(4, 9))).contains(days(4, 5));
        assertThat(days(4, 9).intersection(days(1, 5))).contains(days(4, 5));
        assertThat(days(1, 3).intersection(days(4, 9))).isEmpty();
        assertThat(Period.from(day(3)).intersection(days(1, 9))).contains(days(3, 9));
    }

    @Test
    void meets_what_begins_on_the_next_day() {
        assertThat(days(1, 5).meets(days(6, 9))).isTrue();
        assertThat(days(1, 5).meets(days(7, 9))).isFalse();
        assertThat(Period.from(day(1)).meets(days(6, 9))).isFalse();
    }

    @Test
    void is_ordered_by_start_and_then_by_end() {
        assertThat(days(1, 9)).isLessThan(days(2, 3));
        assertThat(days(1, 3)).isLessThan(days(1, 9));
    }

    @Test
    void prints_an_open_end_as_open() {
        assertThat(Period.from(day(1))).hasToString("2026-09-01..");
        assertThat(days(1, 2)).hasToString("2026-09-01..2026-09-02");
        assertThat(Period.from(day(1)).isOpenEnded()).isTrue();
        assertThat(days(1, 2).isOpenEnded()).isFalse();
    }
}
