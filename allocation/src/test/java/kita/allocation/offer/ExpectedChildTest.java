package kita.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kita.allocation.offer.ExpectedChild.Born;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** Edge case 159: the rule; the registry still wants a birth date. */
class ExpectedChildTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 11, 3);
    private static final ExpectedChild EXPECTED =
            new ExpectedChild(new ApplicationId("A1"), RECEIVED, LocalDate.of(2026, 3, 15));

    @Test
    void twins_become_two_applications_with_one_day_in_line() {
        assertThat(EXPECTED.born(List.of(new ChildId("C1"), new ChildId("C2"))))
                .containsExactly(
                        new Born(new ApplicationId("A1"), new ChildId("C1"), RECEIVED),
                        new Born(new ApplicationId("A1-2"), new ChildId("C2"), RECEIVED));
        assertThatThrownBy(() -> EXPECTED.born(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_may_be_promised_from_the_month_in_which_the_child_is_expected() {
        assertThat(EXPECTED.mayStartIn(Month.of(2026, 2))).isFalse();
        assertThat(EXPECTED.mayStartIn(Month.of(2026, 3))).isTrue();
    }

    @Test
    void without_a_birth_by_the_start_the_place_is_free_again() {
        assertThat(EXPECTED.freesPlaceOn(LocalDate.of(2026, 7, 31), Month.of(2026, 8)))
                .isFalse();
        assertThat(EXPECTED.freesPlaceOn(LocalDate.of(2026, 8, 1), Month.of(2026, 8)))
                .isTrue();
    }
}
