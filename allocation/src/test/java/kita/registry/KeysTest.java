package kita.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void an_id_is_never_missing_blank_or_padded() {
        assertThatThrownBy(() -> new ChildId(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChildId(" ")).hasMessage("ChildId must not be blank");
        assertThatThrownBy(() -> new ChildId("A ")).hasMessageContaining("white space: 'A '");
        assertThat(new ChildId("A-1")).hasToString("A-1");
    }

    @Test
    void hours_outside_of_a_day_or_a_week_are_refused() {
        assertThat(CareHours.onFiveDays(8)).isEqualTo(new CareHours(8, 40));
        assertThatThrownBy(() -> new CareHours(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CareHours(13, 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CareHours(8, 61)).isInstanceOf(IllegalArgumentException.class);
    }
}
