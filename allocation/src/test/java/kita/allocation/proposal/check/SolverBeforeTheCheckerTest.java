package kita.allocation.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.ProgressListener;
import kita.allocation.solver.Solution;
import kita.allocation.solver.SolverSettings;
import org.junit.jupiter.api.Test;

/** Two codes that know nothing of each other meet here: what the one proposes the other must not find fault with. */
class SolverBeforeTheCheckerTest {

    private static final int PROBLEMS = 300;

    @Test
    void
            what_the_solver_proposes_for_random_small_problems_is_always_feasible_and_blocks_only_where_the_solver_says_so() {
        AllocationSolver solver = new AllocationSolver();
        int withBlockers = 0;
        for (int seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = withPolicy(new RandomProblems(seed).next());
            Solution solution =
                    solver.solve(problem, SolverSettings.withSeed(seed).withOfficeSteps(0), ProgressListener.SILENT);
            Proposal proposal = new Proposal(Proposals.DIGEST, seed, solution.placements());
            Verdict verdict = new Checker(problem, Proposals.DIGEST).judge(proposal);
            if (!verdict.isFeasible()) {
                fail("Seed %d: %s", seed, verdict.violations());
            }
            var found = verdict.blockingFamilies().stream()
                    .map(BlockingFamily::family)
                    .distinct()
                    .toList();
            assertThat(found)
                    .as("seed %d: %s", seed, verdict.blockingFamilies())
                    .isEqualTo(solution.report().blockingFamilies());
            withBlockers += found.isEmpty() ? 0 : 1;
            if (found.isEmpty()) {
                assertThat(verdict.violations()).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(withBlockers).isLessThan(PROBLEMS / 20);
    }

    private static Problem withPolicy(Problem problem) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                problem.applicants(),
                problem.families(),
                "stability-first");
    }
}
