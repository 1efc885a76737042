package kita.allocation.solver;

import static kita.allocation.solver.ProblemBuilder.aChild;
import static kita.allocation.solver.ProblemBuilder.aProblem;
import static org.assertj.core.api.Assertions.assertThat;

import kita.allocation.benchmark.BenchmarkTown;
import kita.allocation.benchmark.Setting;
import kita.allocation.bound.PlacementBounds;
import kita.allocation.proposal.Problem;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    @Test
    void where_entitled_children_come_first_one_moves_to_a_later_wish_so_that_another_has_a_place() {
        Problem problem = aProblem()
                .policy("entitlement-first")
                .kita("Arche", 1)
                .kita("Burg", 1)
                .child(aChild("anna").points(30).wishes("Arche", "Burg"))
                .child(aChild("ben").points(20).wishes("Arche"))
                .build();
        Solution solution = solve(problem);
        assertThat(solution.report().after().unplacedEntitled()).isZero();
        assertThat(solution.report().after().blockingGroups()).isEqualTo(1);
    }

    @Test
    void where_stability_comes_first_nobody_has_to_move_for_a_child_behind() {
        Problem problem = aProblem()
                .kita("Arche", 1)
                .kita("Burg", 1)
                .child(aChild("anna").points(30).wishes("Arche", "Burg"))
                .child(aChild("ben").points(20).wishes("Arche"))
                .build();
        Solution solution = solve(problem);
        assertThat(solution.report().after().unplacedEntitled()).isEqualTo(1);
        assertThat(solution.report().after().blockingGroups()).isZero();
    }

    @Test
    void with_places_enough_every_entitled_child_has_one_as_the_bound_says() {
        Problem stable = new BenchmarkTown(600, 3, Setting.HARD, 0.8).on(40);
        Problem problem = new Problem(
                stable.tenant(),
                stable.firstMonth(),
                stable.months(),
                stable.limits(),
                stable.applicants(),
                stable.families(),
                "entitlement-first");
        long entitled = problem.applicants().stream()
                .filter(child -> child.isEntitled())
                .count();
        Solution solution = solve(problem);
        long placed = entitled - solution.report().after().unplacedEntitled();
        assertThat(placed).isGreaterThanOrEqualTo(PlacementBounds.of(problem).chainWithReach() * 995L / 1000);
    }

    private static Solution solve(Problem problem) {
        return new AllocationSolver().solve(problem, SolverSettings.withSeed(1), (phase, done, total) -> {});
    }
}
