package kita.allocation.proposal;

import java.util.List;
import java.util.Locale;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * An upper bound on the children of one Kita, month by month (Platzprofil): what its operating licence and its staff
 * allow, less the children whose contracts run. A seat must keep within all limits of its Kita that count it.
 *
 * <p>A Kita with pure groups has one limit per form of care. Groups of mixed age need three: children under three,
 * children from three on, and all together; with a places for under-threes alone, b mixed places of which at most u for
 * under-threes, and c places from three on, these are a + u, b + c and a + b + c, and every mix of children within the
 * three can be seated (no group needs to be named, so none is).
 *
 * <p>A seat that no limit in places or children counts does not exist: the Kita has no group for the child.
 *
 * @param key names the limit within its Kita, as "krippe" or "ganztag"
 * @param label what people read, in German
 * @param freeByMonth what is left in each month of the problem's horizon, in order, in the unit of the measure
 */
public record Limit(KitaId kita, String key, String label, Scope scope, Measure measure, List<Integer> freeByMonth) {

    public Limit {
        freeByMonth = List.copyOf(freeByMonth);
    }

    /** The places of one form of care, named after it. */
    public static Limit ofPlaces(KitaId kita, CareForm form, List<Integer> freeByMonth) {
        String label = form.german();
        return new Limit(kita, label.toLowerCase(Locale.ROOT), label, Scope.of(form), Measure.PLACES, freeByMonth);
    }

    /** What the applicant takes of this limit in that month with that seat, 0 if it is not counted or not there yet. */
    public int takenBy(Applicant applicant, Seat seat, Month month) {
        boolean isThere = seat.kita().equals(kita) && !month.isBefore(seat.start());
        return isThere ? takenBy(applicant, seat.hours(), applicant.formIn(month)) : 0;
    }

    /** What the applicant takes of this limit in a month in which it is there, in that form of care. */
    public int takenBy(Applicant applicant, CareHours hours, CareForm form) {
        if (!scope.contains(applicant, hours, form)) {
            return 0;
        }
        if (measure instanceof Measure.StaffMinutes staff) {
            return hours.weekly() * staff.perCareHour().getOrDefault(form, 0);
        }
        return measure instanceof Measure.Places ? applicant.places() : 1;
    }

    /** Whether being counted here means having a place in a group, and not only using staff or a quota. */
    public boolean grantsPlaces() {
        return !(measure instanceof Measure.StaffMinutes) && scope.category().isEmpty() && scope.weeklyHoursFrom() == 0;
    }
}
