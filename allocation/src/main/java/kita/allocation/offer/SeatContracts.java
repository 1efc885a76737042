package kita.allocation.offer;

import java.time.LocalDate;
import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * The contracts that a promised place opens. A change of form is the end of one contract and the start of the next, so a
 * Krippe child gets the Kindergarten contract of the same Kita that follows in the month after its third year is complete.
 */
public final class SeatContracts {

    private SeatContracts() {}

    /** One contract or two, the first to begin first. */
    public static List<Contract> of(ApplicationId application, ChildId child, BirthDate birthDate, PromisedPlace seat) {
        String id = "V-" + application.value();
        LocalDate start = seat.start().firstDay();
        if (seat.form() != CareForm.KRIPPE) {
            return List.of(contract(id, child, seat, seat.form(), Period.from(start)));
        }
        Month change = birthDate.monthAfterCompleting(3);
        if (!seat.start().isBefore(change)) {
            return List.of(contract(id, child, seat, CareForm.KINDERGARTEN, Period.from(start)));
        }
        Period krippe = Period.of(start, change.firstDay().minusDays(1));
        return List.of(
                contract(id, child, seat, CareForm.KRIPPE, krippe),
                contract(id + "-KG", child, seat, CareForm.KINDERGARTEN, Period.from(change.firstDay())));
    }

    private static Contract contract(String id, ChildId child, PromisedPlace seat, CareForm form, Period period) {
        return new Contract(new ContractId(id), child, seat.kita(), form, seat.hours(), seat.places(), period);
    }
}
