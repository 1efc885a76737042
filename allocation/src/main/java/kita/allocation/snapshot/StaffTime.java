package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.Scope;
import kita.allocation.snapshot.LicensedPlaces.Bound;
import kita.registry.CareForm;
import kita.registry.Kita;
import kita.registry.Month;

/** What the staff of a Kita can care for, by the keys in force. Without a key or the hours of the staff there is no bound. */
final class StaffTime {

    /** Stands for "no bound" in months for which a key is not in force; far above any Kita and far below overflow. */
    static final int UNBOUNDED = 100_000_000;

    private StaffTime() {}

    /** One bound per key that is in force in at least one of the months. */
    static List<Bound> bounds(Kita kita, CapacityBasis basis) {
        List<Bound> bounds = new ArrayList<>();
        if (kita.staffMinutes().isEmpty()) {
            return bounds;
        }
        for (StaffKey key : basis.rules().staffKeys()) {
            List<Integer> byMonth = new ArrayList<>();
            for (int i = 0; i < basis.months(); i++) {
                Month month = basis.firstMonth().plus(i);
                byMonth.add(
                        key.validity().covers(month.period())
                                ? kita.staffMinutes().get()
                                : UNBOUNDED);
            }
            if (byMonth.stream().anyMatch(minutes -> minutes < UNBOUNDED)) {
                bounds.add(new Bound(
                        bounds.isEmpty() ? "personal" : "personal-" + (bounds.size() + 1),
                        "Personal (Minuten in der Woche)",
                        new Scope(EnumSet.allOf(CareForm.class), 0, Optional.empty()),
                        new Measure.StaffMinutes(key.minutesPerCareHour()),
                        byMonth));
            }
        }
        return bounds;
    }
}
