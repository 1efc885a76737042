package kita.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {

    private static final long SEED = 20261122;

    @Test
    void a_third_of_an_amount_three_times_is_the_amount() {
        Exact third = Exact.of(Money.euro(100)).dividedBy(3);
        assertThat(third.plus(third).plus(third).toMoney()).isEqualTo(Money.euro(100));
        assertThat(third.times(3).toMoney()).isEqualTo(Money.euro(100));
    }

    @Test
    void equal_fractions_are_equal_and_print_alike_however_they_are_written() {
        assertThat(new Exact(-6, -4)).isEqualTo(new Exact(3, 2)).hasToString("3/2");
        assertThat(new Exact(0, -7)).isEqualTo(Exact.ZERO).hasToString("0");
        assertThat(new Exact(6, -4).numerator()).isEqualTo(-3);
    }

    @Test
    void a_decimal_number_is_taken_as_it_stands() {
        assertThat(Exact.of(new BigDecimal("0.60"))).isEqualTo(new Exact(3, 5));
        assertThat(Exact.of(new BigDecimal("1200"))).isEqualTo(Exact.of(1200));
        assertThatThrownBy(() -> Exact.of(new BigDecimal("1e30"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(new BigDecimal("1e-30"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_fraction_of_a_cent_is_refused_as_money() {
        assertThatThrownBy(() -> new Exact(1, 2).toMoney()).isInstanceOf(ArithmeticException.class);
        assertThat(new Exact(1, 2).isWholeCents()).isFalse();
        assertThat(new Exact(4, 2).isWholeCents()).isTrue();
    }

    @Test
    void division_by_zero_is_refused() {
        assertThatThrownBy(() -> Exact.of(1).dividedBy(0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Exact(0, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void what_leaves_the_range_of_a_long_is_refused_without_naming_data() {
        Exact large = Exact.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> large.plus(Exact.of(1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageNotContaining("9223");
        assertThatThrownBy(() -> large.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Exact(1, Long.MAX_VALUE).times(new Exact(1, 2)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Exact(Long.MIN_VALUE, Long.MIN_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_product_that_is_in_range_never_overflows_on_the_way() {
        Exact large = new Exact(Long.MAX_VALUE, 3);
        assertThat(large.times(new Exact(3, Long.MAX_VALUE))).isEqualTo(Exact.of(1));
    }

    @Test
    void comparing_never_overflows() {
        Exact justBelow = new Exact(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(justBelow).isLessThan(Exact.of(1)).isGreaterThan(new Exact(Long.MAX_VALUE / 2, Long.MAX_VALUE));
        assertThat(justBelow.negated()).isLessThan(Exact.ZERO).isGreaterThan(Exact.of(-1));
        assertThat(new Exact(Long.MAX_VALUE, 2)).isGreaterThan(new Exact(Long.MAX_VALUE, 3));
    }

    @Test
    void random_sums_products_and_comparisons_agree_with_big_decimals() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            Exact a = new Exact(random.nextLong(-1_000_000, 1_000_000), random.nextLong(1, 2000));
            Exact b = new Exact(random.nextLong(-1_000_000, 1_000_000), random.nextLong(1, 2000));
            BigDecimal product = big(a).multiply(big(b));
            assertThat(big(a.times(b)).subtract(product).abs()).isLessThan(new BigDecimal("1e-20"));
            assertThat(big(a.plus(b)).subtract(big(a).add(big(b))).abs()).isLessThan(new BigDecimal("1e-20"));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).numerator() == 0 ? 0 : sign(a.minus(b)));
            assertThat(b.isZero() || a.dividedBy(b).times(b).equals(a))
                    .as("seed %s, round %s", SEED, i)
                    .isTrue();
        }
    }

    @Test
    void every_rounding_of_random_fractions_agrees_with_big_decimals() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            // Small denominators hit the halves that decide between rules.
            Exact cents = new Exact(random.nextLong(-200_000, 200_000), random.nextLong(1, i % 2 == 0 ? 9 : 1000));
            BigDecimal euro = big(cents).movePointLeft(2);
            for (Rounding rule : Rounding.values()) {
                assertThat(rule.toMoney(cents))
                        .as("%s of %s, seed %s", rule, cents, SEED)
                        .isEqualTo(rule.toMoney(euro));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11200; 3; 37,3333…",
                "45; 2; 0,225",
                "-45; 2; -0,225",
                "123456789; 1; 1.234.567,89",
                "123456781; 2; 617.283,905",
                "-1; 1; -0,01",
                "1; 40000; 0,00…",
                "-100000; 1; -1.000,00"
            })
    void amounts_read_as_in_germany(long numerator, long denominator, String expected) {
        assertThat(new Exact(numerator, denominator).german()).isEqualTo(expected + "\u00a0\u20ac");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"9; 1; 9", "3; 5; 0,6", "1; 3; 1/3", "1234; 1; 1.234", "25; 2; 12,5", "-3; 2; -1,5"})
    void numbers_read_as_in_germany(long numerator, long denominator, String expected) {
        assertThat(new Exact(numerator, denominator).germanNumber()).isEqualTo(expected);
    }

    private static int sign(Exact number) {
        return number.isNegative() ? -1 : 1;
    }

    private static BigDecimal big(Exact number) {
        return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), MathContext.DECIMAL128);
    }
}
