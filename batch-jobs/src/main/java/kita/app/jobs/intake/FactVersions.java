package kita.app.jobs.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.app.intake.IntakeRow.FactRow;
import kita.app.store.registry.RegistryLookup;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.registry.ChildId;

/**
 * Which declared facts may stand beside each other: what was told later may say something else about the same time, and
 * both are kept. Two values told on one day may not overlap.
 */
final class FactVersions {

    private FactVersions() {}

    static void check(List<Candidate<FactRow>> candidates, RegistryLookup lookup) {
        Map<String, List<DeclaredFact>> onFile = new HashMap<>(lookup.declaredFacts(
                candidates.stream().map(it -> it.row().household().value()).collect(Collectors.toSet())));
        List<Candidate<FactRow>> ordered = new ArrayList<>(candidates);
        ordered.sort(
                Comparator.comparing(candidate -> !isOnFile(candidate.row(), onFile))); // what makes room comes first
        for (Candidate<FactRow> candidate : ordered) {
            FactRow row = candidate.row();
            List<DeclaredFact> held = onFile.computeIfAbsent(row.household().value(), household -> new ArrayList<>());
            held.removeIf(other -> isSame(row, other));
            Optional<DeclaredFact> inTheWay =
                    held.stream().filter(other -> clash(row.fact(), other)).findFirst();
            if (inTheWay.isPresent()) {
                refuse(candidate, inTheWay.get());
            } else {
                held.add(row.fact());
            }
        }
    }

    private static boolean isOnFile(FactRow row, Map<String, List<DeclaredFact>> onFile) {
        return onFile.getOrDefault(row.household().value(), List.of()).stream().anyMatch(other -> isSame(row, other));
    }

    private static boolean isSame(FactRow row, DeclaredFact other) {
        return key(new FactRow(row.household(), other)).equals(key(row));
    }

    /** What names a fact among all; a row with the same key changes the value or the end of the one on file. */
    static String key(FactRow row) {
        DeclaredFact fact = row.fact();
        return row.household().value() + " " + fact.child().map(ChildId::value).orElse("") + " " + fact.key() + " "
                + fact.period().from() + " " + told(fact.reportedOn());
    }

    private static boolean clash(DeclaredFact fact, DeclaredFact other) {
        return fact.child().equals(other.child())
                && fact.key().equals(other.key())
                && fact.reportedOn().equals(other.reportedOn())
                && fact.period().overlaps(other.period());
    }

    private static void refuse(Candidate<FactRow> candidate, DeclaredFact other) {
        DeclaredFact fact = candidate.row().fact();
        candidate.reject(
                "gültig ab",
                RowRules.german(fact.period()),
                "Das Merkmal " + fact.key() + " hat für diese Zeit schon den Wert " + other.value() + " ("
                        + RowRules.german(other.period()) + "), am selben Tag gemeldet.",
                "Den früheren Zeitraum beenden oder den Tag der späteren Meldung eintragen.");
    }

    private static String told(LocalDate day) {
        return day.equals(HouseholdFacts.KNOWN_ALL_ALONG) ? "" : day.toString();
    }
}
