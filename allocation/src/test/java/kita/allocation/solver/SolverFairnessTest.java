package kita.allocation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import org.junit.jupiter.api.Test;

/** The results against an oracle that applies the definition literally, and against all plans there are. */
class SolverFairnessTest {

    private static final SolverSettings SETTINGS =
            SolverSettings.withSeed(7).withRepairTries(150).withOfficeSteps(0);

    private static Solution solve(Problem problem) {
        return new AllocationSolver().solve(problem, SETTINGS, ProgressListener.SILENT);
    }

    @Test
    void no_single_child_is_ever_passed_over_and_no_kita_overfilled() {
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = new SmallTown(seed, 12).ofSingles();
            Solution solution = solve(problem);
            FairnessOracle oracle = new FairnessOracle(problem);
            assertThat(oracle.overfilled(solution.placements()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(oracle.blocking(solution.placements()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(solution.report().blockersAfterRepair())
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    @Test
    void a_family_is_only_passed_over_where_every_possible_plan_passes_somebody_over() {
        int withoutStablePlan = 0;
        int families = 0;
        for (long seed = 0; seed < 250; seed++) {
            Problem problem = new SmallTown(seed, 6).withFamilies();
            List<Placement> placements = solve(problem).placements();
            FairnessOracle oracle = new FairnessOracle(problem);
            families += (int) oracle.groups().stream()
                    .filter(group -> group.members().size() > 1)
                    .count();
            int found = oracle.blocking(placements).size();
            if (found > 0) {
                int least = oracle.allPlans().stream()
                        .mapToInt(plan -> oracle.blocking(plan).size())
                        .min()
                        .orElseThrow();
                assertThat(found).as("blocking groups, seed %d", seed).isEqualTo(least);
                withoutStablePlan++;
            }
        }
        assertThat(families).isGreaterThan(100);
        assertThat(withoutStablePlan)
                .as("problems without a stable plan are rare")
                .isLessThan(20);
    }

    @Test
    void the_families_named_as_blocking_are_exactly_those_the_definition_finds() {
        for (long seed = 1_000; seed < 1_120; seed++) {
            Problem problem = new SmallTown(seed, 14).withFamilies();
            Solution solution =
                    new AllocationSolver().solve(problem, SETTINGS.withRepairTries(0), ProgressListener.SILENT);
            List<String> expected = new FairnessOracle(problem)
                    .blocking(solution.placements()).stream()
                            .map(group -> group.family().value())
                            .distinct()
                            .sorted()
                            .toList();
            assertThat(solution.report().blockingFamilies())
                    .as("seed %d", seed)
                    .extracting(family -> family.value())
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_family_gets_only_what_its_parents_accept() {
        for (long seed = 2_000; seed < 2_150; seed++) {
            Problem problem = new SmallTown(seed, 14).withFamilies();
            List<Placement> placements = solve(problem).placements();
            for (DecidingGroup group : new FairnessOracle(problem).groups()) {
                assertThat(FamilyPreference.of(group).accepts(FairnessOracle.outcomeOf(group, placements)))
                        .as("seed %d, %s", seed, group.family())
                        .isTrue();
            }
        }
    }

    @Test
    void the_office_never_makes_anybody_wait_for_a_place_that_it_gave_away() {
        for (long seed = 3_000; seed < 3_120; seed++) {
            Problem problem = new SmallTown(seed, 12).withFamilies();
            Solution solution = solve(problem);
            FairnessOracle oracle = new FairnessOracle(problem);
            assertThat(oracle.overfilled(solution.placements()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(oracle.blocking(solution.placements()))
                    .as("seed %d", seed)
                    .hasSize(solution.report().blockersAfterRepair());
        }
    }
}
