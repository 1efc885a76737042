package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * The definitions of {@link kita.allocation.proposal.FamilyPreference} and {@link kita.allocation.proposal.Limit} taken by the letter, without any
 * of the code behind them: children are seated one by one, and what they take is counted again for every question.
 */
final class BruteForce {

    private static final int LAST = 99;

    private final Problem problem;
    private final SeatsByTheLetter seats;
    private final Map<ApplicationId, Applicant> applicants = new HashMap<>();
    private final List<List<Applicant>> groups = new ArrayList<>();
    private final List<Family> familyOfGroup = new ArrayList<>();

    BruteForce(Problem problem) {
        this.problem = problem;
        this.seats = new SeatsByTheLetter(problem);
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        for (Family family : problem.families()) {
            List<Applicant> members =
                    family.members().stream().map(applicants::get).toList();
            boolean eachForItself =
                    family.rule() == SiblingRule.INDEPENDENT && family.ranked().isEmpty();
            for (List<Applicant> group :
                    eachForItself ? members.stream().map(List::of).toList() : List.of(members)) {
                groups.add(group);
                familyOfGroup.add(family);
            }
        }
    }

    List<List<Applicant>> groups() {
        return groups;
    }

    boolean isFeasible(Proposal proposal) {
        Map<ApplicationId, Integer> ranks = new HashMap<>();
        Map<ApplicationId, KitaId> byOffice = new HashMap<>();
        List<SeatsByTheLetter.Seated> seated = new ArrayList<>();
        for (Placement placement : proposal.placements()) {
            Applicant child = applicants.get(placement.applicant());
            if (placement instanceof Placement.ByWish byWish) {
                ranks.put(child.id(), byWish.wishRank());
                seated.add(SeatsByTheLetter.seat(child, byWish.wishRank()));
            } else if (placement instanceof Placement.ByOffice office) {
                byOffice.put(child.id(), office.kita());
                seated.add(new SeatsByTheLetter.Seated(child, office.kita(), child.start(), child.hours(), null));
            }
        }
        if (!seats.fits(seated)) {
            return false;
        }
        for (int group = 0; group < groups.size(); group++) {
            List<Integer> outcome = groups.get(group).stream()
                    .map(child -> ranks.getOrDefault(child.id(), 0))
                    .toList();
            Family family = familyOfGroup.get(group);
            if (!keepsSecured(groups.get(group), outcome)) {
                return false;
            }
            boolean mustBeAccepted = family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL
                    || !family.ranked().isEmpty();
            if (mustBeAccepted && !accepted(group).contains(outcome)) {
                return false;
            }
            if (family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
                Set<KitaId> offered = new HashSet<>();
                groups.get(group).forEach(child -> offered.add(byOffice.get(child.id())));
                if (offered.size() > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Members of every group that blocks, as text. */
    Set<String> blocking(Proposal proposal) {
        Map<ApplicationId, Integer> ranks = new HashMap<>();
        for (Placement placement : proposal.placements()) {
            ranks.put(placement.applicant(), placement instanceof Placement.ByWish byWish ? byWish.wishRank() : 0);
        }
        Set<String> blocking = new TreeSet<>();
        for (int group = 0; group < groups.size(); group++) {
            if (blocks(group, ranks)) {
                blocking.add(
                        groups.get(group).stream().map(Applicant::id).toList().toString());
            }
        }
        return blocking;
    }

    boolean blocks(int group, Map<ApplicationId, Integer> ranks) {
        List<Integer> has = groups.get(group).stream()
                .map(child -> ranks.getOrDefault(child.id(), 0))
                .toList();
        for (List<Integer> could : accepted(group)) {
            if (isBetter(group, could, has) && isAdmissible(groups.get(group), could, ranks)) {
                return true;
            }
        }
        return false;
    }

    /** In no particular order; the last is what the group has anyway. */
    List<List<Integer>> accepted(int group) {
        List<Applicant> members = groups.get(group);
        List<Integer> fallback = members.stream().map(BruteForce::secured).toList();
        List<List<Integer>> accepted = new ArrayList<>();
        for (List<Integer> outcome : combinations(members)) {
            boolean isNamed = familyOfGroup.get(group).ranked().isEmpty()
                    ? isByRule(group, outcome)
                    : familyOfGroup.get(group).ranked().stream()
                            .anyMatch(listed -> listed.wishRanks().equals(outcome));
            boolean isAccepted = isNamed && keepsSecured(members, outcome) && isBetter(group, outcome, fallback);
            if (isAccepted && !outcome.equals(fallback)) {
                accepted.add(outcome);
            }
        }
        accepted.add(fallback);
        return accepted;
    }

    private boolean isByRule(int group, List<Integer> outcome) {
        if (familyOfGroup.get(group).rule() != SiblingRule.TOGETHER_OR_NOT_AT_ALL) {
            return true;
        }
        Set<KitaId> kitas = new HashSet<>();
        for (int i = 0; i < outcome.size(); i++) {
            kitas.add(kita(groups.get(group).get(i), outcome.get(i)));
        }
        return kitas.size() == 1 && !kitas.contains(null);
    }

    private static KitaId kita(Applicant child, int rank) {
        return rank == 0 ? null : child.wishes().get(rank - 1).kita();
    }

    private static int secured(Applicant child) {
        for (int i = 0; i < child.wishes().size(); i++) {
            if (child.wishes().get(i).claim() != Claim.ASKED) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean keepsSecured(List<Applicant> members, List<Integer> outcome) {
        for (int i = 0; i < members.size(); i++) {
            int secured = secured(members.get(i));
            boolean isPinned =
                    secured > 0 && members.get(i).wishes().get(secured - 1).claim() == Claim.PINNED;
            int rank = outcome.get(i) == 0 ? LAST : outcome.get(i);
            if (secured > 0 && (rank > secured || isPinned && rank != secured)) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Integer>> combinations(List<Applicant> members) {
        List<List<Integer>> all = List.of(List.of());
        for (Applicant member : members) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : all) {
                for (int rank = 0; rank <= member.wishes().size(); rank++) {
                    List<Integer> extended = new ArrayList<>(start);
                    extended.add(rank);
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }

    private boolean isBetter(int group, List<Integer> one, List<Integer> two) {
        List<Integer> first = key(group, one);
        List<Integer> second = key(group, two);
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(second.get(i))) {
                return first.get(i) < second.get(i);
            }
        }
        return false;
    }

    /** Smaller is better, entry by entry: unplaced, pairs apart, sum of ranks, ranks one by one. */
    private List<Integer> key(int group, List<Integer> outcome) {
        Family family = familyOfGroup.get(group);
        if (!family.ranked().isEmpty()) {
            List<List<Integer>> list =
                    family.ranked().stream().map(listed -> listed.wishRanks()).toList();
            return List.of(list.contains(outcome) ? list.indexOf(outcome) : list.size());
        }
        int unplaced = 0;
        int sum = 0;
        int together = 0;
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < outcome.size(); i++) {
            KitaId kita = kita(groups.get(group).get(i), outcome.get(i));
            unplaced += kita == null ? 1 : 0;
            sum += outcome.get(i);
            ranks.add(kita == null ? LAST : outcome.get(i));
            for (int j = 0; j < i; j++) {
                together += kita != null && kita.equals(kita(groups.get(group).get(j), outcome.get(j))) ? 1 : 0;
            }
        }
        List<Integer> key = new ArrayList<>();
        key.add(unplaced);
        key.add(family.rule() == SiblingRule.TOGETHER_IF_POSSIBLE ? -together : 0);
        key.add(sum);
        key.addAll(ranks);
        return key;
    }

    private boolean isAdmissible(List<Applicant> group, List<Integer> could, Map<ApplicationId, Integer> ranks) {
        List<SeatsByTheLetter.Seated> there = new ArrayList<>();
        for (Applicant child : problem.applicants()) {
            int rank = ranks.getOrDefault(child.id(), 0);
            if (rank > 0 && !group.contains(child)) {
                there.add(SeatsByTheLetter.seat(child, rank));
            }
        }
        List<SeatsByTheLetter.Seated> own = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (could.get(i) > 0) {
                own.add(SeatsByTheLetter.seat(group.get(i), could.get(i)));
            }
        }
        there.addAll(own);
        return own.stream().allMatch(seat -> seats.hasGroup(seat) && seats.isInFront(seat, there));
    }
}
