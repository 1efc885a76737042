package kita.allocation.snapshot;

import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/** The form of care by age: parents may have filled in "Kindergarten" for a child that is still a Krippe child then. */
final class FormByAge {

    private FormByAge() {}

    static CareForm of(BirthDate birthDate, Month month, CareForm askedFor) {
        if (askedFor == CareForm.HORT) {
            return CareForm.HORT;
        }
        return month.isBefore(birthDate.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
    }
}
