package kita.allocation.solver;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Tries to free the groups that block after the deferred acceptance. One attempt lets a blocking group take what it
 * could have, sometimes holds one of those it sent away back from its best options (that is what breaks a circle), lets
 * all others ask again in an order drawn by lot, and is kept only if it is no worse than before: first no more children
 * alone, then no more groups may block.
 */
final class Repair {

    private final Market market;
    private final PlanState state;
    private final DeferredAcceptance acceptance;
    private final Blockers blockers;
    private final RandomGenerator random;
    private BitSet blocking;

    Repair(Market market, PlanState state, DeferredAcceptance acceptance, RandomGenerator random) {
        this.market = market;
        this.state = state;
        this.acceptance = acceptance;
        this.blockers = new Blockers(market, state);
        this.random = random;
        this.blocking = blockers.all();
    }

    /** Makes at most so many attempts and returns how many were made. */
    int run(int tries, int steps, ProgressListener listener) {
        for (int done = 0; done < tries; done++) {
            if (blocking.isEmpty()) {
                return done;
            }
            listener.onProgress(SolverPhase.REPAIR, done, tries);
            attempt(steps);
        }
        return tries;
    }

    BitSet blocking() {
        return blocking;
    }

    private void attempt(int steps) {
        BitSet alone = singlesIn(blocking);
        boolean firstThem = !alone.isEmpty() && random.nextBoolean();
        Group group = market.groups[drawnFrom(firstThem ? alone : blocking)];
        state.startRecording();
        acceptance.forget(group);
        acceptance.take(group, blockers.betterOption(group));
        Group heldBack = drawnFrom(state.recordedGroups());
        holdBack(heldBack);
        boolean cameToRest = acceptance.runInRandomOrder(random, steps);
        acceptance.stopAsking();
        acceptance.holdBack(heldBack, 0);
        state.recordedGroups().forEach(acceptance::forget);
        if (!cameToRest) {
            state.undo();
            return;
        }
        BitSet now = blockers.afterChangeAt(state.recordedKitas(), blocking);
        if (isWorse(now, blocking)) {
            state.undo();
            return;
        }
        state.keep();
        blocking = now;
    }

    /** A child alone that is passed over weighs more than any number of families: for it there is no excuse. */
    private boolean isWorse(BitSet now, BitSet before) {
        int byAlone =
                Integer.compare(singlesIn(now).cardinality(), singlesIn(before).cardinality());
        return byAlone != 0 ? byAlone > 0 : now.cardinality() > before.cardinality();
    }

    private BitSet singlesIn(BitSet groups) {
        BitSet singles = new BitSet();
        groups.stream().filter(index -> market.groups[index].isSingle()).forEach(singles::set);
        return singles;
    }

    /** Every second attempt leaves it at the lot; the others keep one group from what it would ask for first. */
    private void holdBack(Group group) {
        if (random.nextBoolean()) {
            acceptance.holdBack(group, random.nextInt(group.options.length));
            acceptance.ask(group);
        }
    }

    private int drawnFrom(BitSet set) {
        int drawn = random.nextInt(set.cardinality());
        int index = set.nextSetBit(0);
        for (int i = 0; i < drawn; i++) {
            index = set.nextSetBit(index + 1);
        }
        return index;
    }

    private Group drawnFrom(List<Group> groups) {
        return groups.get(random.nextInt(groups.size()));
    }
}
