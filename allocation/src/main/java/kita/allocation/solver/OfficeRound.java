package kita.allocation.solver;

import java.util.BitSet;

/**
 * Offers what is left over to entitled children without a place, in their turn, nearest Kita first. It never offers a
 * place that somebody who asked for it could have: in a plan without blocking groups there is none, and Kitas at which
 * a blocking group could be served are left alone.
 */
final class OfficeRound {

    private final Market market;
    private final PlanState state;
    private final OfficeOptions offers;
    private final BitSet closed;

    OfficeRound(Market market, PlanState state, BitSet closed) {
        this.market = market;
        this.state = state;
        this.offers = new OfficeOptions(market);
        this.closed = closed;
    }

    /** Returns the number of children placed. */
    int run() {
        int placed = 0;
        for (Group group : market.groups) {
            for (JointOption option : offers.beside(group, state.choice(group))) {
                if (!touches(option, closed) && fits(group, option)) {
                    placed += option.officePlaces;
                    break;
                }
            }
        }
        return placed;
    }

    static boolean touches(JointOption option, BitSet kitas) {
        for (int i = 0; i < option.kita.length; i++) {
            if (option.isOffice(i) && kitas.get(option.kita[i])) {
                return true;
            }
        }
        return false;
    }

    /** Seats the group if there is room for all of it. */
    private boolean fits(Group group, JointOption option) {
        for (int i = 0; i < option.kita.length; i++) {
            if (option.isOffice(i) && !state.roster(option.kita[i]).hasRoomFor(group.members[i])) {
                return false;
            }
        }
        JointOption before = state.choice(group);
        state.choose(group, option);
        for (int kita : option.kita) {
            if (kita != JointOption.NOWHERE && state.roster(kita).overfilled() > 0) {
                state.choose(group, before);
                return false;
            }
        }
        return true;
    }
}
