package kita.allocation.solver;

import java.util.Comparator;
import java.util.List;

/** Measures a plan from scratch, without the scores that the search kept. */
final class Figures {

    private Figures() {}

    static PlanFigures of(Market market, PlanState state) {
        return of(market, state, List.of(market.groups));
    }

    /** The same, counting only these groups; what is overfilled is counted everywhere. */
    static PlanFigures of(Market market, PlanState state, List<Group> groups) {
        long overfilled = 0;
        for (int kita = 0; kita < market.kitas.length; kita++) {
            overfilled += state.roster(kita).overfilled();
        }
        long unplaced = 0;
        long apart = 0;
        long ranks = 0;
        long metres = 0;
        Blockers blockers = new Blockers(market, state);
        long blocking = 0;
        for (Group group : groups) {
            blocking += blockers.isBlocking(group) ? 1 : 0;
            JointOption choice = state.choice(group);
            unplaced += choice.unplacedEntitled;
            apart += choice.pairsApart;
            ranks += choice.wishRankSum;
            metres += choice.officeMetres;
        }
        return new PlanFigures(overfilled, blocking, unplaced, apart, ranks, metres);
    }

    /** The better plan first, level by level, in the order that the policy says. */
    static Comparator<PlanFigures> bestFirst(Policy policy) {
        Comparator<PlanFigures> levels = Comparator.comparingLong(PlanFigures::overfilled);
        levels = policy == Policy.STABILITY_FIRST
                ? levels.thenComparingLong(PlanFigures::blockingGroups).thenComparingLong(PlanFigures::unplacedEntitled)
                : levels.thenComparingLong(PlanFigures::unplacedEntitled)
                        .thenComparingLong(PlanFigures::blockingGroups);
        return levels.thenComparingLong(PlanFigures::siblingPairsApart)
                .thenComparingLong(PlanFigures::wishRankSum)
                .thenComparingLong(PlanFigures::officeMetres);
    }
}
