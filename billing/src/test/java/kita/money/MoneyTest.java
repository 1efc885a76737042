package kita.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void reads_euro_with_a_point_to_the_cent() {
        assertThat(Money.parse("148.18")).isEqualTo(Money.cents(14818));
        assertThat(Money.parse("120")).isEqualTo(Money.euro(120));
        assertThat(Money.parse("-0.5")).isEqualTo(Money.cents(-50));
    }

    @Test
    void refuses_fractions_of_a_cent_and_what_is_no_number() {
        assertThatThrownBy(() -> Money.parse("0.005")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("1,50")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Money.exactly(new BigDecimal("80.625"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refuses_sums_that_leave_the_range() {
        Money most = Money.cents(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.cents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(Money.cents(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euro(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void adds_subtracts_and_multiplies_exactly() {
        assertThat(Money.parse("3067.75").times(12)).isEqualTo(Money.parse("36813.00"));
        assertThat(Money.parse("150.00").minus(Money.parse("120.50"))).isEqualTo(Money.parse("29.50"));
        assertThat(Money.parse("0.10").plus(Money.parse("0.20"))).isEqualTo(Money.parse("0.30"));
        assertThat(Money.cents(1).max(Money.cents(2))).isEqualTo(Money.cents(2));
    }

    @Test
    void knows_its_sign() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.cents(-1).isNegative()).isTrue();
        assertThat(Money.cents(1).isPositive()).isTrue();
        assertThat(Money.cents(-1)).isLessThan(Money.ZERO);
    }

    @Test
    void prints_german_amounts_alike_on_every_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Money.parse("1234567.05").german()).isEqualTo("1.234.567,05\u00a0€");
            assertThat(Money.parse("-999.90").german()).isEqualTo("-999,90\u00a0€");
            assertThat(Money.parse("-0.07").german()).isEqualTo("-0,07\u00a0€");
            assertThat(Money.parse("1234.5")).hasToString("1234.50");
        } finally {
            Locale.setDefault(before);
        }
    }
}
