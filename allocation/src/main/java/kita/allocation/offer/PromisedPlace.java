package kita.allocation.offer;

import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * A place as it is promised (Platz).
 *
 * @param start first month of care
 * @param form what it is in that month
 */
public record PromisedPlace(KitaId kita, CareForm form, Month start, CareHours hours) {

    /** The same place from another month on. */
    public PromisedPlace from(Month other) {
        return new PromisedPlace(kita, form, other, hours);
    }
}
