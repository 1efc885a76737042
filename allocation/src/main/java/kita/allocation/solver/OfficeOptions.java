package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.proposal.SiblingRule;

/**
 * What the office could offer to the members of a group that got no place by wish: only entitled children, only Kitas
 * within reach. A family that stays together or not at all is offered one Kita for all of them, or nothing.
 */
final class OfficeOptions {

    /** Kitas looked at per child where three or more siblings are left over; all where there are fewer. */
    private static final int NEAREST = 6;

    private static final Comparator<JointOption> BEST_FIRST = Comparator.comparingInt(
                    (JointOption option) -> option.unplacedEntitled)
            .thenComparingInt(option -> option.pairsApart)
            .thenComparingInt(option -> option.officeMetres);

    private final Market market;

    OfficeOptions(Market market) {
        this.market = market;
    }

    /** Options that leave the wish places as they are and add office places, best first; empty if there are none. */
    List<JointOption> beside(Group group, JointOption now) {
        JointOption wishes = group.options[now.standing];
        if (wishes.unplacedEntitled == 0 || isHalfPlacedTogether(group, wishes)) {
            return List.of();
        }
        int[] seekers = seekers(group, wishes);
        Map<List<Integer>, JointOption> options = new LinkedHashMap<>();
        addTogether(options, group, wishes, seekers);
        if (group.rule != SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            addApart(options, group, wishes, seekers);
        }
        return options.values().stream().sorted(BEST_FIRST).toList();
    }

    /** Options that leave everything as it is and give one more member a place, nearest first. */
    List<JointOption> forMember(Group group, JointOption now, int member) {
        boolean isSeeking = now.kita[member] == JointOption.NOWHERE && group.entitled[member];
        if (!isSeeking || group.rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            return List.of();
        }
        List<JointOption> options = new ArrayList<>();
        for (int kita : market.officeKita[group.members[member]]) {
            int[] offered = nowhere(group);
            for (int i = 0; i < offered.length; i++) {
                offered[i] = now.isOffice(i) ? now.kita[i] : JointOption.NOWHERE;
            }
            offered[member] = kita;
            options.add(group.options[now.standing].withOffice(group, market, offered));
        }
        return options;
    }

    /** Who comes together or not at all and keeps some places already is offered nothing for the others alone. */
    private static boolean isHalfPlacedTogether(Group group, JointOption wishes) {
        return group.rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL
                && Arrays.stream(wishes.wish).anyMatch(wish -> wish >= 0);
    }

    /** Positions of the members that the office looks after. */
    private static int[] seekers(Group group, JointOption wishes) {
        int[] seekers = new int[group.members.length];
        int count = 0;
        for (int i = 0; i < seekers.length; i++) {
            boolean comesAlong = group.rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL;
            if (wishes.wish[i] < 0 && (comesAlong || group.entitled[i])) {
                seekers[count++] = i;
            }
        }
        return Arrays.copyOf(seekers, count);
    }

    private void addTogether(Map<List<Integer>, JointOption> options, Group group, JointOption wishes, int[] seekers) {
        Map<Integer, Integer> reachedBy = new TreeMap<>();
        for (int seeker : seekers) {
            int child = group.members[seeker];
            for (int o = 0; o < market.officeKita[child].length; o++) {
                reachedBy.merge(market.officeKita[child][o], 1, Integer::sum);
            }
        }
        reachedBy.forEach((kita, count) -> {
            if (count == seekers.length) {
                int[] offered = nowhere(group);
                for (int seeker : seekers) {
                    offered[seeker] = kita;
                }
                put(options, group, wishes, offered);
            }
        });
    }

    private void addApart(Map<List<Integer>, JointOption> options, Group group, JointOption wishes, int[] seekers) {
        int looked = seekers.length < 3 ? Integer.MAX_VALUE : NEAREST;
        List<int[]> offers = List.of(nowhere(group));
        for (int seeker : seekers) {
            int child = group.members[seeker];
            List<int[]> more = new ArrayList<>(offers);
            for (int o = 0; o < Math.min(looked, market.officeKita[child].length); o++) {
                for (int[] offer : offers) {
                    int[] wider = offer.clone();
                    wider[seeker] = market.officeKita[child][o];
                    more.add(wider);
                }
            }
            offers = more;
        }
        for (int[] offer : offers) {
            if (Arrays.stream(offer).anyMatch(kita -> kita != JointOption.NOWHERE)) {
                put(options, group, wishes, offer);
            }
        }
    }

    private void put(Map<List<Integer>, JointOption> options, Group group, JointOption wishes, int[] offer) {
        options.putIfAbsent(Arrays.stream(offer).boxed().toList(), wishes.withOffice(group, market, offer));
    }

    private static int[] nowhere(Group group) {
        int[] kita = new int[group.members.length];
        Arrays.fill(kita, JointOption.NOWHERE);
        return kita;
    }
}
