package kita.allocation.solver;

import java.util.Arrays;
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
    /** Wish options, best first; the last one is what the group has if nothing is awarded. */
    JointOption[] options;
    /** Whether this is one child whose options are its wishes one by one, so that standing and wish are the same. */
    private boolean plain;

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

    /** What the group has if nothing is awarded: the places that are secured, and nothing for the others. */
    JointOption fallback() {
        return options[options.length - 1];
    }

    /** No place for anybody, not even a secured one; only to begin from. */
    JointOption nothing(Market market) {
        int[] wish = new int[members.length];
        Arrays.fill(wish, -1);
        return JointOption.ofWishes(this, market, wish, options.length);
    }

    boolean isPlain() {
        return plain;
    }

    void serveBy(JointOption[] bestFirst) {
        options = bestFirst;
        plain = isSingle();
        for (int standing = 0; plain && standing < options.length - 1; standing++) {
            plain = options[standing].wish[0] == standing;
        }
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
