package kita.allocation.solver;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.MoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Lets OptaPlanner improve a plan: local search from the plan of the deferred acceptance, with constraint streams. It
 * ends by steps and score calculations, never by the clock, on one thread, so the seed decides the result.
 */
final class Improvement {

    /** Accepts what is no worse than the plan was so many steps ago. */
    private static final int LATE_ACCEPTANCE = 60;

    /** Steps without a better plan after which the search ends before its limit. */
    private static final int UNIMPROVED_STEPS = 600;

    private final Market market;
    private final SolverSettings settings;

    Improvement(Market market, SolverSettings settings) {
        this.market = market;
        this.settings = settings;
    }

    /** The best plan found, with the score that OptaPlanner gave it; empty if no move could help. */
    Optional<AwardPlan> improve(PlanState state, BitSet blocking) {
        AwardPlan plan = AwardPlan.of(market, state, blocking);
        if (ChainMoveFactory.concerned(plan).isEmpty()) {
            return Optional.empty();
        }
        SolverFactory<AwardPlan> factory = SolverFactory.create(config(EnvironmentMode.REPRODUCIBLE));
        return Optional.of(factory.buildSolver().solve(plan));
    }

    SolverConfig config(EnvironmentMode mode) {
        return new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(settings.seed())
                .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withSolutionClass(AwardPlan.class)
                .withEntityClasses(AwardDecision.class, KitaPlaces.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(AwardConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withPhases(localSearch());
    }

    private LocalSearchPhaseConfig localSearch() {
        TerminationConfig steps = new TerminationConfig()
                .withStepCountLimit(settings.officeSteps())
                .withUnimprovedStepCountLimit(UNIMPROVED_STEPS)
                .withScoreCalculationCountLimit(settings.officeMoves());
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(moves())
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(steps);
        return phase;
    }

    private static MoveSelectorConfig<?> moves() {
        MoveIteratorFactoryConfig chains = new MoveIteratorFactoryConfig();
        chains.setMoveIteratorFactoryClass(ChainMoveFactory.class);
        chains.setFixedProbabilityWeight(99.0);
        ChangeMoveSelectorConfig change = new ChangeMoveSelectorConfig();
        change.setFixedProbabilityWeight(1.0);
        return new UnionMoveSelectorConfig().withMoveSelectorList(List.of(chains, change));
    }
}
