package kita.allocation.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import kita.registry.BirthDate;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class SchoolEntryTest {

    private static final SchoolEntry JUNE = new SchoolEntry(MonthDay.of(6, 30), "§ 37 (1) SchulG LSA");
    private static final SchoolEntry SEPTEMBER = new SchoolEntry(MonthDay.of(9, 30), "§ 35 (1) SchulG NRW");

    @Test
    void a_child_that_completes_its_sixth_year_by_the_cut_off_goes_to_school_in_that_august() {
        assertThat(JUNE.firstMonthOf(born(2020, 6, 30))).isEqualTo(Month.of(2026, 8));
        assertThat(JUNE.firstMonthOf(born(2020, 7, 1)))
                .as("born on 1 July, the sixth year is complete on 30 June")
                .isEqualTo(Month.of(2026, 8));
        assertThat(JUNE.firstMonthOf(born(2020, 7, 2))).isEqualTo(Month.of(2027, 8));
        assertThat(SEPTEMBER.firstMonthOf(born(2020, 9, 30))).isEqualTo(Month.of(2026, 8));
        assertThat(SEPTEMBER.firstMonthOf(born(2020, 10, 2))).isEqualTo(Month.of(2027, 8));
    }

    @Test
    void the_last_year_before_school_runs_from_august_to_july() {
        BirthDate child = born(2021, 1, 1);
        assertThat(JUNE.isLastYearBeforeSchool(child, Month.of(2026, 7))).isFalse();
        assertThat(JUNE.isLastYearBeforeSchool(child, Month.of(2026, 8))).isTrue();
        assertThat(JUNE.isLastYearBeforeSchool(child, Month.of(2027, 7))).isTrue();
        assertThat(JUNE.isLastYearBeforeSchool(child, Month.of(2027, 8))).isFalse();
    }

    @Test
    void grades_are_counted_from_the_first_august_of_school() {
        BirthDate child = born(2020, 1, 1);
        assertThat(JUNE.gradeIn(child, Month.of(2026, 7))).isZero();
        assertThat(JUNE.gradeIn(child, Month.of(2026, 8))).isEqualTo(1);
        assertThat(JUNE.gradeIn(child, Month.of(2027, 7))).isEqualTo(1);
        assertThat(JUNE.gradeIn(child, Month.of(2029, 9))).isEqualTo(4);
    }

    private static BirthDate born(int year, int month, int day) {
        return BirthDate.of(LocalDate.of(year, month, day));
    }
}
