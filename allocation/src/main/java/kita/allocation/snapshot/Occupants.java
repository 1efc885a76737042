package kita.allocation.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.Application;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.Month;

/** Everybody whose place does not stand to be awarded: contracts that run on, and promises to others than applicants. */
final class Occupants {

    private final RegistryExtract registry;
    private final RunningCare care;
    private final CapacityBasis basis;

    Occupants(RegistryExtract registry, RunningCare care, CapacityBasis basis) {
        this.registry = registry;
        this.care = care;
        this.basis = basis;
    }

    List<Occupant> all() {
        List<Occupant> all = new ArrayList<>();
        Map<ApplicationId, Application> applications = new HashMap<>();
        registry.applications().forEach(application -> applications.put(application.id(), application));
        Map<ChildId, List<Promise>> promised = new HashMap<>();
        registry.promises().stream()
                .filter(promise -> applications.containsKey(promise.application()))
                .forEach(promise -> promised.computeIfAbsent(
                                applications.get(promise.application()).child(), child -> new ArrayList<>())
                        .add(promise));
        registry.contracts()
                .forEach(contract -> all.add(byContract(contract, promised.getOrDefault(contract.child(), List.of()))));
        Map<ChildId, Child> children = registry.childrenById();
        for (Promise promise : registry.promises()) {
            Application application = applications.get(promise.application());
            if (application == null || !children.containsKey(application.child())) {
                throw new IllegalArgumentException("A promise to the unknown application " + promise.application());
            }
            if (!basis.participants().contains(promise.application())) {
                all.add(byPromise(
                        promise, application, children.get(application.child()).birthDate()));
            }
        }
        return all;
    }

    private Occupant byContract(Contract contract, List<Promise> promised) {
        Month counted = firstMonthCounted(contract);
        Optional<Month> released =
                Optional.ofNullable(basis.releases().get(contract.child())).or(() -> replacedFrom(contract, promised));
        return new Occupant(
                contract.kita(),
                contract.hours().weekly(),
                contract.places(),
                Optional.empty(),
                month -> month.isBefore(counted)
                                || released.filter(from -> !month.isBefore(from))
                                        .isPresent()
                        ? Optional.empty()
                        : care.formIn(contract, month));
    }

    /**
     * The month from which a promise at the same Kita counts instead of the contract: one child is not there twice. Fewer
     * hours or places do not count before they are agreed, because the parents may still say no.
     */
    private static Optional<Month> replacedFrom(Contract contract, List<Promise> promised) {
        return promised.stream()
                .filter(promise -> promise.seat().kita().equals(contract.kita())
                        && promise.seat().hours().weekly() >= contract.hours().weekly()
                        && promise.places() >= contract.places())
                .map(promise -> promise.seat().start())
                .min(Comparator.naturalOrder());
    }

    /** A contract that begins with the days of settling in is counted from the month after them. */
    private Month firstMonthCounted(Contract contract) {
        LocalDate from = contract.period().from();
        Month month = Month.of(from);
        int daysLeft = month.lastDay().getDayOfMonth() - from.getDayOfMonth() + 1;
        return from.getDayOfMonth() > 1 && daysLeft <= basis.rules().settlingInDays() ? month.next() : month;
    }

    private static Occupant byPromise(Promise promise, Application application, BirthDate birthDate) {
        return new Occupant(
                promise.seat().kita(),
                promise.seat().hours().weekly(),
                promise.places(),
                Optional.of(promise.application()),
                month -> month.isBefore(promise.seat().start())
                        ? Optional.empty()
                        : Optional.of(FormByAge.of(birthDate, month, application.form())));
    }
}
