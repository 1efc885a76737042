package kita.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All that is drawn by lot. Each household has dice of its own, made from the seed and its number, so that a change in
 * one household leaves the others as they were.
 */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String what, int number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + what.hashCode() * 0xC2B2AE3D27D4EB4FL + number;
        return new Dice(new SplittableRandom(new SplittableRandom(mixed).nextLong()));
    }

    /** True in so many of a hundred cases; fractions of a percent count. */
    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** A whole number between both, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A day between both, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of the values, the first with the first weight and so on. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = random.nextInt(sum);
        int index = 0;
        while (at >= weights[index]) {
            at -= weights[index++];
        }
        return index;
    }

    double unit() {
        return random.nextDouble();
    }

    /** Bell-shaped around 0 with deviation 1, near enough: twelve even draws. */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
