package kita.allocation.proposal;

import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * One child that asks for a place, with nothing that names it to a stranger.
 *
 * @param start first month of care asked for
 * @param formAtStart Hort if school care is asked for; otherwise what the age at the start says
 * @param entitlement the legal claim at the start
 * @param wishes the Kitas named by the parents, best first
 * @param generalPriority the place in line where the office offers places nobody asked for
 * @param officeOptions Kitas within reach that are not among the wishes, nearest first
 */
public record Applicant(
        ApplicationId id,
        HouseholdId family,
        BirthDate birthDate,
        Month start,
        CareHours hours,
        CareForm formAtStart,
        Entitlement entitlement,
        List<Wish> wishes,
        Priority generalPriority,
        List<OfficeOption> officeOptions) {

    public Applicant {
        wishes = List.copyOf(wishes);
        officeOptions = List.copyOf(officeOptions);
    }

    public boolean isEntitled() {
        return entitlement != Entitlement.NONE;
    }

    /**
     * The form of care in that month: Krippe until the month in which the third year of life is complete, Kindergarten
     * from the month after; a Hort child stays one.
     */
    public CareForm formIn(Month month) {
        if (formAtStart == CareForm.HORT) {
            return CareForm.HORT;
        }
        return month.isBefore(birthDate.monthAfterCompleting(3)) ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
    }
}
