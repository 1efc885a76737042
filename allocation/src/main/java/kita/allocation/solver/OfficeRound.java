package kita.allocation.solver;

/**
 * Offers what is left over to entitled children without a place, in their turn, nearest Kita first. Only places that
 * are free beside all others are offered, so nobody who asked for one loses it; and in a plan without blocking groups
 * nobody waits for a free place.
 */
final class OfficeRound {

    private final Market market;
    private final PlanState state;
    private final OfficeOptions offers;

    OfficeRound(Market market, PlanState state) {
        this.market = market;
        this.state = state;
        this.offers = new OfficeOptions(market);
    }

    /** Returns the number of children placed. */
    int run() {
        int placed = 0;
        for (Group group : market.groups) {
            int before = state.choice(group).unplacedEntitled;
            if (before > 0) {
                offerJointly(group);
                offerOneByOne(group);
                placed += before - state.choice(group).unplacedEntitled;
            }
        }
        return placed;
    }

    private void offerJointly(Group group) {
        for (JointOption option : offers.beside(group, state.choice(group))) {
            if (option.unplacedEntitled < state.choice(group).unplacedEntitled && fits(group, option)) {
                return;
            }
        }
    }

    /** Large families have more joint options than are listed; this goes through every place within reach. */
    private void offerOneByOne(Group group) {
        for (int i = 0; i < group.members.length; i++) {
            for (JointOption option : offers.forMember(group, state.choice(group), i)) {
                if (fits(group, option)) {
                    break;
                }
            }
        }
    }

    /** Seats the group if there is room for all of it. */
    private boolean fits(Group group, JointOption option) {
        JointOption before = state.choice(group);
        if (group.isSingle() && !state.roster(option.kita[0]).hasRoomFor(option.need[0])) {
            return false;
        }
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
