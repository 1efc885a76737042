package kita.allocation.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/** The definition of {@link FamilyPreference} word for word, as slowly and as plainly as possible. */
final class FairnessOracle {

    record Cell(KitaId kita, CareForm form, Month month) {}

    private record Seat(ApplicationId child, KitaId kita, Priority priority) {}

    private final Problem problem;
    private final Map<ApplicationId, Applicant> applicants = new LinkedHashMap<>();
    private final Map<Cell, Integer> free = new HashMap<>();
    private final List<DecidingGroup> groups = new ArrayList<>();

    FairnessOracle(Problem problem) {
        this.problem = problem;
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        for (Limit profile : problem.limits()) {
            for (int month = 0; month < problem.months(); month++) {
                Cell cell = new Cell(
                        profile.kita(),
                        profile.scope().forms().iterator().next(),
                        problem.firstMonth().plus(month));
                free.put(cell, profile.freeByMonth().get(month));
            }
        }
        for (Family family : problem.families()) {
            groups.addAll(FamilyPreference.groupsOf(family, applicants));
        }
    }

    List<DecidingGroup> groups() {
        return groups;
    }

    /** What the group has by wish. */
    static JointOutcome outcomeOf(DecidingGroup group, List<Placement> placements) {
        List<Integer> ranks = new ArrayList<>();
        for (Applicant member : group.members()) {
            int rank = JointOutcome.NO_WISH_PLACE;
            for (Placement placement : placements) {
                if (placement instanceof Placement.ByWish wish
                        && wish.applicant().equals(member.id())) {
                    rank = wish.wishRank();
                }
            }
            ranks.add(rank);
        }
        return new JointOutcome(ranks);
    }

    List<DecidingGroup> blocking(List<Placement> placements) {
        return groups.stream().filter(group -> blocks(group, placements)).toList();
    }

    boolean blocks(DecidingGroup group, List<Placement> placements) {
        JointOutcome now = outcomeOf(group, placements);
        FamilyPreference preference = FamilyPreference.of(group);
        return preference.ranked().stream()
                .takeWhile(outcome -> preference.compare(outcome, now) < 0)
                .anyMatch(outcome -> isAdmissible(group, outcome, placements));
    }

    private boolean isAdmissible(DecidingGroup group, JointOutcome outcome, List<Placement> placements) {
        List<Seat> seats = new ArrayList<>();
        for (Placement placement : placements) {
            boolean own =
                    group.members().stream().anyMatch(member -> member.id().equals(placement.applicant()));
            if (!own && placement instanceof Placement.ByWish wish) {
                Applicant holder = applicants.get(wish.applicant());
                seats.add(new Seat(
                        holder.id(),
                        wish.kita(),
                        holder.wishes().get(wish.wishRank() - 1).priority()));
            }
        }
        List<Seat> asked = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
            int rank = outcome.wishRanks().get(i);
            if (rank != JointOutcome.NO_WISH_PLACE) {
                Applicant member = group.members().get(i);
                asked.add(new Seat(
                        member.id(),
                        member.wishes().get(rank - 1).kita(),
                        member.wishes().get(rank - 1).priority()));
            }
        }
        seats.addAll(asked);
        return asked.stream().allMatch(seat -> isAmongTheFirst(seat, seats));
    }

    private boolean isAmongTheFirst(Seat seat, List<Seat> seats) {
        for (Cell cell : cells(seat.child(), seat.kita())) {
            long ahead = seats.stream()
                    .filter(other -> other.kita().equals(seat.kita()))
                    .filter(other -> other.priority().isAheadOf(seat.priority()))
                    .filter(other -> cells(other.child(), other.kita()).contains(cell))
                    .count();
            if (ahead >= free.getOrDefault(cell, 0)) {
                return false;
            }
        }
        return true;
    }

    private List<Cell> cells(ApplicationId child, KitaId kita) {
        Applicant applicant = applicants.get(child);
        return applicant
                .start()
                .through(problem.lastMonth())
                .map(month -> new Cell(kita, applicant.formIn(month), month))
                .toList();
    }

    /** Cells with more children than places, by wish and by the office. */
    List<Cell> overfilled(List<Placement> placements) {
        Map<Cell, Integer> used = new LinkedHashMap<>();
        for (Placement placement : placements) {
            KitaId kita = kitaOf(placement);
            if (kita != null) {
                cells(placement.applicant(), kita).forEach(cell -> used.merge(cell, 1, Integer::sum));
            }
        }
        return used.entrySet().stream()
                .filter(entry -> entry.getValue() > free.getOrDefault(entry.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    static KitaId kitaOf(Placement placement) {
        if (placement instanceof Placement.ByWish wish) {
            return wish.kita();
        }
        return placement instanceof Placement.ByOffice office ? office.kita() : null;
    }

    /** Every plan of wish places that overfills nothing and gives each group an outcome that it accepts. */
    List<List<Placement>> allPlans() {
        List<List<Placement>> plans = new ArrayList<>();
        extend(plans, new ArrayList<>(), 0);
        return plans;
    }

    private void extend(List<List<Placement>> plans, List<Placement> plan, int from) {
        if (!overfilled(plan).isEmpty()) {
            return;
        }
        if (from == groups.size()) {
            plans.add(List.copyOf(plan));
            return;
        }
        DecidingGroup group = groups.get(from);
        for (JointOutcome outcome : FamilyPreference.of(group).ranked()) {
            List<Placement> more = new ArrayList<>(plan);
            for (int i = 0; i < group.members().size(); i++) {
                Applicant member = group.members().get(i);
                int rank = outcome.wishRanks().get(i);
                more.add(
                        rank == JointOutcome.NO_WISH_PLACE
                                ? new Placement.None(member.id())
                                : new Placement.ByWish(
                                        member.id(),
                                        member.wishes().get(rank - 1).kita(),
                                        rank));
            }
            extend(plans, more, from + 1);
        }
    }
}
