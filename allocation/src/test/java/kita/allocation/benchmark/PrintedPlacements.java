package kita.allocation.benchmark;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.SolverSettings;

/** A process of its own that prints how many threads the common pool has and what was proposed. */
final class PrintedPlacements {

    private PrintedPlacements() {}

    public static void main(String[] arguments) {
        System.out.println("threads " + ForkJoinPool.getCommonPoolParallelism());
        placements().forEach(System.out::println);
    }

    static List<Placement> placements() {
        Problem problem = new BenchmarkTown(400, 3, Setting.HARDER, 1.1).on(27);
        return new AllocationSolver()
                .solve(problem, SolverSettings.withSeed(3), (phase, done, of) -> {})
                .placements();
    }
}
