package kita.allocation.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.check.BlockingFamily;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.Rule;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.proposal.check.Violation;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;

/**
 * How the checker judges a proposal, the same for every method.
 *
 * @param feasible whether it could be carried out, torn families aside
 * @param tornFamilies families that asked for "together or not at all" and are apart; they are judged here as if they
 *     had asked for "together if possible", which is the milder judgement
 * @param blockingFamilies ids of the families that could be served better by displacing only children behind them
 * @param blockingSingleChildren of these, families with one child
 * @param childrenWithJustifiedEnvy children, each judged as if it had no siblings, at whose wish a child behind it sits
 * @param siblingPairs pairs of siblings who apply
 * @param siblingPairsTogether of these, both at one Kita
 * @param rulePairsBothPlaced pairs of families that want to stay together, both placed
 * @param splitRulePairs of these, at two Kitas
 */
public record Figures(
        boolean feasible,
        int tornFamilies,
        int placed,
        int placedByWish,
        int placedByOffice,
        int unplacedEntitled,
        long meanWishRankTimes1000,
        List<HouseholdId> blockingFamilies,
        int blockingSingleChildren,
        int childrenWithJustifiedEnvy,
        int siblingPairs,
        int siblingPairsTogether,
        int rulePairsBothPlaced,
        int splitRulePairs) {

    private static final String DIGEST = "";

    static Figures of(Problem problem, List<Placement> placements) {
        Proposal proposal = new Proposal(DIGEST, 0, placements);
        Verdict verdict = new Checker(problem, DIGEST).judge(proposal);
        Set<String> torn = verdict.violations().stream()
                .filter(violation -> violation.rule() == Rule.TOGETHER_OR_NOT_AT_ALL)
                .map(Violation::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!torn.isEmpty()) {
            verdict = new Checker(withMilderRule(problem, torn), DIGEST).judge(proposal);
        }
        Verdict singly = new Checker(asStrangers(problem), DIGEST).judge(proposal);
        int envious = (int) singly.blockingFamilies().stream()
                .filter(family -> family.cause() == BlockingFamily.Cause.LOWER_PRIORITY_SERVED)
                .count();
        Map<HouseholdId, Integer> sizes = new HashMap<>();
        problem.families()
                .forEach(family -> sizes.put(family.id(), family.members().size()));
        Set<HouseholdId> blocking = verdict.blockingFamilies().stream()
                .map(BlockingFamily::family)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Pairs all = new Pairs(problem, placements);
        return new Figures(
                verdict.isFeasible(),
                torn.size(),
                verdict.counts().placed(),
                verdict.counts().byWish(),
                verdict.counts().byOffice(),
                verdict.counts().unplacedEntitled(),
                verdict.counts().meanWishRankTimes1000(),
                List.copyOf(blocking),
                (int) blocking.stream().filter(id -> sizes.get(id) == 1).count(),
                envious,
                all.pairs,
                all.together,
                all.ruleBothPlaced,
                all.ruleSplit);
    }

    private static Problem withMilderRule(Problem problem, Set<String> families) {
        return withFamilies(
                problem,
                problem.families().stream()
                        .map(family -> families.contains(family.id().value())
                                ? new Family(
                                        family.id(),
                                        family.members(),
                                        SiblingRule.TOGETHER_IF_POSSIBLE,
                                        family.ranked())
                                : family)
                        .toList());
    }

    private static Problem asStrangers(Problem problem) {
        return withFamilies(
                problem,
                problem.families().stream()
                        .map(family -> new Family(family.id(), family.members(), SiblingRule.INDEPENDENT))
                        .toList());
    }

    private static Problem withFamilies(Problem problem, List<Family> families) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                problem.applicants(),
                families,
                problem.policy());
    }

    /** Counts pairs of siblings. */
    private static final class Pairs {
        private int pairs;
        private int together;
        private int ruleBothPlaced;
        private int ruleSplit;

        Pairs(Problem problem, List<Placement> placements) {
            Map<ApplicationId, KitaId> kitas = new HashMap<>();
            for (Placement placement : placements) {
                if (placement instanceof Placement.ByWish byWish) {
                    kitas.put(byWish.applicant(), byWish.kita());
                } else if (placement instanceof Placement.ByOffice byOffice) {
                    kitas.put(byOffice.applicant(), byOffice.kita());
                }
            }
            for (Family family : problem.families()) {
                List<ApplicationId> members = new ArrayList<>(family.members());
                for (int i = 0; i < members.size(); i++) {
                    for (int j = i + 1; j < members.size(); j++) {
                        count(family, kitas.get(members.get(i)), kitas.get(members.get(j)));
                    }
                }
            }
        }

        private void count(Family family, KitaId one, KitaId other) {
            pairs++;
            if (one != null && other != null) {
                boolean hasRule = family.rule() != SiblingRule.INDEPENDENT;
                together += one.equals(other) ? 1 : 0;
                ruleBothPlaced += hasRule ? 1 : 0;
                ruleSplit += hasRule && !one.equals(other) ? 1 : 0;
            }
        }
    }
}
