package kita.allocation.proposal.check;

import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/** What seated children take of the limits, by the letter of {@link Limit}, counted again for every question. */
final class SeatsByTheLetter {

    private final Problem problem;

    /** A wish of a child that has it, or, without a wish, what the office gave it. */
    record Seated(Applicant child, KitaId kita, Month start, CareHours hours, Wish wish) {}

    SeatsByTheLetter(Problem problem) {
        this.problem = problem;
    }

    /** Whether all can sit there at once. */
    boolean fits(List<Seated> seated) {
        for (Limit limit : problem.limits()) {
            for (int month = 0; month < problem.months(); month++) {
                int taken = 0;
                for (Seated seat : seated) {
                    taken += taken(limit, month, seat);
                }
                if (taken > limit.freeByMonth().get(month)) {
                    return false;
                }
            }
        }
        return seated.stream().allMatch(this::hasGroup);
    }

    /** In every month from its start on, some limit of places or children counts the child. */
    boolean hasGroup(Seated seat) {
        for (int month = 0; month < problem.months(); month++) {
            boolean granted = month < problem.firstMonth().monthsUntil(seat.start());
            for (Limit limit : problem.limits()) {
                boolean isGroup = !(limit.measure() instanceof Measure.StaffMinutes)
                        && limit.scope().category().isEmpty()
                        && limit.scope().weeklyHoursFrom() == 0;
                granted |= isGroup && taken(limit, month, seat) > 0;
            }
            if (!granted) {
                return false;
            }
        }
        return true;
    }

    private int taken(Limit limit, int month, Seated seat) {
        Applicant child = seat.child();
        CareForm form = child.formIn(problem.firstMonth().plus(month));
        boolean isCounted = limit.kita().equals(seat.kita())
                && problem.firstMonth().monthsUntil(seat.start()) <= month
                && limit.scope().forms().contains(form)
                && seat.hours().weekly() >= limit.scope().weeklyHoursFrom()
                && limit.scope().category().map(child.categories()::contains).orElse(true);
        if (!isCounted) {
            return 0;
        }
        if (limit.measure() instanceof Measure.StaffMinutes staff) {
            return staff.perCareHour().containsKey(form)
                    ? staff.perCareHour().get(form) * seat.hours().weekly()
                    : 0;
        }
        return limit.measure() instanceof Measure.Children ? 1 : child.places();
    }

    static Seated seat(Applicant child, int rank) {
        Wish wish = child.wishes().get(rank - 1);
        return new Seated(child, wish.kita(), wish.start(), wish.hours(), wish);
    }

    /** Among the first in every limit and month that counts it, those ahead of it seated before it. */
    boolean isInFront(Seated seat, List<Seated> there) {
        for (Limit limit : problem.limits()) {
            for (int month = 0; month < problem.months(); month++) {
                int needed = taken(limit, month, seat);
                for (Seated other : there) {
                    boolean isAhead =
                            other.wish().priority().compareTo(seat.wish().priority()) < 0;
                    needed += needed > 0 && other != seat && isAhead ? taken(limit, month, other) : 0;
                }
                if (needed > limit.freeByMonth().get(month) && taken(limit, month, seat) > 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
