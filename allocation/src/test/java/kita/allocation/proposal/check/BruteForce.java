package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * The definitions of {@link kita.allocation.proposal.FamilyPreference} taken by the letter, without any of the checker's
 * code: children are seated, lines are sorted, the first n are counted.
 */
final class BruteForce {

    private final Problem problem;
    private final Map<ApplicationId, Applicant> applicants = new LinkedHashMap<>();

    BruteForce(Problem problem) {
        this.problem = problem;
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
    }

    boolean isFeasible(Proposal proposal) {
        Map<ApplicationId, KitaId> kitas = kitas(proposal, Placement.ByWish.class);
        kitas.putAll(kitas(proposal, Placement.ByOffice.class));
        for (Limit profile : problem.limits()) {
            for (int month = 0; month < problem.months(); month++) {
                if (seated(kitas, profile, month).size() > profile.freeByMonth().get(month)) {
                    return false;
                }
            }
        }
        Map<ApplicationId, KitaId> named = kitas(proposal, Placement.ByWish.class);
        Map<ApplicationId, KitaId> offered = kitas(proposal, Placement.ByOffice.class);
        for (Family family : problem.families()) {
            boolean whole = areAllOrNone(family, named) && areAllOrNone(family, offered);
            if (family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL && !whole) {
                return false;
            }
        }
        return true;
    }

    private static boolean areAllOrNone(Family family, Map<ApplicationId, KitaId> kitas) {
        Set<KitaId> used = new HashSet<>();
        family.members().forEach(member -> used.add(kitas.get(member)));
        return used.size() == 1;
    }

    /** Members of every group that blocks, as text. */
    Set<String> blocking(Proposal proposal) {
        Map<ApplicationId, KitaId> seats = kitas(proposal, Placement.ByWish.class);
        Set<String> blocking = new TreeSet<>();
        for (Family family : problem.families()) {
            if (family.rule() == SiblingRule.INDEPENDENT) {
                for (ApplicationId member : family.members()) {
                    addIfBlocking(blocking, List.of(member), family.rule(), seats);
                }
            } else {
                addIfBlocking(blocking, family.members(), family.rule(), seats);
            }
        }
        return blocking;
    }

    private void addIfBlocking(
            Set<String> blocking, List<ApplicationId> group, SiblingRule rule, Map<ApplicationId, KitaId> seats) {
        List<KitaId> has = new ArrayList<>();
        group.forEach(member -> has.add(seats.get(member)));
        for (List<KitaId> could : combinations(group)) {
            if (accepted(rule, could) && better(group, rule, could, has) && admissible(group, could, seats)) {
                blocking.add(group.toString());
                return;
            }
        }
    }

    private List<List<KitaId>> combinations(List<ApplicationId> group) {
        List<List<KitaId>> all = List.of(List.of());
        for (ApplicationId member : group) {
            List<List<KitaId>> longer = new ArrayList<>();
            for (List<KitaId> start : all) {
                List<KitaId> choices = new ArrayList<>();
                applicants.get(member).wishes().forEach(wish -> choices.add(wish.kita()));
                choices.add(null);
                for (KitaId choice : choices) {
                    List<KitaId> extended = new ArrayList<>(start);
                    extended.add(choice);
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }

    private static boolean accepted(SiblingRule rule, List<KitaId> outcome) {
        return rule != SiblingRule.TOGETHER_OR_NOT_AT_ALL || new HashSet<>(outcome).size() == 1;
    }

    private boolean better(List<ApplicationId> group, SiblingRule rule, List<KitaId> one, List<KitaId> two) {
        List<Integer> first = key(group, rule, one);
        List<Integer> second = key(group, rule, two);
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                return first.get(i) < second.get(i);
            }
        }
        return false;
    }

    /** Smaller is better, entry by entry: unplaced, pairs apart, sum of ranks, ranks one by one. */
    private List<Integer> key(List<ApplicationId> group, SiblingRule rule, List<KitaId> outcome) {
        int unplaced = 0;
        int sum = 0;
        int together = 0;
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int rank = 99;
            List<KitaId> named = applicants.get(group.get(i)).wishes().stream()
                    .map(wish -> wish.kita())
                    .toList();
            if (outcome.get(i) == null) {
                unplaced++;
            } else {
                rank = named.indexOf(outcome.get(i)) + 1;
                sum += rank;
            }
            ranks.add(rank);
            for (int j = 0; j < i; j++) {
                together += outcome.get(i) != null && outcome.get(i).equals(outcome.get(j)) ? 1 : 0;
            }
        }
        List<Integer> key = new ArrayList<>();
        key.add(unplaced);
        key.add(rule == SiblingRule.TOGETHER_IF_POSSIBLE ? -together : 0);
        key.add(sum);
        key.addAll(ranks);
        return key;
    }

    private boolean admissible(List<ApplicationId> group, List<KitaId> could, Map<ApplicationId, KitaId> seats) {
        Map<ApplicationId, KitaId> after = new HashMap<>(seats);
        for (int i = 0; i < group.size(); i++) {
            after.remove(group.get(i));
            if (could.get(i) != null) {
                after.put(group.get(i), could.get(i));
            }
        }
        for (Limit profile : problem.limits()) {
            for (int month = 0; month < problem.months(); month++) {
                List<Applicant> line = seated(after, profile, month);
                line.sort(Comparator.comparing(applicant -> applicant.wishes().stream()
                        .filter(wish -> wish.kita().equals(profile.kita()))
                        .findFirst()
                        .orElseThrow()
                        .priority()));
                for (int i = profile.freeByMonth().get(month); i < line.size(); i++) {
                    if (group.contains(line.get(i).id())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private List<Applicant> seated(Map<ApplicationId, KitaId> kitas, Limit limit, int month) {
        List<Applicant> seated = new ArrayList<>();
        for (Applicant applicant : problem.applicants()) {
            boolean started = applicant.start().monthsUntil(problem.firstMonth().plus(month)) >= 0;
            boolean rightForm = limit.scope()
                    .forms()
                    .contains(applicant.formIn(problem.firstMonth().plus(month)));
            if (limit.kita().equals(kitas.get(applicant.id())) && started && rightForm) {
                seated.add(applicant);
            }
        }
        return seated;
    }

    private static Map<ApplicationId, KitaId> kitas(Proposal proposal, Class<? extends Placement> kind) {
        Map<ApplicationId, KitaId> kitas = new HashMap<>();
        for (Placement placement : proposal.placements()) {
            if (kind.isInstance(placement)) {
                kitas.put(placement.applicant(), Placements.kitaOf(placement).orElseThrow());
            }
        }
        return kitas;
    }
}
