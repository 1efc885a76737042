package kita.allocation.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.allocation.proposal.Seat;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Contract;
import kita.registry.Month;

/**
 * The place that a child has already and would keep: one Kita, in the kind of care that is asked for, from the asked
 * start to the end of the horizon. A contract that ends before is no such place: the child needs another one then.
 */
final class PresentPlaces {

    private final RunningCare care;
    private final Month lastMonth;

    PresentPlaces(RunningCare care, Month lastMonth) {
        this.care = care;
        this.lastMonth = lastMonth;
    }

    Optional<Seat> of(Application application, BirthDate birthDate) {
        List<Contract> atStart = running(application, birthDate, application.start());
        if (atStart.size() != 1) {
            return Optional.empty();
        }
        Contract present = atStart.get(0);
        boolean lasts = application
                .start()
                .through(lastMonth)
                .map(month -> running(application, birthDate, month))
                .allMatch(contracts ->
                        contracts.size() == 1 && contracts.get(0).kita().equals(present.kita()));
        return lasts ? Optional.of(new Seat(present.kita(), application.start(), present.hours())) : Optional.empty();
    }

    /** Contracts of the child from the asked start on or later, while another one of the same kind runs on that day. */
    boolean hasLaterContract(Application application, BirthDate birthDate) {
        Collection<Contract> contracts = care.contractsOf(application.child());
        boolean runs = !running(application, birthDate, application.start()).isEmpty();
        return runs
                && contracts.stream()
                        .anyMatch(contract -> !contract.period()
                                .from()
                                .isBefore(application.start().firstDay()));
    }

    private List<Contract> running(Application application, BirthDate birthDate, Month month) {
        CareForm byAge = FormByAge.of(birthDate, month, application.form());
        return care.contractsOf(application.child()).stream()
                .filter(contract ->
                        care.formIn(contract, month).filter(byAge::equals).isPresent())
                .toList();
    }
}
