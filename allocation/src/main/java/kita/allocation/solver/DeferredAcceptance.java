package kita.allocation.solver;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Deferred acceptance that knows families and months. Every group takes the best option that displaces only children
 * behind it; who is displaced asks again; and when a place becomes free, those who were refused it are asked again. The
 * last part is what textbook deferred acceptance lacks: a child that changes from Krippe to Kindergarten during the
 * year and is displaced in the one frees months in the other.
 *
 * <p>With families this need not come to rest. A family that was displaced from the same option {@link #PATIENCE} times
 * does not ask for it again, a child alone only much later, so that it is a family that blocks in the end and not a child; that it would still get it is found by {@link Blockers} afterwards.
 */
final class DeferredAcceptance {

    private static final int PATIENCE = 4;

    /** A child alone keeps asking: what it is refused it is refused by children ahead, and that comes to an end. */
    private static final int PATIENCE_OF_SINGLES = 100;

    private final Market market;
    private final PlanState state;
    private final Admission admission;
    private final BitSet waiting = new BitSet();
    /** How often a group was displaced from an option; null until it happens. */
    private final byte[][] displaced;
    /** Best standing that a group may take; 0 except during an attempt at repair. */
    private final int[] floor;

    private long moves;
    private long displacements;

    DeferredAcceptance(Market market, PlanState state) {
        this.market = market;
        this.state = state;
        this.admission = new Admission(market, state::roster);
        this.displaced = new byte[market.groups.length][];
        this.floor = new int[market.groups.length];
    }

    /**
     * Lets everybody ask, in their turn, until nobody wants anything any more. Whoever holds a place leaves it first and
     * comes back to it after its other wishes: only so can two children who hold full places change them.
     */
    void runFromTheStart() {
        for (Group group : market.groups) {
            if (!group.fallback().isNobodyByWish()) {
                state.choose(group, group.nothing(market));
            }
        }
        waiting.set(0, market.groups.length);
        while (!waiting.isEmpty()) {
            step(waiting.nextSetBit(0));
        }
    }

    /** Lets those who wait ask, in an order drawn by lot; false if that did not come to rest in so many steps. */
    boolean runInRandomOrder(RandomGenerator random, int steps) {
        for (int done = 0; !waiting.isEmpty(); done++) {
            if (done == steps) {
                return false;
            }
            int next = waiting.nextSetBit(random.nextInt(market.groups.length));
            step(next >= 0 ? next : waiting.nextSetBit(0));
        }
        return true;
    }

    private void step(int index) {
        waiting.clear(index);
        Group group = market.groups[index];
        JointOption now = state.choice(group);
        for (int standing = floor[index]; standing < now.standing; standing++) {
            JointOption option = group.options[standing];
            if (!isTired(group, standing) && admission.admits(group, option, now)) {
                take(group, option);
                return;
            }
        }
    }

    /** Gives the option to the group and sends away those for whom no place is left. */
    void take(Group group, JointOption option) {
        moves++;
        state.beginChange();
        state.choose(group, option);
        boolean displacedSomebody = false;
        ArrayDeque<JointOption> settled = new ArrayDeque<>(List.of(option));
        while (!settled.isEmpty()) {
            for (int kita : settled.remove().kita) {
                while (kita != JointOption.NOWHERE && state.roster(kita).overfilled() > 0) {
                    Group gone = market.groups[market.groupOf[state.roster(kita).firstUnserved()]];
                    displace(gone);
                    settled.add(gone.fallback()); // a place that it holds may have been taken meanwhile
                    displacedSomebody = true;
                }
            }
        }
        // Whoever went may have opened something better for the very group that sent it away.
        if (displacedSomebody && !group.isPlain()) {
            waiting.set(group.index);
        }
        state.openedByChange(this::wake);
    }

    private void displace(Group group) {
        displacements++;
        JointOption lost = state.choice(group);
        byte[] counts = displaced[group.index];
        if (counts == null) {
            counts = new byte[group.options.length];
            displaced[group.index] = counts;
        }
        counts[lost.standing]++;
        state.choose(group, group.fallback());
        waiting.set(group.index);
    }

    private boolean isTired(Group group, int standing) {
        byte[] counts = displaced[group.index];
        return counts != null && counts[standing] >= (group.isSingle() ? PATIENCE_OF_SINGLES : PATIENCE);
    }

    /** Asks everybody again whom the Kita refused and who might be served now. */
    private void wake(int kita) {
        Roster roster = state.roster(kita);
        int[] line = market.line[kita];
        for (int place = 0; place < line.length; place++) {
            Group group = market.groups[market.groupOf[line[place]]];
            JointOption now = state.choice(group);
            if (!group.isPlain() || now.kita[0] == kita) {
                waiting.set(group.index);
            } else if (market.lineWish[kita][place] < now.standing
                    && roster.admits(market.needAt(kita, place), place)) {
                waiting.set(group.index);
            }
        }
    }

    /** Makes the group ask again, and forgets how often it was displaced. */
    void ask(Group group) {
        forget(group);
        waiting.set(group.index);
    }

    void forget(Group group) {
        if (displaced[group.index] != null) {
            Arrays.fill(displaced[group.index], (byte) 0);
        }
    }

    /** Forbids the group everything better than that standing; 0 lifts the ban. */
    void holdBack(Group group, int standing) {
        floor[group.index] = standing;
    }

    void stopAsking() {
        waiting.clear();
    }

    long moves() {
        return moves;
    }

    long displacements() {
        return displacements;
    }
}
