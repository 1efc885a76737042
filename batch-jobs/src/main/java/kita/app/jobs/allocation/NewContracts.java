package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Seat;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.registry.CareForm;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * The contracts that an award opens. A change of form is the end of one contract and the start of the next, so a Krippe
 * child gets the Kindergarten contract of the same Kita that follows in the month after its third year is complete.
 */
final class NewContracts {

    private NewContracts() {}

    static List<Contract> of(Standing application, Applicant applicant, Seat seat) {
        String id = "V-" + application.application().value();
        LocalDate start = seat.start().firstDay();
        CareForm form = applicant.formIn(seat.start());
        if (form != CareForm.KRIPPE) {
            return List.of(contract(id, application, form, seat, Period.from(start)));
        }
        Month change = applicant.birthDate().monthAfterCompleting(3);
        Period krippe = Period.of(start, change.firstDay().minusDays(1));
        return List.of(
                contract(id, application, CareForm.KRIPPE, seat, krippe),
                contract(id + "-KG", application, CareForm.KINDERGARTEN, seat, Period.from(change.firstDay())));
    }

    private static Contract contract(String id, Standing application, CareForm form, Seat seat, Period period) {
        return new Contract(new ContractId(id), application.child(), seat.kita(), form, seat.hours(), period);
    }
}
