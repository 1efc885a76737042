package kita.allocation.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** A plan as OptaPlanner sees it. Decisions stand in the order of the groups, places in the order of the Kitas. */
@PlanningSolution
class AwardPlan {

    private Market market;

    @ConstraintConfigurationProvider
    private AwardWeights weights;

    @PlanningEntityCollectionProperty
    private List<AwardDecision> decisions;

    @PlanningEntityCollectionProperty
    private List<KitaPlaces> places;

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = AwardWeights.SOFT_LEVELS)
    private BendableLongScore score;

    AwardPlan() {}

    /** The plan of the state, with its blocking groups. */
    static AwardPlan of(Market market, PlanState state, BitSet blocking) {
        AwardPlan plan = new AwardPlan();
        plan.market = market;
        plan.weights = new AwardWeights(market.policy);
        plan.decisions = new ArrayList<>();
        plan.places = new ArrayList<>();
        DecisionRange range = new DecisionRange(market);
        for (Group group : market.groups) {
            JointOption choice = state.choice(group);
            AwardDecision decision = new AwardDecision(group, range.of(group, choice), choice, market.policy);
            decision.setBlocking(blocking.get(group.index));
            plan.decisions.add(decision);
        }
        for (int kita = 0; kita < market.kitas.length; kita++) {
            plan.places.add(new KitaPlaces(kita, state.roster(kita)));
        }
        return plan;
    }

    Market market() {
        return market;
    }

    List<AwardDecision> decisions() {
        return decisions;
    }

    AwardDecision decisionOf(int child) {
        return decisions.get(market.groupOf[child]);
    }

    List<KitaPlaces> places() {
        return places;
    }

    KitaPlaces places(int kita) {
        return places.get(kita);
    }

    Roster roster(int kita) {
        return places.get(kita).roster();
    }

    BendableLongScore score() {
        return score;
    }
}
