package kita.allocation.offer;

import kita.registry.BirthDate;
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

    /** The same place from another month on, in which the child may have outgrown the Krippe. */
    public PromisedPlace from(Month other, BirthDate birthDate) {
        boolean outgrown = form == CareForm.KRIPPE && !other.isBefore(birthDate.monthAfterCompleting(3));
        return new PromisedPlace(kita, outgrown ? CareForm.KINDERGARTEN : form, other, hours);
    }
}
