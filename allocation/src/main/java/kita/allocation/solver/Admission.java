package kita.allocation.solver;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Whether a group could have an option by displacing only children behind it: the test that defines a blocking group
 * ({@link kita.allocation.proposal.FamilyPreference}). Office places are not asked about here.
 */
final class Admission {

    private final Market market;
    private final IntFunction<Roster> rosters;

    Admission(Market market, IntFunction<Roster> rosters) {
        this.market = market;
        this.rosters = rosters;
    }

    /** Whether the group would get the option if its members gave up the places of the option they have now. */
    boolean admits(Group group, JointOption option, JointOption now) {
        for (int i = 0; i < group.members.length; i++) {
            if (option.wish[i] < 0) {
                continue;
            }
            int kita = option.kita[i];
            boolean served = meetsOwnFamily(group, option, now, i)
                    ? isServedBesideFamily(group, option, i)
                    : rosters.apply(kita).admits(group.members[i], option.place[i]);
            if (!served) {
                return false;
            }
        }
        return true;
    }

    /** The best option better than the standing that the group could have, or null. */
    JointOption firstBetter(Group group, JointOption now) {
        for (int standing = 0; standing < now.standing; standing++) {
            if (admits(group, group.options[standing], now)) {
                return group.options[standing];
            }
        }
        return null;
    }

    /** Cut-offs count the own family; where a sibling sits or goes too, they would be wrong. */
    private static boolean meetsOwnFamily(Group group, JointOption option, JointOption now, int member) {
        if (group.isSingle()) {
            return false;
        }
        int kita = option.kita[member];
        for (int j = 0; j < group.members.length; j++) {
            if (now.wish[j] >= 0 && now.kita[j] == kita || j != member && option.wish[j] >= 0 && option.kita[j] == kita) {
                return true;
            }
        }
        return false;
    }

    private boolean isServedBesideFamily(Group group, JointOption option, int member) {
        int kita = option.kita[member];
        int place = option.place[member];
        int[] ahead = rosters.apply(kita).ahead(place, group);
        for (int j = 0; j < group.members.length; j++) {
            if (option.wish[j] >= 0 && option.kita[j] == kita && option.place[j] < place) {
                for (int cell : market.need[group.members[j]]) {
                    ahead[cell]++;
                }
            }
        }
        return Arrays.stream(market.need[group.members[member]]).allMatch(cell -> ahead[cell] < market.free[kita][cell]);
    }
}
