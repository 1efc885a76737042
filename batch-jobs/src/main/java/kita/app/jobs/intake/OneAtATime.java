package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kita.app.intake.IntakeRow;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Exclusive;
import kita.registry.Period;

/** Finds rows that would overlap with what is on file or with each other, before the database refuses them. */
final class OneAtATime {

    /**
     * @param key key of the fact among those of its owner, as the registry keeps it
     * @param german what overlaps, such as "Der Vertrag"
     */
    record Claim<R>(
            Exclusive facts,
            String column,
            String german,
            Function<R, String> owner,
            Function<R, String> key,
            Function<R, Period> period) {}

    private OneAtATime() {}

    static <R extends IntakeRow> void check(Claim<R> claim, List<Candidate<R>> candidates, RegistryLookup lookup) {
        Map<String, Map<String, Period>> stored = new HashMap<>(lookup.periods(
                claim.facts(),
                candidates.stream().map(it -> claim.owner().apply(it.row())).collect(Collectors.toSet())));
        for (Candidate<R> candidate : inOrderOfWriting(claim, candidates, stored)) {
            R row = candidate.row();
            Map<String, Period> held = stored.computeIfAbsent(claim.owner().apply(row), owner -> new LinkedHashMap<>());
            String key = claim.key().apply(row);
            Period period = claim.period().apply(row);
            held.entrySet().stream()
                    .filter(other ->
                            !other.getKey().equals(key) && other.getValue().overlaps(period))
                    .findFirst()
                    .ifPresentOrElse(other -> refuse(claim, candidate, other), () -> held.put(key, period));
        }
    }

    /** Shortened facts first, then other changes, then new ones; within each the order of the file. */
    private static <R extends IntakeRow> List<Candidate<R>> inOrderOfWriting(
            Claim<R> claim, List<Candidate<R>> candidates, Map<String, Map<String, Period>> stored) {
        List<Candidate<R>> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(candidate -> {
            Period before = stored.getOrDefault(claim.owner().apply(candidate.row()), Map.of())
                    .get(claim.key().apply(candidate.row()));
            if (before == null) {
                return 2;
            }
            return before.covers(claim.period().apply(candidate.row())) ? 0 : 1;
        }));
        return ordered;
    }

    private static <R extends IntakeRow> void refuse(
            Claim<R> claim, Candidate<R> candidate, Map.Entry<String, Period> other) {
        candidate.reject(
                claim.column(),
                RowRules.german(claim.period().apply(candidate.row())),
                claim.german() + " überschneidet sich mit " + other.getKey() + " (" + RowRules.german(other.getValue())
                        + ").",
                "Den früheren Zeitraum beenden oder diesen später beginnen lassen.");
    }
}
