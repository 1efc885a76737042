package kita.allocation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.Verdict;
import org.junit.jupiter.api.Test;

/** The whole solver, with OptaPlanner, before the checker that does not believe it. */
class SolverAgainstCheckerTest {

    private static final SolverSettings SETTINGS = new SolverSettings(7, 150, 1_500, 60, 1_500);

    private static void assertFlawless(Problem problem, String description) {
        Solution solution = new AllocationSolver().solve(problem, SETTINGS, ProgressListener.SILENT);
        Verdict verdict = new Checker(problem, "digest").judge(new Proposal("digest", 7, solution.placements()));
        assertThat(verdict.violations()).as(description).isEmpty();
        List<String> blocking = verdict.blockingFamilies().stream()
                .map(family -> family.family().value())
                .distinct()
                .sorted()
                .toList();
        assertThat(solution.report().blockingFamilies())
                .as(description)
                .extracting(family -> family.value())
                .isEqualTo(blocking);
        assertThat((long) verdict.counts().unplacedEntitled())
                .as(description)
                .isEqualTo(solution.report().after().unplacedEntitled());
    }

    @Test
    void the_checker_finds_nothing_in_small_problems_that_the_solver_has_not_said_itself() {
        for (long seed = 0; seed < 30; seed++) {
            assertFlawless(new SmallTown(seed, 16).withFamilies(), "small town, seed " + seed);
        }
    }

    @Test
    void the_checker_finds_nothing_in_towns_of_all_kinds_that_the_solver_has_not_said_itself() {
        for (RandomTown.Lines lines : RandomTown.Lines.values()) {
            for (long seed = 0; seed < 3; seed++) {
                RandomTown town = new RandomTown(seed, 250, 18, 0.8 + 0.2 * seed, lines);
                assertFlawless(town.problem(), town.toString());
            }
        }
    }

    @Test
    void no_family_is_passed_over_if_every_family_has_one_priority_everywhere() {
        for (long seed = 0; seed < 4; seed++) {
            RandomTown town = new RandomTown(seed, 400, 25, 1.1, RandomTown.Lines.COMMON);
            SolverReport report = new AllocationSolver()
                    .solve(town.problem(), SETTINGS.withRepairTries(0).withOfficeSteps(0), ProgressListener.SILENT)
                    .report();
            assertThat(report.blockersAfterSeed()).as(town.toString()).isZero();
        }
    }
}
