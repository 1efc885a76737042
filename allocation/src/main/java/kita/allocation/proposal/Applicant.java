package kita.allocation.proposal;

import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * One child that asks for a place, with nothing that names it to a stranger.
 *
 * @param start first month of care asked for
 * @param formAtStart Hort if school care is asked for; otherwise what the age at the start says
 * @param entitlement the legal claim at the start
 * @param places licensed places that the child takes: 1, or more where inclusion needs the room of several
 * @param categories what limits may count it by, sorted
 * @param wishes what the parents would take, best first, and what the child holds already
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
        int places,
        List<String> categories,
        Entitlement entitlement,
        List<Wish> wishes,
        Priority generalPriority,
        List<OfficeOption> officeOptions) {

    public Applicant {
        categories = List.copyOf(categories);
        wishes = List.copyOf(wishes);
        officeOptions = List.copyOf(officeOptions);
    }

    public boolean isEntitled() {
        return entitlement != Entitlement.NONE;
    }

    /** The seat that the office would offer at that Kita: as asked for. */
    public Seat officeSeatAt(KitaId kita) {
        return new Seat(kita, start, hours);
    }

    /** The wish, 1 the first, that is secured; {@link JointOutcome#NO_WISH_PLACE} if the child holds nothing. */
    public int securedRank() {
        for (int i = 0; i < wishes.size(); i++) {
            if (wishes.get(i).claim().isSecured()) {
                return i + 1;
            }
        }
        return JointOutcome.NO_WISH_PLACE;
    }

    /** Whether a seat was accepted, so that nothing else comes into question. */
    public boolean isPinned() {
        return wishes.stream().anyMatch(wish -> wish.claim() == Claim.PINNED);
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
