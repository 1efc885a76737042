package kita.allocation.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;

/** How many points a criterion brings where its condition applies. */
public sealed interface Points {

    /** The declared number that they depend on, if they depend on one. */
    Optional<FactKey> countedFact();

    /** Points for that declared number; {@link Fixed} points do not look at it. */
    int at(int count);

    /** Always the same. */
    record Fixed(int points) implements Points {
        public Fixed {
            requireOneOrMore(points);
        }

        @Override
        public Optional<FactKey> countedFact() {
            return Optional.empty();
        }

        @Override
        public int at(int count) {
            return points;
        }
    }

    /** As many times as the declared number says. */
    record PerCount(FactKey fact, int points) implements Points {
        public PerCount {
            requireOneOrMore(points);
        }

        @Override
        public Optional<FactKey> countedFact() {
            return Optional.of(fact);
        }

        @Override
        public int at(int count) {
            return Math.multiplyExact(count, points);
        }
    }

    /**
     * By steps of the declared number (Staffel), such as 1, 10, 20, 30 points by the weekly hours of the parent who works
     * less. The highest step that the number reaches counts; below the first there are no points. Steps stand in
     * ascending order; whether their points ascend as well is a question for {@link Lint}.
     */
    record Graded(FactKey fact, List<Step> steps) implements Points {
        public Graded {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("Graded points need a step");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).least() <= steps.get(i - 1).least()) {
                    throw new IllegalArgumentException(
                            "Steps must ascend, not " + steps.get(i - 1).least() + " before "
                                    + steps.get(i).least());
                }
            }
        }

        @Override
        public Optional<FactKey> countedFact() {
            return Optional.of(fact);
        }

        @Override
        public int at(int count) {
            return reached(count).mapToInt(Step::points).reduce(0, (before, last) -> last);
        }

        private Stream<Step> reached(int count) {
            return steps.stream().takeWhile(step -> step.least() <= count);
        }
    }

    /**
     * One step.
     *
     * @param least the number from which it holds
     * @param points 0 or more
     */
    record Step(int least, int points) {
        public Step {
            if (least < 0 || points < 0) {
                throw new IllegalArgumentException("A step has no negative numbers: " + least + ", " + points);
            }
        }
    }

    private static void requireOneOrMore(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("A criterion must give 1 point or more, not " + points);
        }
    }
}
