package kita.allocation.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemValidation;
import kita.registry.HouseholdId;

/**
 * Answers an allocation problem: deferred acceptance that knows families and months, a bounded repair for families that
 * still block, places from the office for entitled children left over, and OptaPlanner to find room for more of them.
 *
 * <p>The result never overfills a Kita and is never worse than the plan before OptaPlanner, level by level. Same problem
 * and settings, same result, whatever the machine. Whether it is fair is for the checker to say, which knows nothing of
 * this package.
 *
 * <p>The solver keeps no state and may be used by several threads.
 */
public final class AllocationSolver {

    /**
     * Refuses a problem that contradicts itself with {@link kita.allocation.proposal.InvalidProblemException}, which
     * names every finding, and an unknown policy with {@link IllegalArgumentException}.
     */
    public Solution solve(Problem problem, SolverSettings settings, ProgressListener listener) {
        ProblemValidation.requireSound(problem);
        return new Run(MarketCompiler.compile(problem), settings, listener).solve();
    }

    /** One solve, so that the solver itself has no state. */
    private static final class Run {

        private final Market market;
        private final SolverSettings settings;
        private final ProgressListener listener;
        private final PlanState state;
        private final DeferredAcceptance acceptance;

        Run(Market market, SolverSettings settings, ProgressListener listener) {
            this.market = market;
            this.settings = settings;
            this.listener = listener;
            this.state = new PlanState(market);
            this.acceptance = new DeferredAcceptance(market, state);
        }

        Solution solve() {
            listener.onProgress(SolverPhase.DEFERRED_ACCEPTANCE, 0, market.groups.length);
            acceptance.runFromTheStart();
            listener.onProgress(SolverPhase.DEFERRED_ACCEPTANCE, market.groups.length, market.groups.length);
            long moves = acceptance.moves();
            long displacements = acceptance.displacements();

            listener.onProgress(SolverPhase.REPAIR, 0, settings.repairTries());
            Repair repair = new Repair(market, state, acceptance, new Random(settings.seed()));
            int blockersAfterSeed = repair.blocking().cardinality();
            int tries = repair.run(settings.repairTries(), settings.repairSteps(), listener);
            listener.onProgress(SolverPhase.REPAIR, settings.repairTries(), settings.repairTries());
            BitSet blocking = repair.blocking();

            listener.onProgress(SolverPhase.OFFICE, 0, 1);
            int byOffice = new OfficeRound(market, state).run();
            listener.onProgress(SolverPhase.OFFICE, 1, 1);

            if (market.policy == Policy.ENTITLEMENT_FIRST) {
                new Augmentation(market, state, new Random(settings.seed())).run();
                blocking = new Blockers(market, state).all();
            }
            PlanFigures before = Figures.of(market, state);
            PlanState best = improved(before, blocking);
            PlanFigures after = Figures.of(market, best);
            SolverReport report = new SolverReport(
                    market.groups.length,
                    market.shortenedFamilies,
                    moves,
                    displacements,
                    blockersAfterSeed,
                    blocking.cardinality(),
                    tries,
                    byOffice,
                    before,
                    after,
                    blockingFamilies(best));
            return new Solution(placements(best), report);
        }

        private PlanState improved(PlanFigures before, BitSet blocking) {
            listener.onProgress(SolverPhase.IMPROVEMENT, 0, settings.officeSteps());
            PlanState best = state;
            if (settings.officeSteps() > 0 && before.unplacedEntitled() > 0) {
                best = new Improvement(market, settings)
                        .improve(state, blocking)
                        .map(plan -> checked(plan, before))
                        .orElse(state);
            }
            listener.onProgress(SolverPhase.IMPROVEMENT, settings.officeSteps(), settings.officeSteps());
            return best;
        }

        private PlanState checked(AwardPlan plan, PlanFigures before) {
            for (AwardDecision decision : plan.decisions()) {
                state.choose(decision.group(), decision.choice());
            }
            requireScore(plan);
            requireNoWorse(before, Figures.of(market, state));
            new OfficeRound(market, state).run();
            return state;
        }

        private void requireScore(AwardPlan plan) {
            List<Group> moved =
                    plan.decisions().stream().map(AwardDecision::group).toList();
            PlanFigures figures = Figures.of(market, state, moved);
            if (!AwardWeights.scoreOf(figures, market.policy).equals(plan.score())) {
                throw new IllegalStateException("The score " + plan.score() + " is not that of the plan: " + figures);
            }
        }

        /** OptaPlanner begins with the plan and keeps the best, so anything else is an error in this package. */
        private void requireNoWorse(PlanFigures before, PlanFigures after) {
            if (Figures.bestFirst(market.policy).compare(after, before) > 0) {
                throw new IllegalStateException("The search made the plan worse: " + before + " -> " + after);
            }
        }

        private List<HouseholdId> blockingFamilies(PlanState plan) {
            TreeSet<HouseholdId> families = new TreeSet<>(Comparator.comparing(HouseholdId::value));
            new Blockers(market, plan).all().stream().forEach(index -> families.add(market.groups[index].family));
            return List.copyOf(families);
        }

        private List<Placement> placements(PlanState plan) {
            Placement[] placements = new Placement[market.children.size()];
            for (Group group : market.groups) {
                JointOption choice = plan.choice(group);
                for (int i = 0; i < group.members.length; i++) {
                    placements[group.members[i]] = placement(group, choice, i);
                }
            }
            return new ArrayList<>(List.of(placements));
        }

        private Placement placement(Group group, JointOption choice, int member) {
            int child = group.members[member];
            var id = market.children.get(child).id();
            int kita = choice.kita[member];
            if (kita == JointOption.NOWHERE) {
                return new Placement.None(id);
            }
            if (choice.wish[member] >= 0) {
                return new Placement.ByWish(id, market.kitas[kita], choice.wish[member] + 1);
            }
            int offer = market.officeIndex(child, kita);
            return new Placement.ByOffice(id, market.kitas[kita], market.officeMetres[child][offer]);
        }
    }
}
