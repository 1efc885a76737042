package kita.allocation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import kita.allocation.bound.PlacementBound;
import kita.allocation.bound.PlacementBounds;
import kita.allocation.exact.CheapestFlow;
import kita.allocation.exact.LeastBlocking;
import kita.allocation.exact.OfficeOptimum;
import kita.allocation.instance.Instance;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemValidation;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.check.Checker;
import kita.registry.ApplicationId;
import org.junit.jupiter.api.Test;

class YardsticksTest {

    @Test
    void a_town_is_a_sound_problem_and_the_same_arguments_give_the_same_one() {
        for (Setting setting : Setting.values()) {
            for (double occupancy : new double[] {0.8, 1.0, 1.2}) {
                Problem problem = new BenchmarkTown(200, 5, setting, occupancy).on(14);
                assertThat(ProblemValidation.findingsIn(problem)).isEmpty();
                assertThat(problem).isEqualTo(new BenchmarkTown(200, 5, setting, occupancy).on(14));
                assertThat(problem).isNotEqualTo(new BenchmarkTown(200, 6, setting, occupancy).on(14));
            }
        }
    }

    @Test
    void a_town_has_the_shape_of_a_real_one() {
        Problem problem = new BenchmarkTown(4_000, 1, Setting.COMMON, 1.0).on(270);
        long siblings = problem.families().stream()
                .filter(family -> family.members().size() > 1)
                .count();
        assertThat(100.0 * siblings / problem.families().size()).isBetween(9.0, 15.0);
        long required = problem.families().stream()
                .filter(family -> family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL)
                .count();
        assertThat(100.0 * required / siblings).isBetween(28.0, 42.0);
        long movers = problem.applicants().stream()
                .filter(child -> child.formAtStart() != child.formIn(problem.lastMonth()))
                .count();
        assertThat(100.0 * movers / 4_000).isBetween(16.0, 22.0);
        assertThat(problem.applicants()).allMatch(child -> child.officeOptions().size() <= 30);
    }

    @Test
    void siblings_share_a_lot_and_differ_by_one_criterion_in_a_hard_town_and_by_three_in_a_harder_one() {
        assertThat(mostPointsApart(Setting.COMMON)).isZero();
        assertThat(mostPointsApart(Setting.BONUS)).isZero();
        assertThat(mostPointsApart(Setting.HARD)).isEqualTo(5);
        assertThat(mostPointsApart(Setting.HARDER)).isEqualTo(15);
    }

    private static int mostPointsApart(Setting setting) {
        Problem problem = new BenchmarkTown(1_000, 2, setting, 1.0).on(60);
        Map<ApplicationId, Priority> priorities = new HashMap<>();
        problem.applicants().forEach(child -> priorities.put(child.id(), child.generalPriority()));
        int apart = 0;
        for (Family family : problem.families()) {
            List<Priority> own = family.members().stream().map(priorities::get).toList();
            assertThat(own.stream().map(priority -> priority.tieBreaks().get(0)).distinct())
                    .as("%s", family.id())
                    .hasSize(1);
            IntSummaryStatistics points =
                    own.stream().mapToInt(Priority::points).summaryStatistics();
            apart = Math.max(apart, points.getMax() - points.getMin());
        }
        return apart;
    }

    @Test
    void the_textbook_s_plan_is_feasible_and_envied_by_few() {
        for (int seed = 0; seed < 10; seed++) {
            Problem problem = new BenchmarkTown(150, seed, Setting.HARD, 1.1).on(10);
            Figures figures = Figures.of(
                    problem,
                    new PlainDeferredAcceptance(Instance.of(problem)).run().placements());
            assertThat(figures.feasible()).as("seed %d", seed).isTrue();
            assertThat(figures.childrenWithJustifiedEnvy()).as("seed %d", seed).isLessThan(15);
        }
    }

    @Test
    void the_flow_keeps_all_limits_and_never_passes_the_bound() {
        for (int seed = 0; seed < 10; seed++) {
            Problem problem = new BenchmarkTown(150, seed, Setting.BONUS, 1.1).on(10);
            Figures figures =
                    Figures.of(problem, CheapestFlow.solve(Instance.of(problem)).placements());
            PlacementBound bound = PlacementBounds.of(problem);
            assertThat(figures.feasible()).as("seed %d", seed).isTrue();
            assertThat(bound.entitled() - figures.unplacedEntitled())
                    .as("seed %d", seed)
                    .isBetween(bound.chainWithReach() * 9 / 10, bound.chainWithReach());
        }
    }

    @Test
    void the_fewest_blocking_families_are_as_many_as_the_checker_finds() {
        int looked = 0;
        for (int seed = 0; seed < 12; seed++) {
            Problem problem = new BenchmarkTown(40, seed, Setting.HARD, 1.2).on(4);
            Instance instance = Instance.of(problem);
            List<Placement> start = instance.problem().applicants().stream()
                    .map(child -> (Placement) new Placement.None(child.id()))
                    .toList();
            boolean isSomebodyPinned = problem.applicants().stream().anyMatch(child -> child.isPinned());
            if (!isSomebodyPinned) {
                LeastBlocking least = LeastBlocking.of(instance, start, 10);
                int found = new Checker(problem, "")
                        .judge(new Proposal("", 0, least.seating().placements()))
                        .blockingFamilies()
                        .size();
                assertThat(found).as("seed %d", seed).isEqualTo(least.blocking());
                assertThat(least.atLeast()).as("seed %d", seed).isLessThanOrEqualTo(least.blocking());
                assertThat(least.atLeast() == least.blocking())
                        .as("seed %d, %s", seed, least.end())
                        .isEqualTo(least.end() == LeastBlocking.End.PROVED);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(3);
    }

    @Test
    void the_best_office_phase_places_at_least_those_who_are_given_a_place_by_turn() {
        for (int seed = 0; seed < 10; seed++) {
            Problem problem = new BenchmarkTown(200, seed, Setting.COMMON, 1.1).on(14);
            Instance instance = Instance.of(problem);
            List<Placement> plan = new PlainDeferredAcceptance(instance).run().placements();
            long byTurn = plan.stream()
                    .filter(placement -> placement instanceof Placement.ByOffice)
                    .count();
            OfficeOptimum best = OfficeOptimum.of(instance, plan, 5);
            assertThat((long) best.placed()).as("seed %d", seed).isBetween(byTurn, (long) best.atMost());
        }
    }
}
