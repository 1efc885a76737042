package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * What would have helped a child that got no place by wish: for each kind of change the smallest one. Computed from the
 * lines of the proposal: the child would have stood among the first in every month and limit that it needs. Where it was
 * not named, a Kita is taken with the child's general priority, which leaves out bonuses that hang on one Kita, so more
 * may have been possible and not less.
 *
 * <p>Everybody else is taken to stay where the proposal puts them. What a new run would do with the one that has to make
 * room is not followed further; it can, rarely, come back and take the place again.
 */
public final class Remedies {

    private static final int FEWEST_DAILY_HOURS = 4;
    private static final int DAYS_A_WEEK = 5;

    private final Problem problem;
    private final Occupancy occupancy;
    private final Function<KitaId, String> names;
    private final Map<ApplicationId, Family> families = new HashMap<>();
    private final List<KitaId> kitas;

    /** @param names what a Kita is called */
    public Remedies(Problem problem, Proposal proposal, Function<KitaId, String> names) {
        this.problem = problem;
        this.names = names;
        Map<ApplicationId, Applicant> applicants = new HashMap<>();
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        this.occupancy = new Occupancy(problem, proposal, applicants);
        problem.families().forEach(family -> family.members().forEach(member -> families.put(member, family)));
        TreeSet<KitaId> ids = new TreeSet<>();
        problem.limits().forEach(limit -> ids.add(limit.kita()));
        this.kitas = List.copyOf(ids);
    }

    /** For a child without a place by wish; at most one remedy of each kind, the one that asks least of the parents first. */
    public List<Remedy> of(Applicant applicant) {
        boolean bound = isBoundToSiblings(applicant);
        List<Remedy> remedies = new ArrayList<>();
        if (bound) {
            apart(applicant).ifPresent(remedies::add);
            return remedies;
        }
        later(applicant).ifPresent(remedies::add);
        shorter(applicant).ifPresent(remedies::add);
        furtherWish(applicant).ifPresent(remedies::add);
        return remedies;
    }

    private boolean isBoundToSiblings(Applicant applicant) {
        Family family = families.get(applicant.id());
        return family.members().size() > 1 && family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL;
    }

    private Optional<Remedy> apart(Applicant applicant) {
        return applicant.wishes().stream()
                .filter(wish -> isAdmitted(applicant, wish.seat(), wish.priority()))
                .findFirst()
                .map(wish -> new Remedy(
                        Remedy.Kind.SIBLINGS_APART,
                        wish.seat(),
                        "Für dieses Kind allein wäre in „" + names.apply(wish.kita())
                                + "“ ein Platz gewesen; gewünscht war „zusammen oder gar nicht“."));
    }

    private Optional<Remedy> later(Applicant applicant) {
        for (Month start = applicant.start().next(); !start.isAfter(problem.lastMonth()); start = start.next()) {
            for (Wish wish : applicant.wishes()) {
                Seat seat = new Seat(wish.kita(), start, wish.hours());
                if (start.isAfter(wish.start()) && isAdmitted(applicant, seat, wish.priority())) {
                    return Optional.of(new Remedy(
                            Remedy.Kind.LATER_START,
                            seat,
                            "Mit einem Beginn im " + monthText(start) + " statt im " + monthText(wish.start())
                                    + " wäre in „" + names.apply(wish.kita()) + "“ ein Platz gewesen."));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Remedy> shorter(Applicant applicant) {
        for (int daily = applicant.hours().daily() - 1; daily >= FEWEST_DAILY_HOURS; daily--) {
            for (Wish wish : applicant.wishes()) {
                CareHours hours = new CareHours(daily, Math.min(wish.hours().weekly(), daily * DAYS_A_WEEK));
                Seat seat = new Seat(wish.kita(), wish.start(), hours);
                boolean isFewer = hours.weekly() < wish.hours().weekly();
                if (isFewer && isAdmitted(applicant, seat, wish.priority())) {
                    return Optional.of(new Remedy(
                            Remedy.Kind.FEWER_HOURS,
                            seat,
                            "Mit " + hours.weekly() + " statt " + wish.hours().weekly()
                                    + " Stunden in der Woche wäre in „" + names.apply(wish.kita())
                                    + "“ ein Platz gewesen."));
                }
            }
        }
        return Optional.empty();
    }

    /** The nearest Kita within reach; where no ways are known, the first of all Kitas. */
    private Optional<Remedy> furtherWish(Applicant applicant) {
        List<KitaId> candidates = applicant.officeOptions().isEmpty()
                ? kitas
                : applicant.officeOptions().stream().map(OfficeOption::kita).toList();
        return candidates.stream()
                .filter(kita -> applicant.wishes().stream()
                        .noneMatch(wish -> wish.kita().equals(kita)))
                .map(applicant::officeSeatAt)
                .filter(seat -> isAdmitted(applicant, seat, applicant.generalPriority()))
                .findFirst()
                .map(seat -> new Remedy(
                        Remedy.Kind.ONE_MORE_WISH,
                        seat,
                        "Wäre auch „" + names.apply(seat.kita())
                                + "“ gewünscht worden, hätte das Kind dort einen Platz erhalten."));
    }

    private boolean isAdmitted(Applicant applicant, Seat seat, Priority priority) {
        return occupancy.demandsOf(applicant, seat).stream()
                .allMatch(demand -> demand.line().aheadOf(priority) + demand.units()
                        <= demand.line().free());
    }

    private static String monthText(Month month) {
        return String.format(Locale.GERMANY, "%02d/%d", month.number(), month.year());
    }
}
