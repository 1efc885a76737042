package kita.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Fractions that wait with their lowest terms, beside fractions that are brought to lowest terms after every step:
 * through long random computations both are the same number, and both leave the range of a long in the same step.
 */
class ExactRangeTest {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final int COMPUTATIONS = 2_000;
    private static final int STEPS = 8;

    @RepeatedTest(5)
    void a_computation_ends_with_the_same_number_or_the_same_refusal(RepetitionInfo repetition) {
        int refused = 0;
        for (int i = 0; i < COMPUTATIONS; i++) {
            SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition() * 1_000_003L + i);
            Exact number = Exact.of(random.nextLong(-1_000_000, 1_000_000));
            Model model = new Model(BigInteger.valueOf(number.numerator()), BigInteger.ONE);
            for (int step = 0; step < STEPS && model != null; step++) {
                Exact operand = operand(random);
                int operation = random.nextInt(4);
                number = step(operation, number, operand);
                model = model.step(operation, Model.of(operand));
                assertThat(number == null ? null : Model.of(number))
                        .as("repetition %s, computation %s", repetition.getCurrentRepetition(), i)
                        .isEqualTo(model);
            }
            refused += model == null ? 1 : 0;
        }
        assertThat(refused).isBetween(COMPUTATIONS / 20, COMPUTATIONS * 19 / 20);
    }

    @Test
    void every_rounding_is_the_same_for_a_fraction_in_lowest_terms_or_not() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 20_000; i++) {
            Exact lowest = new Exact(random.nextLong(-200_000, 200_000), random.nextLong(1, 1000)).inLowestTerms();
            long factor = random.nextLong(1, Long.MAX_VALUE / 200_000_000);
            Exact other = new Exact(lowest.over() * factor, lowest.under() * factor);
            assertThat(other).isEqualTo(lowest).hasSameHashCodeAs(lowest).hasToString(lowest.toString());
            assertThat(other.isWholeCents()).isEqualTo(lowest.isWholeCents());
            for (Rounding rule : Rounding.values()) {
                assertThat(rule.apply(other)).as("%s of %s", rule, lowest).isEqualTo(rule.apply(lowest));
            }
        }
    }

    private static Exact operand(SplittableRandom random) {
        long most = random.nextInt(12) == 0 ? 1_000_000_000L : 60;
        return new Exact(random.nextLong(-most, most), random.nextLong(1, most));
    }

    /** Null where it was refused. */
    private static Exact step(int operation, Exact one, Exact other) {
        try {
            return switch (operation) {
                case 0 -> one.plus(other);
                case 1 -> one.minus(other);
                case 2 -> one.times(other);
                default -> one.dividedBy(other);
            };
        } catch (ArithmeticException refused) {
            return null;
        }
    }

    /** Always in lowest terms; null where a number on the way leaves the range. */
    private record Model(BigInteger over, BigInteger under) {

        Model {
            BigInteger divisor = over.gcd(under);
            over = over.divide(divisor);
            under = under.divide(divisor);
        }

        static Model of(Exact number) {
            return new Model(BigInteger.valueOf(number.numerator()), BigInteger.valueOf(number.denominator()));
        }

        Model step(int operation, Model other) {
            return switch (operation) {
                case 0 -> plus(other);
                case 1 -> plus(new Model(other.over.negate(), other.under));
                case 2 -> times(other.over, other.under);
                default ->
                    other.over.signum() == 0
                            ? null
                            : times(other.under.multiply(BigInteger.valueOf(other.over.signum())), other.over.abs());
            };
        }

        private Model plus(Model other) {
            BigInteger divisor = under.gcd(other.under);
            BigInteger own = over.multiply(other.under.divide(divisor));
            BigInteger others = other.over.multiply(under.divide(divisor));
            BigInteger common = under.multiply(other.under.divide(divisor));
            boolean fits = fits(own) && fits(others) && fits(own.add(others)) && fits(common);
            return fits ? new Model(own.add(others), common) : null;
        }

        private Model times(BigInteger factor, BigInteger divisor) {
            Model product = new Model(over.multiply(factor), under.multiply(divisor));
            return fits(product.over) && fits(product.under) ? product : null;
        }

        private static boolean fits(BigInteger number) {
            return number.abs().compareTo(MOST) <= 0;
        }
    }
}
