package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.app.intake.IntakeRow.ApplicationRow;
import kita.app.store.registry.Outcome;
import kita.app.store.registry.Registry;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.StoredApplication;

/** A child has one open application at a time, and one that is decided is not changed by a file. */
final class OpenApplications {

    private OpenApplications() {}

    static void check(List<Candidate<ApplicationRow>> candidates, RegistryLookup lookup) {
        Map<String, List<StoredApplication>> byChild = new HashMap<>();
        for (StoredApplication stored :
                of(candidates.stream().map(Candidate::row).toList(), lookup)) {
            byChild.computeIfAbsent(stored.application().child().value(), child -> new ArrayList<>())
                    .add(stored);
        }
        for (Candidate<ApplicationRow> candidate : candidates) {
            ApplicationRow row = candidate.row();
            for (StoredApplication stored : byChild.getOrDefault(row.child().value(), List.of())) {
                boolean same = stored.application().id().equals(row.id());
                if (!same && stored.isOpen()) {
                    candidate.reject(
                            "Kind-Nr",
                            row.child().value(),
                            "Für das Kind liegt schon die Anmeldung "
                                    + stored.application().id() + " vor.",
                            "Die frühere Anmeldung ändern statt eine zweite anzulegen.");
                } else if (same && !stored.isOpen() && !stored.application().equals(row)) {
                    candidate.reject(
                            "Anmelde-Nr",
                            row.id().value(),
                            "Über die Anmeldung ist schon entschieden; sie wird nicht mehr geändert.",
                            "Eine neue Anmeldung mit eigener Nummer anlegen.");
                }
            }
        }
    }

    /** Decided applications have been found equal by the check, so only open and new ones are written. */
    static List<Outcome> write(List<ApplicationRow> rows, Registry registry, RegistryLookup lookup) {
        Map<String, StoredApplication> stored = new HashMap<>();
        of(rows, lookup).forEach(it -> stored.put(it.application().id().value(), it));
        List<ApplicationRow> open = rows.stream()
                .filter(row -> !stored.containsKey(row.id().value())
                        || stored.get(row.id().value()).isOpen())
                .toList();
        List<Outcome> written = registry.applications(open);
        Map<String, Outcome> byId = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            byId.put(open.get(i).id().value(), written.get(i));
        }
        return rows.stream()
                .map(row -> byId.getOrDefault(row.id().value(), Outcome.SAME))
                .toList();
    }

    private static List<StoredApplication> of(List<ApplicationRow> rows, RegistryLookup lookup) {
        return lookup.applicationsOf(
                rows.stream().map(row -> row.child().value()).distinct().toList());
    }
}
