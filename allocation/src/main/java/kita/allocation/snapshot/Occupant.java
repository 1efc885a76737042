package kita.allocation.snapshot;

import java.util.Optional;
import java.util.function.Function;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * A child whose place does not stand to be awarded, by a running contract or a promise.
 *
 * @param promise the application, if the place is promised and has no contract yet
 * @param formIn the form of care that it takes a place of in that month, if it is there
 */
record Occupant(
        KitaId kita,
        int weeklyHours,
        int places,
        Optional<ApplicationId> promise,
        Function<Month, Optional<CareForm>> formIn) {

    /** What it takes of a limit in that month. */
    int unitsOf(Scope scope, Measure measure, Month month) {
        CareForm form = formIn.apply(month).orElse(null);
        if (form == null || !scope.forms().contains(form) || weeklyHours < scope.weeklyHoursFrom()) {
            return 0;
        }
        if (measure instanceof Measure.StaffMinutes staff) {
            return weeklyHours * staff.perCareHour().getOrDefault(form, 0);
        }
        return measure instanceof Measure.Places ? places : 1;
    }
}
