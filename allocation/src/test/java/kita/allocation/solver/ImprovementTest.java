package kita.allocation.solver;

import static kita.allocation.solver.ProblemBuilder.aChild;
import static kita.allocation.solver.ProblemBuilder.aProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;

class ImprovementTest {

    private static final SolverSettings SETTINGS = new SolverSettings(7, 50, 1_500, 80, 1_500);

    /** Anna's nearest free Kita is the only one that Ben can reach; Anna can also go to the Burg. */
    private static ProblemBuilder roomForBothIfAnnaMovesOn() {
        return aProblem()
                .kita("Arche", 1)
                .kita("Burg", 1)
                .kita("Voll", 0)
                .child(aChild("anna")
                        .points(30)
                        .wishes("Voll")
                        .reaches("Arche", 300)
                        .reaches("Burg", 800))
                .child(aChild("ben").points(20).wishes("Voll").reaches("Arche", 500));
    }

    @Test
    void a_child_placed_by_the_office_moves_on_to_make_room_for_another() {
        Problem problem = roomForBothIfAnnaMovesOn().build();

        Solution without = new AllocationSolver().solve(problem, SETTINGS.withOfficeSteps(0), ProgressListener.SILENT);
        Solution with = new AllocationSolver().solve(problem, SETTINGS, ProgressListener.SILENT);

        assertThat(without.placements())
                .containsExactly(
                        new Placement.ByOffice(new ApplicationId("anna"), new KitaId("Arche"), 300),
                        new Placement.None(new ApplicationId("ben")));
        assertThat(with.placements())
                .containsExactly(
                        new Placement.ByOffice(new ApplicationId("anna"), new KitaId("Burg"), 800),
                        new Placement.ByOffice(new ApplicationId("ben"), new KitaId("Arche"), 500));
        assertThat(with.report().before().unplacedEntitled()).isEqualTo(1);
        assertThat(with.report().after().unplacedEntitled()).isZero();
    }

    /** Ben asked for the Arche and got it; Anna, behind him, has nowhere else to go, and Ben has. */
    private static Problem annaWithoutPlaceUnlessBenGivesWay(String policy) {
        return aProblem()
                .policy(policy)
                .kita("Arche", 1)
                .kita("Burg", 1)
                .child(aChild("anna").points(10).wishes("Arche"))
                .child(aChild("ben").points(20).wishes("Arche", "Burg"))
                .build();
    }

    @Test
    void nobody_loses_a_wish_place_to_a_child_behind_if_stability_comes_first() {
        Solution solution = new AllocationSolver()
                .solve(annaWithoutPlaceUnlessBenGivesWay("stability-first"), SETTINGS, ProgressListener.SILENT);

        assertThat(solution.report().after().unplacedEntitled()).isEqualTo(1);
        assertThat(solution.report().blockingFamilies()).isEmpty();
    }

    @Test
    void if_entitlement_comes_first_both_are_placed_and_the_family_passed_over_is_named() {
        Solution solution = new AllocationSolver()
                .solve(annaWithoutPlaceUnlessBenGivesWay("entitlement-first"), SETTINGS, ProgressListener.SILENT);

        assertThat(solution.report().after().unplacedEntitled()).isZero();
        assertThat(solution.report().blockingFamilies())
                .extracting(family -> family.value())
                .containsExactly("H-ben");
    }

    @Test
    void all_scores_and_shadow_variables_stand_up_to_a_full_recalculation_at_every_move() {
        for (String policy : List.of("stability-first", "entitlement-first")) {
            for (long seed = 0; seed < 12; seed++) {
                Problem town = new SmallTown(seed, 20).withFamilies();
                Problem problem = new Problem(
                        town.tenant(),
                        town.firstMonth(),
                        town.months(),
                        town.limits(),
                        town.applicants(),
                        town.families(),
                        policy);
                Market market = MarketCompiler.compile(problem);
                PlanState state = new PlanState(market);
                new DeferredAcceptance(market, state).runFromTheStart();
                BitSet blocking = new Blockers(market, state).all();
                SolverSettings few = new SolverSettings(seed, 0, 0, 60, 200);

                AwardPlan plan = SolverFactory.<AwardPlan>create(
                                new Improvement(market, few).config(EnvironmentMode.FULL_ASSERT))
                        .buildSolver()
                        .solve(AwardPlan.of(market, state, blocking));

                assertThat(plan.score().hardScore(0)).isZero();
            }
        }
    }

    @Test
    void the_plan_is_never_worse_than_before_on_any_higher_level() {
        for (long seed = 0; seed < 4; seed++) {
            Problem problem = new RandomTown(seed, 200, 40, 1.2, RandomTown.Lines.HARD).problem();
            SolverReport report = new AllocationSolver()
                    .solve(problem, SETTINGS, ProgressListener.SILENT)
                    .report();
            assertThat(Figures.bestFirst(Policy.STABILITY_FIRST).compare(report.after(), report.before()))
                    .as("seed %d, %s", seed, report)
                    .isNotPositive();
            assertThat(report.after().overfilled()).isZero();
        }
    }
}
