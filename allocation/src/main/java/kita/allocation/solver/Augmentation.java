package kita.allocation.solver;

import java.util.List;
import java.util.Random;

/**
 * For the policy that puts entitled children first: goes through those without a place, in their turn, and looks for a
 * chain of moves after which one more of them has one. Short chains are looked for first, so that few others have to
 * move; each round looks further than the one before.
 */
final class Augmentation {

    private static final List<ChainBuilder.Effort> ROUNDS = List.of(
            new ChainBuilder.Effort(2, 60),
            new ChainBuilder.Effort(3, 200),
            new ChainBuilder.Effort(6, 600),
            new ChainBuilder.Effort(12, 2_000),
            new ChainBuilder.Effort(20, 6_000));

    private final Market market;
    private final PlanState state;
    private final Random random;

    Augmentation(Market market, PlanState state, Random random) {
        this.market = market;
        this.state = state;
        this.random = random;
    }

    /** Returns the number of children placed. */
    int run() {
        AwardPlan plan = AwardPlan.of(market, state, new Blockers(market, state).all());
        int placed = 0;
        for (ChainBuilder.Effort effort : ROUNDS) {
            for (AwardDecision decision : plan.decisions()) {
                placed += placeMore(plan, decision, effort);
            }
        }
        return placed;
    }

    private int placeMore(AwardPlan plan, AwardDecision decision, ChainBuilder.Effort effort) {
        int before = decision.choice().unplacedEntitled;
        boolean helped = true;
        while (helped && decision.choice().unplacedEntitled > 0) {
            List<ChainMove.Link> chain = new ChainBuilder(plan, random, effort).chainFor(decision);
            helped = !chain.isEmpty();
            plan.follow(chain, state);
        }
        return before - decision.choice().unplacedEntitled;
    }
}
