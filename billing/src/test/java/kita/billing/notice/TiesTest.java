package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesTest {

    /** A tilde stands for the no-break space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(§ 90 Abs. 4 SGB VIII) ist | (§~90~Abs.~4 SGB~VIII) ist",
                "§§ 2 und 3 | §§~2 und 3",
                "nach § 3a Abs. 2 VwVfG | nach §~3a~Abs.~2 VwVfG",
                "am 14. September 2026 um 9 Uhr | am 14.~September 2026 um 9~Uhr",
                "8 Stunden am Tag, 120,00 Euro | 8~Stunden am Tag, 120,00~Euro",
                "Der Satz von gestern im SGB steht | Der Satz von gestern im SGB steht",
                "im August Monate später | im August Monate später",
            })
    void numbers_stay_with_what_they_belong_to(String text, String bound) {
        assertThat(Ties.bind(text)).isEqualTo(bound.replace('~', '\u00a0'));
    }

    @Test
    void binding_twice_changes_nothing_more() {
        String once = Ties.bind("§ 24 Abs. 2 SGB VIII, 8 Stunden");

        assertThat(Ties.bind(once)).isEqualTo(once);
    }
}
