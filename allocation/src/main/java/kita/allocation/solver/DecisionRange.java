package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The options among which OptaPlanner may choose for a group: the wish places that it has, with every set of office
 * places beside them. Where the policy lets entitled children come first, also all its other wish options, and the office options of
 * a single child that holds a wish place, because that place may be needed for another.
 */
final class DecisionRange {

    private final Market market;
    private final OfficeOptions offers;

    DecisionRange(Market market) {
        this.market = market;
        this.offers = new OfficeOptions(market);
    }

    List<JointOption> of(Group group, JointOption now) {
        List<JointOption> range = new ArrayList<>();
        if (market.policy == Policy.ENTITLEMENT_FIRST) {
            range.addAll(Arrays.asList(group.options));
        } else {
            range.add(group.options[now.standing]);
        }
        if (now.officePlaces > 0) {
            range.add(now);
        }
        addOthers(range, offers.beside(group, now), now);
        boolean mayGiveWay = market.policy == Policy.ENTITLEMENT_FIRST
                && group.isSingle()
                && group.fallback().isNobodyByWish()
                && !now.isNobodyByWish();
        if (mayGiveWay) {
            addOthers(range, offers.beside(group, group.fallback()), now);
        }
        return range;
    }

    /** Options are made anew here; the one that the group has must stay the very same object. */
    private static void addOthers(List<JointOption> range, List<JointOption> options, JointOption now) {
        for (JointOption option : options) {
            if (!Arrays.equals(option.kita, now.kita) || option.standing != now.standing) {
                range.add(option);
            }
        }
    }
}
