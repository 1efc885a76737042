package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kita.app.intake.DoubleClaim;
import kita.app.intake.DoubleClaim.Claim;
import kita.app.intake.DoubleClaim.Place;
import kita.app.intake.IntakeRow.ChildRow;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.StoredMembership;
import kita.registry.Period;

/**
 * A child lives in one household at a time, and counts there as a sibling. Where two claim it, what is on file stands, else
 * the row that comes first; the other one is refused and both are named. One row moves a child to another household only by
 * ending the time in the old one.
 */
final class OneHousehold {

    private static final String REMEDY =
            "Klären, wo das Kind lebt, und seine Zeit im anderen Haushalt beenden. War nur die"
                    + " Haushalt-Nr falsch: die alte Zeile an ihrem ersten Tag enden lassen und die neue am Tag danach beginnen.";

    private final SheetFile file;
    private final RegistryLookup lookup;
    private final Consumer<DoubleClaim> claims;
    private final Map<String, Integer> lines = new HashMap<>();

    OneHousehold(SheetFile file, RegistryLookup lookup, Consumer<DoubleClaim> claims) {
        this.file = file;
        this.lookup = lookup;
        this.claims = claims;
    }

    void check(List<Candidate<ChildRow>> candidates) {
        Map<String, List<StoredMembership>> onFile = lookup.memberships(
                candidates.stream().map(it -> child(it.row())).collect(Collectors.toSet()));
        for (Candidate<ChildRow> candidate : inOrderOfWriting(candidates, onFile)) {
            StoredMembership claimed = membership(candidate.row());
            List<StoredMembership> held = onFile.computeIfAbsent(child(candidate.row()), child -> new ArrayList<>());
            Optional<StoredMembership> inTheWay = held.stream()
                    .filter(other -> !other.isSameAs(claimed) && other.period().overlaps(claimed.period()))
                    .findFirst();
            if (inTheWay.isPresent()) {
                refuse(candidate, claimed, inTheWay.get());
            } else {
                held.removeIf(claimed::isSameAs);
                held.add(claimed);
                lines.put(key(candidate.row(), claimed), candidate.line());
            }
        }
    }

    /** Shortened times first, then other changes, then new ones; within each the order of the file. */
    private static List<Candidate<ChildRow>> inOrderOfWriting(
            List<Candidate<ChildRow>> candidates, Map<String, List<StoredMembership>> onFile) {
        List<Candidate<ChildRow>> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(candidate -> {
            StoredMembership claimed = membership(candidate.row());
            return onFile.getOrDefault(child(candidate.row()), List.of()).stream()
                    .filter(claimed::isSameAs)
                    .findFirst()
                    .map(before -> before.period().covers(claimed.period()) ? 0 : 1)
                    .orElse(2);
        }));
        return ordered;
    }

    private void refuse(Candidate<ChildRow> candidate, StoredMembership claimed, StoredMembership other) {
        if (other.household().equals(claimed.household())) {
            candidate.reject(
                    "im Haushalt ab",
                    RowRules.german(claimed.period()),
                    "Die Zugehörigkeit zum Haushalt überschneidet sich mit der " + RowRules.german(other.period())
                            + ".",
                    "Den früheren Zeitraum beenden oder diesen später beginnen lassen.");
            return;
        }
        Optional<Place> known =
                Optional.ofNullable(lines.get(key(candidate.row(), other))).map(this::place);
        candidate.reject(
                "Haushalt-Nr",
                claimed.household().value(),
                "Das Kind gehört für diese Zeit (" + RowRules.german(claimed.period()) + ") schon zum Haushalt "
                        + other.household() + " (" + RowRules.german(other.period()) + ", "
                        + known.map(place -> "Zeile " + place.row()).orElse("schon gespeichert")
                        + "). Es zählt nur in einem Haushalt, vorerst in " + other.household() + ".",
                REMEDY);
        claims.accept(new DoubleClaim(
                candidate.row().child().id(),
                new Claim(other.household(), other.period(), known),
                new Claim(claimed.household(), claimed.period(), Optional.of(place(candidate.line())))));
    }

    private Place place(int line) {
        return new Place(file.fileName(), file.kind().sheet(), line);
    }

    private static StoredMembership membership(ChildRow row) {
        return new StoredMembership(row.household(), row.inHousehold());
    }

    private static String child(ChildRow row) {
        return row.child().id().value();
    }

    private static String key(ChildRow row, StoredMembership membership) {
        Period period = membership.period();
        return child(row) + " " + membership.household() + " " + period.from();
    }
}
