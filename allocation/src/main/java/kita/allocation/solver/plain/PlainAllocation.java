package kita.allocation.solver.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * OptaPlanner as one would use it first, as a yardstick: one child, one variable, a weighted sum, and the phases that
 * it brings along (construction heuristic, then local search).
 */
public final class PlainAllocation {

    private PlainAllocation() {}

    /** Searches for so long; the only search here that ends by the clock, so its result differs from run to run. */
    public static Seating solve(Instance instance, long seed, long milliseconds) {
        int[] turns = turns(instance);
        List<PlainChild> children = new ArrayList<>();
        for (int child = 0; child < instance.children(); child++) {
            children.add(new PlainChild(child, instance.child(child), turns[child], instance.options(child)));
        }
        SolverConfig config = new SolverConfig()
                .withRandomSeed(seed)
                .withSolutionClass(PlainPlan.class)
                .withEntityClasses(PlainChild.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlainScore.class))
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(milliseconds));
        PlainPlan best = SolverFactory.<PlainPlan>create(config).buildSolver().solve(new PlainPlan(instance, children));
        return seated(instance, best);
    }

    private static int[] turns(Instance instance) {
        List<Integer> line = IntStream.range(0, instance.children())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer child) -> instance.child(child).generalPriority())
                        .thenComparing(child -> child))
                .toList();
        int[] turns = new int[line.size()];
        for (int turn = 0; turn < turns.length; turn++) {
            turns[line.get(turn)] = turn;
        }
        return turns;
    }

    /** If time ran out while something was overfull, whoever is last in line there goes without. */
    private static Seating seated(Instance instance, PlainPlan plan) {
        Seating seating = new Seating(instance);
        plan.children().stream()
                .filter(child -> child.seat() != null)
                .sorted(Comparator.comparing(
                                (PlainChild child) -> child.applicant().securedRank() == 0)
                        .thenComparingInt(PlainChild::turn))
                .forEach(child -> {
                    Option seat = child.seat();
                    if (seating.fits(seat)) {
                        seating.seat(seat);
                    }
                });
        return seating;
    }
}
