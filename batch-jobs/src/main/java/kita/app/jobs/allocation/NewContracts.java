package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.app.store.allocation.DecisionStore.Standing;
import kita.registry.CareForm;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * The contracts that an award opens. A change of form is the end of one contract and the start of the next, so a Krippe
 * child gets the Kindergarten contract of the same Kita that follows in the month after its third year is complete.
 */
final class NewContracts {

    private NewContracts() {}

    static List<Contract> of(Standing application, Applicant applicant, KitaId kita) {
        String id = "V-" + application.application().value();
        LocalDate start = applicant.start().firstDay();
        if (applicant.formAtStart() != CareForm.KRIPPE) {
            return List.of(contract(id, application, applicant.formAtStart(), kita, Period.from(start)));
        }
        Month change = applicant.birthDate().monthAfterCompleting(3);
        Period krippe = Period.of(start, change.firstDay().minusDays(1));
        return List.of(
                contract(id, application, CareForm.KRIPPE, kita, krippe),
                contract(id + "-KG", application, CareForm.KINDERGARTEN, kita, Period.from(change.firstDay())));
    }

    private static Contract contract(String id, Standing application, CareForm form, KitaId kita, Period period) {
        return new Contract(new ContractId(id), application.child(), kita, form, application.hours(), period);
    }
}
