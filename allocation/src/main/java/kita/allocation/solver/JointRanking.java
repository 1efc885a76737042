package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
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

    private final SiblingRule rule;
    /** A number per Kita, by member and wish. */
    private final int[][] kita;

    private final int[] looked;

    JointRanking(DecidingGroup group, int mostOutcomes) {
        rule = group.rule();
        kita = new int[group.members().size()][];
        looked = new int[kita.length];
        Map<KitaId, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < kita.length; i++) {
            Applicant member = group.members().get(i);
            kita[i] = new int[member.wishes().size()];
            for (int wish = 0; wish < kita[i].length; wish++) {
                Wish named = member.wishes().get(wish);
                kita[i][wish] = numbers.computeIfAbsent(named.kita(), id -> numbers.size());
            }
            looked[i] = kita[i].length;
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

    /** The accepted outcomes, best first; the last one is "nobody". */
    List<int[]> ranked() {
        List<Ranked> outcomes = new ArrayList<>();
        if (rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL || isShortened()) {
            addTogether(outcomes);
        }
        if (rule == SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            int[] nobody = new int[kita.length];
            Arrays.fill(nobody, -1);
            outcomes.add(ranked(nobody));
        } else {
            addAll(outcomes, new int[kita.length], 0);
        }
        outcomes.sort(ORDER);
        List<int[]> ranked = new ArrayList<>();
        for (Ranked outcome : outcomes) {
            boolean again = !ranked.isEmpty() && Arrays.equals(ranked.get(ranked.size() - 1), outcome.wish());
            if (!again) {
                ranked.add(outcome.wish());
            }
        }
        return ranked;
    }

    private void addTogether(List<Ranked> outcomes) {
        for (int number : kita[0]) {
            int[] wish = new int[kita.length];
            boolean all = true;
            for (int i = 0; i < kita.length; i++) {
                wish[i] = wishFor(number, i);
                all &= wish[i] >= 0;
            }
            if (all) {
                outcomes.add(ranked(wish));
            }
        }
    }

    private int wishFor(int number, int member) {
        for (int wish = 0; wish < kita[member].length; wish++) {
            if (kita[member][wish] == number) {
                return wish;
            }
        }
        return -1;
    }

    private void addAll(List<Ranked> outcomes, int[] wish, int member) {
        if (member == kita.length) {
            outcomes.add(ranked(wish.clone()));
            return;
        }
        for (int w = -1; w < looked[member]; w++) {
            wish[member] = w;
            addAll(outcomes, wish, member + 1);
        }
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
