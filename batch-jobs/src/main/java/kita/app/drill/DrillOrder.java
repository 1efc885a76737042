package kita.app.drill;

import java.util.Random;

/**
 * What is asked of a drill.
 *
 * @param count how often
 * @param seed the same seed does the same things in the same order
 */
public record DrillOrder(int count, long seed) {

    public DrillOrder {
        if (count < 1) {
            throw new IllegalArgumentException("A drill is done at least once");
        }
    }

    Random dice() {
        return new Random(seed);
    }
}
