package kita.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, 1).plusDays(day - 1L);
    }

    private static Timeline.Piece<String> piece(int from, int to, String value) {
        return new Timeline.Piece<>(Period.of(day(from), day(to)), value);
    }

    @Test
    void answers_what_held_on_a_day_and_nothing_in_gaps() {
        Timeline<String> line = Timeline.of(List.of(piece(11, 20, "b"), piece(1, 5, "a")));
        assertThat(line.at(day(1))).contains("a");
        assertThat(line.at(day(5))).contains("a");
        assertThat(line.at(day(6))).isEmpty();
        assertThat(line.at(day(11))).contains("b");
        assertThat(line.at(day(20))).contains("b");
        assertThat(line.at(day(21))).isEmpty();
        assertThat(Timeline.<String>empty().at(day(1))).isEmpty();
    }

    @Test
    void a_day_that_two_values_claim_is_refused_with_both_periods() {
        assertThatThrownBy(() -> Timeline.of(List.of(piece(1, 5, "a"), piece(5, 9, "b"))))
                .isInstanceOf(Timeline.OverlapException.class)
                .hasMessageContaining("2026-09-01..2026-09-05")
                .hasMessageContaining("2026-09-05..2026-09-09");
    }

    @Test
    void equal_neighbours_become_one_and_gaps_keep_them_apart() {
        Timeline<String> line =
                Timeline.of(List.of(piece(1, 5, "a"), piece(6, 9, "a"), piece(10, 12, "b"), piece(14, 15, "b")));
        assertThat(line.merged().pieces()).containsExactly(piece(1, 9, "a"), piece(10, 12, "b"), piece(14, 15, "b"));
    }

    @Test
    void days_of_change_are_starts_and_days_after_ends_inside_the_window() {
        Timeline<String> line = Timeline.of(
                List.of(piece(1, 5, "a"), piece(11, 20, "b"), new Timeline.Piece<>(Period.from(day(25)), "c")));
        assertThat(line.changesWithin(Period.of(day(2), day(30)))).containsExactly(day(6), day(11), day(21), day(25));
    }

    @Test
    void a_window_is_cut_without_gap_or_overlap() {
        Period window = Period.of(day(1), day(30));
        assertThat(Timeline.cut(window, new TreeSet<>(List.of(day(1), day(10), day(31)))))
                .containsExactly(Period.of(day(1), day(9)), Period.of(day(10), day(30)));
        assertThat(Timeline.cut(window, new TreeSet<>())).containsExactly(window);
    }

    @Test
    void merging_never_changes_what_held_on_any_day() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Timeline.Piece<String>> pieces = new ArrayList<>();
            for (int from = 1; from < 100; ) {
                int to = from + random.nextInt(5);
                pieces.add(piece(from, to, "v" + random.nextInt(2)));
                from = to + 1 + random.nextInt(2);
            }
            Timeline<String> line = Timeline.of(pieces);
            for (int day = 0; day < 110; day++) {
                assertThat(line.merged().at(day(day)))
                        .as("seed %d, day %d", seed, day)
                        .isEqualTo(line.at(day(day)));
            }
        }
    }
}
