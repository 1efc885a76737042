package kita.allocation.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.application.Application;
import kita.allocation.proposal.Seat;
import kita.registry.ApplicationId;
import kita.registry.ChildId;
import kita.registry.KitaId;
import kita.registry.Month;

/** Where children will be by promises that have no contract yet: to award criteria a sibling there counts as enrolled. */
final class PromisedSeats {

    private final Map<ChildId, List<Seat>> seats = new HashMap<>();

    PromisedSeats(RegistryExtract registry) {
        Map<ApplicationId, Promise> promises = registry.promisesById();
        for (Application application : registry.applications()) {
            Promise promise = promises.get(application.id());
            if (promise != null) {
                seats.computeIfAbsent(application.child(), child -> new ArrayList<>())
                        .add(promise.seat());
            }
        }
    }

    /** The Kitas at which the child is promised to be in that month. */
    List<KitaId> kitasOf(ChildId child, Month month) {
        return seats.getOrDefault(child, List.of()).stream()
                .filter(seat -> !seat.start().isAfter(month))
                .map(Seat::kita)
                .distinct()
                .toList();
    }
}
