package kita.billing.simulation;

import java.util.ArrayList;
import java.util.List;
import kita.money.Money;

/** How many families pay how much more or less a month, in classes that are narrow near zero. */
public final class Histogram {

    /** Upper bounds of the relief classes and lower bounds of the burden classes, in euro a month. */
    private static final int[] BOUNDS = {5, 10, 25, 50, 100, 200};

    private final int[] less = new int[BOUNDS.length + 1];
    private final int[] more = new int[BOUNDS.length + 1];
    private int same;

    Histogram() {}

    /**
     * One class.
     *
     * @param german what it holds, such as "10 bis 25 € mehr"
     */
    public record Bar(String german, int families) {}

    void add(Money perMonth) {
        if (perMonth.isZero()) {
            same++;
        } else if (perMonth.isNegative()) {
            less[classOf(perMonth.negated())]++;
        } else {
            more[classOf(perMonth)]++;
        }
    }

    /** From the largest relief to the largest burden; every class is there, also an empty one. */
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = BOUNDS.length; i >= 0; i--) {
            bars.add(new Bar(german(i) + " weniger", less[i]));
        }
        bars.add(new Bar("unverändert", same));
        for (int i = 0; i <= BOUNDS.length; i++) {
            bars.add(new Bar(german(i) + " mehr", more[i]));
        }
        return List.copyOf(bars);
    }

    private static int classOf(Money amount) {
        int found = 0;
        while (found < BOUNDS.length && amount.compareTo(Money.euro(BOUNDS[found])) > 0) {
            found++;
        }
        return found;
    }

    private static String german(int index) {
        if (index == 0) {
            return "bis " + BOUNDS[0] + " €";
        }
        return index == BOUNDS.length
                ? "über " + BOUNDS[index - 1] + " €"
                : BOUNDS[index - 1] + " bis " + BOUNDS[index] + " €";
    }
}
