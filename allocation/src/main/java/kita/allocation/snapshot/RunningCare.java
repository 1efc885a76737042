package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.criteria.SchoolEntry;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * Where children are in care by their contracts, month by month. A contract without an end stops before school begins
 * (the place is free on 1 August), one with an end runs as agreed, also beyond that day (a deferred child). A Krippe
 * contract goes on as Kindergarten in the month after the third year is complete.
 */
final class RunningCare {

    private final Map<ChildId, BirthDate> birthDates = new HashMap<>();
    private final Map<ChildId, List<Contract>> contracts = new HashMap<>();
    private final SchoolEntry schoolEntry;

    RunningCare(List<Child> children, List<Contract> contracts, SchoolEntry schoolEntry) {
        this.schoolEntry = schoolEntry;
        children.forEach(child -> birthDates.put(child.id(), child.birthDate()));
        for (Contract contract : contracts) {
            this.contracts
                    .computeIfAbsent(contract.child(), child -> new ArrayList<>())
                    .add(contract);
        }
    }

    /** The form of care that the contract takes a place of in that month, if it runs on any day of it. */
    Optional<CareForm> formIn(Contract contract, Month month) {
        if (!contract.period().overlaps(month.period()) || isAtSchoolByThen(contract, month)) {
            return Optional.empty();
        }
        BirthDate birthDate = birthDates.get(contract.child());
        boolean rollsOver = contract.form() == CareForm.KRIPPE
                && birthDate != null
                && !month.isBefore(birthDate.monthAfterCompleting(3));
        return Optional.of(rollsOver ? CareForm.KINDERGARTEN : contract.form());
    }

    List<Contract> contractsOf(ChildId child) {
        return contracts.getOrDefault(child, List.of());
    }

    /** The Kitas at which the child is in care in that month. */
    List<KitaId> kitasOf(ChildId child, Month month) {
        return contracts.getOrDefault(child, List.of()).stream()
                .filter(contract -> formIn(contract, month).isPresent())
                .map(Contract::kita)
                .distinct()
                .toList();
    }

    /** The Kitas at which the child is in care in that form in that month. */
    List<KitaId> kitasOf(ChildId child, Month month, CareForm form) {
        return contracts.getOrDefault(child, List.of()).stream()
                .filter(contract -> formIn(contract, month).filter(form::equals).isPresent())
                .map(Contract::kita)
                .distinct()
                .toList();
    }

    private boolean isAtSchoolByThen(Contract contract, Month month) {
        BirthDate birthDate = birthDates.get(contract.child());
        return contract.period().isOpenEnded()
                && contract.form() != CareForm.HORT
                && birthDate != null
                && !month.isBefore(schoolEntry.firstMonthOf(birthDate));
    }
}
