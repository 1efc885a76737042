package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.KitaId;

/**
 * The order of {@link kita.allocation.proposal.FamilyPreference}, on arrays: index of the wish per member, -1 for none.
 * A town has a thousand families with a hundred outcomes each, so keys are computed once per outcome and not once per
 * comparison; a test holds the two orders together. For very large families the lists of wishes are cut at the end,
 * except for places where all are together.
 */
final class JointRanking {

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt((Ranked ranked) -> -ranked.placed)
            .thenComparingInt(ranked -> -ranked.pairs)
            .thenComparingInt(ranked -> ranked.rankSum)
            .thenComparing(ranked -> ranked.wish, JointRanking::memberByMember);

    private record Ranked(int[] wish, int placed, int pairs, int rankSum) {}

    private final DecidingGroup group;
    private final SiblingRule rule;
    /** A number per Kita, by member and wish. */
    private final int[][] kita;
    /** How many wishes of each member are looked at. */
    private final int[] looked;
    /** The wish that each member has if nothing is awarded, -1 for none. */
    private final int[] fallback;

    JointRanking(DecidingGroup group, int mostOutcomes) {
        this.group = group;
        rule = group.rule();
        kita = new int[group.members().size()][];
        looked = new int[kita.length];
        fallback = new int[kita.length];
        Map<KitaId, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < kita.length; i++) {
            Applicant member = group.members().get(i);
            kita[i] = new int[member.wishes().size()];
            for (int wish = 0; wish < kita[i].length; wish++) {
                Wish named = member.wishes().get(wish);
                kita[i][wish] = numbers.computeIfAbsent(named.kita(), id -> numbers.size());
            }
            looked[i] = kita[i].length;
            fallback[i] = member.securedRank() - 1;
        }
        while (rule != SiblingRule.TOGETHER_OR_NOT_AT_ALL && outcomes() > mostOutcomes) {
            int longest = Arrays.stream(looked).max().orElseThrow();
            for (int i = 0; i < looked.length; i++) {
                looked[i] = Math.min(looked[i], longest - 1);
            }
        }
    }

    private double outcomes() {
        return Arrays.stream(looked).asDoubleStream().map(wishes -> wishes + 1).reduce(1, (a, b) -> a * b);
    }

    boolean isShortened() {
        for (int i = 0; i < kita.length; i++) {
            if (looked[i] < kita[i].length) {
                return true;
            }
        }
        return false;
    }

    /** The accepted outcomes, best first; the last one is what the members have if nothing is awarded. */
    List<int[]> ranked() {
        if (!group.ranked().isEmpty()) {
            return ownList();
        }
        List<Ranked> outcomes = new ArrayList<>();
        if (kita.length > 1 && (rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL || isShortened())) {
            for (int number : Arrays.stream(kita[0]).distinct().toArray()) {
                addTogether(outcomes, number, new int[kita.length], 0);
            }
        }
        if (kita.length == 1 || rule != SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            addAll(outcomes, new int[kita.length], 0);
        }
        outcomes.sort(ORDER);
        return upToFallback(outcomes);
    }

    private List<int[]> ownList() {
        return FamilyPreference.of(group).ranked().stream()
                .map(outcome ->
                        outcome.wishRanks().stream().mapToInt(rank -> rank - 1).toArray())
                .toList();
    }

    private List<int[]> upToFallback(List<Ranked> outcomes) {
        Ranked last = ranked(fallback);
        List<int[]> ranked = new ArrayList<>();
        for (Ranked outcome : outcomes) {
            if (ORDER.compare(outcome, last) >= 0) {
                break;
            }
            boolean again = !ranked.isEmpty() && Arrays.equals(ranked.get(ranked.size() - 1), outcome.wish());
            if (!again) {
                ranked.add(outcome.wish());
            }
        }
        ranked.add(fallback);
        return ranked;
    }

    private void addTogether(List<Ranked> outcomes, int number, int[] wish, int member) {
        if (member == kita.length) {
            outcomes.add(ranked(wish.clone()));
            return;
        }
        for (int w = first(member); w < kita[member].length; w++) {
            if (w >= 0 && kita[member][w] == number) {
                wish[member] = w;
                addTogether(outcomes, number, wish, member + 1);
            }
        }
    }

    private void addAll(List<Ranked> outcomes, int[] wish, int member) {
        if (member == kita.length) {
            outcomes.add(ranked(wish.clone()));
            return;
        }
        for (int w = first(member); w < Math.max(looked[member], fallback[member] + 1); w++) {
            wish[member] = w;
            addAll(outcomes, wish, member + 1);
        }
    }

    /** The first choice of a member: nothing, or its best wish if it cannot end up with nothing. */
    private int first(int member) {
        if (fallback[member] < 0) {
            return -1;
        }
        return group.members().get(member).isPinned() ? fallback[member] : 0;
    }

    private Ranked ranked(int[] wish) {
        int placed = 0;
        int pairs = 0;
        int sum = 0;
        for (int i = 0; i < wish.length; i++) {
            if (wish[i] >= 0) {
                placed++;
                sum += wish[i] + 1;
                for (int j = 0; j < i; j++) {
                    pairs += wish[j] >= 0 && kita[j][wish[j]] == kita[i][wish[i]] ? 1 : 0;
                }
            }
        }
        return new Ranked(wish, placed, rule == SiblingRule.TOGETHER_IF_POSSIBLE ? pairs : 0, sum);
    }

    private static int memberByMember(int[] first, int[] second) {
        for (int i = 0; i < first.length; i++) {
            // No place, -1, comes after every wish.
            int order = Integer.compareUnsigned(first[i], second[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
