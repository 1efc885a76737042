package kita.allocation.solver;

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
            boolean refused = option.wish[i] >= 0
                    && !holdsPlaceAt(now, option.kita[i])
                    && !rosters.apply(option.kita[i]).admits(option.need[i], option.place[i]);
            if (refused) {
                return false;
            }
        }
        return areServedTogether(group, option, now);
    }

    /** What cut-offs cannot tell: they count siblings who sit there, and do not count siblings who come along. */
    private boolean areServedTogether(Group group, JointOption option, JointOption now) {
        for (int i = 0; i < group.members.length; i++) {
            boolean meetsFamily = option.wish[i] >= 0
                    && (holdsPlaceAt(now, option.kita[i]) || siblingsAt(option, option.kita[i]) > 1);
            if (meetsFamily && !isServedBesideFamily(group, option, i)) {
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

    private static boolean holdsPlaceAt(JointOption now, int kita) {
        return siblingsAt(now, kita) > 0;
    }

    private static int siblingsAt(JointOption option, int kita) {
        int count = 0;
        for (int i = 0; i < option.kita.length; i++) {
            count += option.wish[i] >= 0 && option.kita[i] == kita ? 1 : 0;
        }
        return count;
    }

    private boolean isServedBesideFamily(Group group, JointOption option, int member) {
        int kita = option.kita[member];
        int place = option.place[member];
        Roster roster = rosters.apply(kita);
        int[] ahead = roster.ahead(place, group);
        for (int j = 0; j < group.members.length; j++) {
            if (option.wish[j] >= 0 && option.kita[j] == kita && option.place[j] < place) {
                Roster.add(option.need[j], ahead);
            }
        }
        return roster.isRoomFor(option.need[member], ahead);
    }
}
