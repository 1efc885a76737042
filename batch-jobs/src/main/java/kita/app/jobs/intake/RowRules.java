package kita.app.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kita.app.intake.IntakeRow;
import kita.app.store.registry.Outcome;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Thing;
import kita.registry.Period;

/**
 * What must hold between a row and the others: keys that occur once, references that lead somewhere, periods that do
 * not overlap. Remembers the keys of one file, so it is made anew for each reading.
 */
final class RowRules<R extends IntakeRow> {

    private static final String UNKNOWN_REMEDY =
            "Schlüssel prüfen; steht die Zeile dazu selbst in dieser Liste, zuerst jene berichtigen.";

    /** How a row refers to something that must be on file. */
    private record Reference<R>(String column, Thing thing, String german, Function<R, List<String>> keys) {}

    private final RegistryLookup lookup;
    private final Function<List<R>, List<Outcome>> write;
    private final List<Consumer<List<Candidate<R>>>> checks = new ArrayList<>();

    RowRules(RegistryLookup lookup, Function<List<R>, List<Outcome>> write) {
        this.lookup = lookup;
        this.write = write;
    }

    /** The key names one row of the file. */
    RowRules<R> once(String column, Function<R, String> key) {
        Map<String, Integer> seen = new HashMap<>();
        return check(candidate -> {
            String value = key.apply(candidate.row());
            Integer first = seen.putIfAbsent(value, candidate.line());
            if (first != null) {
                candidate.reject(
                        column,
                        value,
                        "Der Schlüssel steht schon in Zeile " + first + ".",
                        "Eine der beiden Zeilen löschen oder ihr einen eigenen Schlüssel geben.");
            }
        });
    }

    /** Rows about the same thing may repeat what they say about it, but not contradict each other. */
    RowRules<R> agreeing(String column, Function<R, String> key, Function<R, Object> said) {
        record Said(int line, int hash) {}
        Map<String, Said> seen = new HashMap<>();
        return check(candidate -> {
            String value = key.apply(candidate.row());
            int hash = said.apply(candidate.row()).hashCode();
            Said first = seen.putIfAbsent(value, new Said(candidate.line(), hash));
            if (first != null && first.hash() != hash) {
                candidate.reject(
                        column,
                        value,
                        "Die Angaben weichen von Zeile " + first.line() + " mit demselben Schlüssel ab.",
                        "Beide Zeilen angleichen; zwei Menschen brauchen zwei Schlüssel.");
            }
        });
    }

    RowRules<R> refersTo(String column, Thing thing, String german, Function<R, String> key) {
        return refersToAll(column, thing, german, row -> List.of(key.apply(row)));
    }

    RowRules<R> refersToAll(String column, Thing thing, String german, Function<R, List<String>> keys) {
        Reference<R> reference = new Reference<>(column, thing, german, keys);
        checks.add(candidates -> checkReference(reference, candidates));
        return this;
    }

    /** One at a time for each owner. */
    RowRules<R> oneAtATime(OneAtATime.Claim<R> claim) {
        checks.add(candidates -> OneAtATime.check(claim, candidates, lookup));
        return this;
    }

    RowRules<R> check(Consumer<Candidate<R>> check) {
        return checkAll(candidates -> candidates.forEach(check));
    }

    RowRules<R> checkAll(Consumer<List<Candidate<R>>> check) {
        checks.add(check);
        return this;
    }

    /** Rejects what does not hold; those left go to {@link #write}. Each check sees only what is still open. */
    void judge(List<Candidate<R>> candidates) {
        for (Consumer<List<Candidate<R>>> check : checks) {
            List<Candidate<R>> open =
                    candidates.stream().filter(Candidate::isOpen).toList();
            if (!open.isEmpty()) {
                check.accept(open);
            }
        }
    }

    List<Outcome> write(List<R> rows) {
        return write.apply(rows);
    }

    private void checkReference(Reference<R> reference, List<Candidate<R>> candidates) {
        var wanted = candidates.stream()
                .flatMap(candidate -> reference.keys().apply(candidate.row()).stream())
                .collect(Collectors.toSet());
        var known = lookup.known(reference.thing(), wanted);
        for (Candidate<R> candidate : candidates) {
            for (String key : reference.keys().apply(candidate.row())) {
                if (!known.contains(key)) {
                    candidate.reject(
                            reference.column(), key, reference.german() + " ist nicht bekannt.", UNKNOWN_REMEDY);
                }
            }
        }
    }

    /** As people write it. */
    static String german(Period period) {
        String from = day(period.from());
        return period.isOpenEnded() ? "ab " + from : from + " bis " + day(period.to());
    }

    static String day(java.time.LocalDate day) {
        return String.format(
                java.util.Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
