package kita.allocation.solver;

import java.util.BitSet;

/** Finds the groups that block a plan. Looks at every option, whatever the search had given up on. */
final class Blockers {

    private final Market market;
    private final PlanState state;
    private final Admission admission;

    Blockers(Market market, PlanState state) {
        this.market = market;
        this.state = state;
        this.admission = new Admission(market, state::roster);
    }

    BitSet all() {
        BitSet blocking = new BitSet();
        for (Group group : market.groups) {
            if (isBlocking(group)) {
                blocking.set(group.index);
            }
        }
        return blocking;
    }

    /** The same as {@link #all()}, given what it was before the Kitas changed. */
    BitSet afterChangeAt(BitSet kitas, BitSet before) {
        BitSet concerned = new BitSet();
        for (int kita = kitas.nextSetBit(0); kita >= 0; kita = kitas.nextSetBit(kita + 1)) {
            for (int child : market.line[kita]) {
                concerned.set(market.groupOf[child]);
            }
        }
        BitSet blocking = (BitSet) before.clone();
        concerned.stream().forEach(index -> blocking.set(index, isBlocking(market.groups[index])));
        return blocking;
    }

    boolean isBlocking(Group group) {
        return betterOption(group) != null;
    }

    /** The best option that the group could have and has not, or null. */
    JointOption betterOption(Group group) {
        return admission.firstBetter(group, state.choice(group));
    }
}
