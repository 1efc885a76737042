package kita.allocation.solver;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Moves that fit the leftovers: an entitled child without a place moves in somewhere, and whoever makes room moves on
 * ({@link ChainBuilder}). Public only because OptaPlanner creates it.
 */
public class ChainMoveFactory implements MoveIteratorFactory<AwardPlan, ChainMove> {

    /** Chains that are looked for before a plain change is taken instead. */
    private static final int ATTEMPTS = 8;

    /** Draws before a group for which no chain was found is tried again; doubled each time, up to a limit. */
    private static final int FIRST_REST = 32;

    private static final int LONGEST_REST = 4_096;

    private AwardPlan known;
    private List<AwardDecision> concerned;
    private long draws;
    /** By group: the draw from which on a chain is looked for again. */
    private long[] restsUntil;

    private int[] rest;

    @Override
    public long getSize(ScoreDirector<AwardPlan> director) {
        return director.getWorkingSolution().decisions().size();
    }

    @Override
    public Iterator<ChainMove> createOriginalMoveIterator(ScoreDirector<AwardPlan> director) {
        throw new UnsupportedOperationException("Chains are drawn by lot, there is no first one");
    }

    @Override
    public Iterator<ChainMove> createRandomMoveIterator(ScoreDirector<AwardPlan> director, Random random) {
        AwardPlan plan = director.getWorkingSolution();
        if (plan != known) {
            known = plan;
            concerned = concerned(plan);
            restsUntil = new long[plan.market().groups.length];
            rest = new int[plan.market().groups.length];
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !concerned.isEmpty();
            }

            @Override
            public ChainMove next() {
                return draw(plan, random);
            }
        };
    }

    /** Groups that the office looks after when the search begins; they stay the same, because wish places rarely move. */
    static List<AwardDecision> concerned(AwardPlan plan) {
        return plan.decisions().stream()
                .filter(decision -> decision.choice().unplacedEntitled > 0 || decision.choice().officePlaces > 0)
                .filter(decision -> decision.options().stream().anyMatch(decision::mightTake))
                .toList();
    }

    private ChainMove draw(AwardPlan plan, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<ChainMove.Link> links = chain(plan, neediest(random), random);
            if (!links.isEmpty()) {
                return new ChainMove(links);
            }
        }
        return plainChange(concerned.get(random.nextInt(concerned.size())), random);
    }

    private List<ChainMove.Link> chain(AwardPlan plan, AwardDecision decision, Random random) {
        draws++;
        if (decision.choice().unplacedEntitled > 0) {
            return chainForNeedy(plan, decision, random);
        }
        JointOption option =
                decision.options().get(random.nextInt(decision.options().size()));
        return decision.mightTake(option) && option.unplacedEntitled == decision.choice().unplacedEntitled
                ? new ChainBuilder(plan, random).chain(decision, option)
                : List.of();
    }

    /** Most searches find nothing again as long as little has changed, and they are the dear ones. */
    private List<ChainMove.Link> chainForNeedy(AwardPlan plan, AwardDecision decision, Random random) {
        int group = decision.group().index;
        if (draws < restsUntil[group]) {
            return List.of();
        }
        List<ChainMove.Link> links = new ChainBuilder(plan, random).chainFor(decision);
        rest[group] = links.isEmpty() ? Math.min(LONGEST_REST, Math.max(FIRST_REST, 2 * rest[group])) : 0;
        restsUntil[group] = draws + rest[group];
        return links;
    }

    /** Every second time one without a place, if the lot finds one soon. */
    private AwardDecision neediest(Random random) {
        AwardDecision drawn = concerned.get(random.nextInt(concerned.size()));
        int looks = random.nextBoolean() ? 50 : 0;
        for (int i = 0; i < looks && !isNeedyAndRested(drawn); i++) {
            drawn = concerned.get(random.nextInt(concerned.size()));
        }
        return drawn;
    }

    private boolean isNeedyAndRested(AwardDecision decision) {
        return decision.choice().unplacedEntitled > 0 && draws >= restsUntil[decision.group().index];
    }

    /** Always changes something, so that a step of the search always comes to an end. */
    private static ChainMove plainChange(AwardDecision decision, Random random) {
        List<JointOption> options = decision.options();
        int drawn = random.nextInt(options.size());
        for (int i = 0; i < options.size() && !decision.mightTake(options.get(drawn)); i++) {
            drawn = (drawn + 1) % options.size();
        }
        // A chain may have left it with a wish place that has nothing beside it; then the score refuses the change.
        if (decision.choice() == options.get(drawn)) {
            drawn = (drawn + 1) % options.size();
        }
        return new ChainMove(List.of(new ChainMove.Link(decision, options.get(drawn))));
    }
}
