package kita.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** §§ 187, 188 BGB. */
class BirthDateTest {

    private static BirthDate born(String day) {
        return BirthDate.of(LocalDate.parse(day));
    }

    @Test
    void a_year_of_life_is_complete_on_the_day_before_the_birthday() {
        assertThat(born("2023-09-01").completionOfYear(3)).isEqualTo("2026-08-31");
        assertThat(born("2022-10-01").completionOfYear(4)).isEqualTo("2026-09-30");
    }

    @Test
    void born_on_29_february_the_year_ends_on_28_february() {
        assertThat(born("2024-02-29").completionOfYear(3)).isEqualTo("2027-02-28");
        assertThat(born("2024-02-29").birthday(3)).isEqualTo("2027-03-01");
        assertThat(born("2024-02-29").birthday(4)).isEqualTo("2028-02-29");
    }

    @Test
    void the_month_after_completing_is_the_birthday_month_only_for_those_born_on_the_first() {
        assertThat(born("2023-09-14").monthAfterCompleting(3)).isEqualTo(Month.of(2026, 10));
        assertThat(born("2023-09-01").monthAfterCompleting(3)).isEqualTo(Month.of(2026, 9));
        assertThat(born("2023-12-31").monthAfterCompleting(3)).isEqualTo(Month.of(2027, 1));
        assertThat(born("2024-02-29").monthAfterCompleting(3)).isEqualTo(Month.of(2027, 3));
    }

    @Test
    void the_age_grows_on_the_birthday() {
        assertThat(born("2023-09-14").ageOn(LocalDate.of(2026, 9, 13))).isEqualTo(2);
        assertThat(born("2023-09-14").ageOn(LocalDate.of(2026, 9, 14))).isEqualTo(3);
        assertThat(born("2024-02-29").ageOn(LocalDate.of(2027, 2, 28))).isEqualTo(2);
        assertThat(born("2024-02-29").ageOn(LocalDate.of(2027, 3, 1))).isEqualTo(3);
    }

    @Test
    void the_elder_comes_first() {
        assertThat(born("2020-01-01")).isLessThan(born("2020-01-02"));
    }
}
