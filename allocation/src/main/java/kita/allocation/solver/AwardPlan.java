package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/**
 * A plan as OptaPlanner sees it. Decisions stand in the order of the groups, places in the order of the Kitas. Only
 * groups that the search may move are decisions: in a stable plan nobody's wish place can change, so that leaves those
 * whom the office looks after; everybody else just sits there.
 */
@PlanningSolution
class AwardPlan {

    private static final int NO_DECISION = -1;

    private Market market;

    /** Where the decision of a group stands in the list. */
    private int[] positions;

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
        plan.positions = new int[market.groups.length];
        Arrays.fill(plan.positions, NO_DECISION);
        plan.places = new ArrayList<>();
        DecisionRange range = new DecisionRange(market);
        for (Group group : market.groups) {
            JointOption choice = state.choice(group);
            if (!mayMove(choice, market.policy)) {
                continue;
            }
            AwardDecision decision =
                    new AwardDecision(group, market.applicationsOf(group), range.of(group, choice), choice);
            decision.setBlocking(blocking.get(group.index));
            plan.positions[group.index] = plan.decisions.size();
            plan.decisions.add(decision);
        }
        for (int kita = 0; kita < market.kitas.length; kita++) {
            plan.places.add(new KitaPlaces(kita, market.kitas[kita].value(), state.roster(kita)));
        }
        return plan;
    }

    private static boolean mayMove(JointOption choice, Policy policy) {
        return policy == Policy.ENTITLEMENT_FIRST || choice.unplacedEntitled > 0 || choice.officePlaces > 0;
    }

    Market market() {
        return market;
    }

    List<AwardDecision> decisions() {
        return decisions;
    }

    /** The decision about a child that the office placed, or about any child if all may move. */
    AwardDecision decisionOf(int child) {
        return decisions.get(positions[market.groupOf[child]]);
    }

    /** The decisions about children in the line of that Kita. */
    List<AwardDecision> decisionsInLine(int kita) {
        BitSet found = new BitSet();
        for (int child : market.line[kita]) {
            int position = positions[market.groupOf[child]];
            if (position != NO_DECISION) {
                found.set(position);
            }
        }
        return found.stream().mapToObj(decisions::get).toList();
    }

    /** Carries out a chain, here and in the state that the plan was made from. */
    void follow(List<ChainMove.Link> chain, PlanState state) {
        for (ChainMove.Link link : chain) {
            state.choose(link.decision().group(), link.option());
            link.decision().choose(link.option());
            link.decision().seat(link.option());
        }
        places.forEach(kita -> kita.setRoster(state.roster(kita.kita())));
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
