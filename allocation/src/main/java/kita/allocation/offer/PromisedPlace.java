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
 * @param places licensed places that the child takes: 1, or more where inclusion needs the room of several
 */
public record PromisedPlace(KitaId kita, CareForm form, Month start, CareHours hours, int places) {

    public PromisedPlace {
        if (places < 1) {
            throw new IllegalArgumentException("A child takes at least one place, not " + places);
        }
    }

    /** The place of a child that takes one, as nearly all do. */
    public PromisedPlace(KitaId kita, CareForm form, Month start, CareHours hours) {
        this(kita, form, start, hours, 1);
    }

    /** The same place from another month on, in which the child may have outgrown the Krippe. */
    public PromisedPlace from(Month other, BirthDate birthDate) {
        boolean outgrown = form == CareForm.KRIPPE && !other.isBefore(birthDate.monthAfterCompleting(3));
        return new PromisedPlace(kita, outgrown ? CareForm.KINDERGARTEN : form, other, hours, places);
    }
}
