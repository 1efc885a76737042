package kita.allocation.solver;

import kita.allocation.proposal.SiblingRule;
import kita.registry.HouseholdId;

/**
 * Children whose places are weighed together: a family, or one child. The index of a group is its turn: the group with
 * the member that stands first in the general order comes first.
 */
final class Group {

    final int index;
    final HouseholdId family;
    final SiblingRule rule;
    /** Indices of the children. */
    final int[] members;
    /** Number of wishes, per member. */
    final int[] wishes;

    final boolean[] entitled;
    /** Wish options, best first; the last one is "nobody". */
    JointOption[] options;

    Group(int index, HouseholdId family, SiblingRule rule, int[] members, int[] wishes, boolean[] entitled) {
        this.index = index;
        this.family = family;
        this.rule = rule;
        this.members = members;
        this.wishes = wishes;
        this.entitled = entitled;
    }

    boolean isSingle() {
        return members.length == 1;
    }

    JointOption nobody() {
        return options[options.length - 1];
    }

    boolean hasMember(int child) {
        for (int member : members) {
            if (member == child) {
                return true;
            }
        }
        return false;
    }
}
