package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;

/** Looks for families that could be served better, by the definition in {@link FamilyPreference}. */
final class Stability {

    private final Problem problem;
    private final Map<ApplicationId, Applicant> applicants;
    private final Map<ApplicationId, Placement> placements;
    private final Occupancy occupancy;

    Stability(
            Problem problem,
            Map<ApplicationId, Applicant> applicants,
            Map<ApplicationId, Placement> placements,
            Occupancy occupancy) {
        this.problem = problem;
        this.applicants = applicants;
        this.placements = placements;
        this.occupancy = occupancy;
    }

    List<BlockingFamily> blockingFamilies() {
        List<BlockingFamily> blocking = new ArrayList<>();
        for (Family family : problem.families()) {
            for (DecidingGroup group : FamilyPreference.groupsOf(family, applicants)) {
                firstBetter(group).ifPresent(blocking::add);
            }
        }
        return blocking;
    }

    private Optional<BlockingFamily> firstBetter(DecidingGroup group) {
        JointOutcome has = outcomeOf(group);
        FamilyPreference preference = FamilyPreference.of(group);
        if (group.members().size() == 1 && group.ranked().isEmpty()) {
            return firstBetterOfSingle(group, preference, has);
        }
        for (JointOutcome could : preference.ranked()) {
            if (preference.compare(could, has) >= 0) {
                return Optional.empty();
            }
            if (isAdmissible(group, has, could)) {
                return Optional.of(blocking(group, preference, has, could));
            }
        }
        return Optional.empty();
    }

    /** A single child goes through its wishes from the first down to the one it has; no joint outcomes to write out. */
    private Optional<BlockingFamily> firstBetterOfSingle(
            DecidingGroup group, FamilyPreference preference, JointOutcome has) {
        int held = has.wishRanks().get(0);
        Applicant child = group.members().get(0);
        int end = held == JointOutcome.NO_WISH_PLACE ? child.wishes().size() : held - 1;
        for (int rank = child.isPinned() ? end + 1 : 1; rank <= end; rank++) {
            JointOutcome could = new JointOutcome(List.of(rank));
            if (isAdmissible(group, has, could)) {
                return Optional.of(blocking(group, preference, has, could));
            }
        }
        return Optional.empty();
    }

    private JointOutcome outcomeOf(DecidingGroup group) {
        return new JointOutcome(group.members().stream()
                .map(member -> Placements.wishRankOf(placements.get(member.id())))
                .toList());
    }

    private boolean isAdmissible(DecidingGroup group, JointOutcome from, JointOutcome to) {
        for (int i = 0; i < group.members().size(); i++) {
            if (wishOf(group, i, to).isPresent() && !isServed(group, i, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Wish> wishOf(DecidingGroup group, int member, JointOutcome outcome) {
        int rank = outcome.wishRanks().get(member);
        return rank == JointOutcome.NO_WISH_PLACE
                ? Optional.empty()
                : Optional.of(group.members().get(member).wishes().get(rank - 1));
    }

    /** Whether there is room for the member behind those ahead of it in every line, its own family re-seated. */
    private boolean isServed(DecidingGroup group, int index, JointOutcome from, JointOutcome to) {
        Wish wish = wishOf(group, index, to).orElseThrow();
        for (Demand demand : occupancy.demandsOf(group.members().get(index), wish.seat())) {
            Line line = demand.line();
            int ahead = line.aheadOf(wish.priority())
                    - familyAhead(line, group, from, wish.priority())
                    + familyAhead(line, group, to, wish.priority());
            if (ahead + demand.units() > line.free()) {
                return false;
            }
        }
        return true;
    }

    /** What members of the group take of the line by that outcome, being ahead of the priority. */
    private int familyAhead(Line line, DecidingGroup group, JointOutcome outcome, Priority priority) {
        int ahead = 0;
        for (int i = 0; i < group.members().size(); i++) {
            Optional<Wish> wish = wishOf(group, i, outcome);
            if (wish.isPresent() && wish.get().priority().isAheadOf(priority)) {
                ahead += occupancy.unitsIn(
                        line, group.members().get(i), wish.get().seat());
            }
        }
        return ahead;
    }

    private BlockingFamily blocking(
            DecidingGroup group, FamilyPreference preference, JointOutcome has, JointOutcome could) {
        boolean displaces = false;
        for (int i = 0; i < group.members().size(); i++) {
            displaces |= wishOf(group, i, could).isPresent() && needsSomebodysPlace(group, i, has, could);
        }
        BlockingFamily.Cause cause =
                displaces ? BlockingFamily.Cause.LOWER_PRIORITY_SERVED : BlockingFamily.Cause.FREE_PLACES;
        List<ApplicationId> members =
                group.members().stream().map(Applicant::id).toList();
        String sentence = BlockingText.of(group, has, could, cause);
        return new BlockingFamily(group.family(), members, has, could, cause, sentence);
    }

    private boolean needsSomebodysPlace(DecidingGroup group, int index, JointOutcome from, JointOutcome to) {
        Wish wish = wishOf(group, index, to).orElseThrow();
        for (Demand demand : occupancy.demandsOf(group.members().get(index), wish.seat())) {
            int others = demand.line().byWish() - family(demand.line(), group, from);
            if (others + family(demand.line(), group, to) > demand.line().free()) {
                return true;
            }
        }
        return false;
    }

    private int family(Line line, DecidingGroup group, JointOutcome outcome) {
        int units = 0;
        for (int i = 0; i < group.members().size(); i++) {
            Optional<Wish> wish = wishOf(group, i, outcome);
            units += wish.isPresent()
                    ? occupancy.unitsIn(line, group.members().get(i), wish.get().seat())
                    : 0;
        }
        return units;
    }
}
