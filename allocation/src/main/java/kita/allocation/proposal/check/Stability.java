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
import kita.registry.ApplicationId;
import kita.registry.KitaId;

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
        if (group.members().size() == 1) {
            return firstBetterOfSingle(group, preference, has);
        }
        for (JointOutcome could : preference.ranked()) {
            if (preference.compare(could, has) >= 0) {
                return Optional.empty();
            }
            if (isAdmissible(group, preference.kitasOf(has), preference.kitasOf(could))) {
                return Optional.of(blocking(group, preference, has, could));
            }
        }
        return Optional.empty();
    }

    /** A single child goes through its wishes from the first down to the one it has; no joint outcomes to write out. */
    private Optional<BlockingFamily> firstBetterOfSingle(
            DecidingGroup group, FamilyPreference preference, JointOutcome has) {
        int held = has.wishRanks().get(0);
        int wishes = group.members().get(0).wishes().size();
        int end = held == JointOutcome.NO_WISH_PLACE ? wishes : held - 1;
        for (int rank = 1; rank <= end; rank++) {
            JointOutcome could = new JointOutcome(List.of(rank));
            if (isAdmissible(group, preference.kitasOf(has), preference.kitasOf(could))) {
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

    private boolean isAdmissible(DecidingGroup group, List<KitaId> from, List<KitaId> to) {
        for (int i = 0; i < group.members().size(); i++) {
            if (to.get(i) != null && !isServed(group, i, from, to)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the member stands among the first in every cell it needs, its own family re-seated. */
    private boolean isServed(DecidingGroup group, int index, List<KitaId> from, List<KitaId> to) {
        Applicant member = group.members().get(index);
        Priority priority = Occupancy.priorityAt(member, to.get(index));
        for (Cell cell : occupancy.cellsOf(member, to.get(index))) {
            int ahead = occupancy.aheadOf(cell, priority)
                    - siblingsIn(cell, group, from, priority)
                    + siblingsIn(cell, group, to, priority);
            if (ahead >= occupancy.free(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Members of the group that sit in the cell by that outcome and are ahead of the priority. */
    private int siblingsIn(Cell cell, DecidingGroup group, List<KitaId> outcome, Priority priority) {
        int ahead = 0;
        for (int i = 0; i < group.members().size(); i++) {
            Applicant member = group.members().get(i);
            if (cell.kita().equals(outcome.get(i))
                    && takes(member, cell)
                    && Occupancy.priorityAt(member, cell.kita()).isAheadOf(priority)) {
                ahead++;
            }
        }
        return ahead;
    }

    private static boolean takes(Applicant member, Cell cell) {
        return !cell.month().isBefore(member.start()) && member.formIn(cell.month()) == cell.form();
    }

    private BlockingFamily blocking(
            DecidingGroup group, FamilyPreference preference, JointOutcome has, JointOutcome could) {
        List<KitaId> from = preference.kitasOf(has);
        List<KitaId> to = preference.kitasOf(could);
        boolean displaces = false;
        for (int i = 0; i < group.members().size(); i++) {
            displaces |= to.get(i) != null && needsSomebodysPlace(group, i, from, to);
        }
        BlockingFamily.Cause cause =
                displaces ? BlockingFamily.Cause.LOWER_PRIORITY_SERVED : BlockingFamily.Cause.FREE_PLACES;
        List<ApplicationId> members =
                group.members().stream().map(Applicant::id).toList();
        return new BlockingFamily(group.family(), members, has, could, cause, BlockingText.of(group, from, to, cause));
    }

    private boolean needsSomebodysPlace(DecidingGroup group, int index, List<KitaId> from, List<KitaId> to) {
        Applicant member = group.members().get(index);
        for (Cell cell : occupancy.cellsOf(member, to.get(index))) {
            int others = occupancy.byWish(cell) - membersIn(cell, group, from);
            if (others + membersIn(cell, group, to) > occupancy.free(cell)) {
                return true;
            }
        }
        return false;
    }

    private static int membersIn(Cell cell, DecidingGroup group, List<KitaId> outcome) {
        int members = 0;
        for (int i = 0; i < group.members().size(); i++) {
            if (cell.kita().equals(outcome.get(i)) && takes(group.members().get(i), cell)) {
                members++;
            }
        }
        return members;
    }
}
