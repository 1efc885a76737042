package kita.app.jobs.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.app.intake.IntakeRow.IncomeRow;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.StoredIncome;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;

/**
 * Which proof of income may stand beside which: one that was proven later may say something else about the same time, and
 * both are kept. Two of one day may not overlap, nor may what the parents accepted without a proof; and a new proof from
 * the same day on must be newer than the one on file, or it would silently change nothing.
 */
final class IncomeVersions {

    private IncomeVersions() {}

    static void check(List<Candidate<IncomeRow>> candidates, RegistryLookup lookup) {
        Map<String, Map<String, StoredIncome>> onFile = new HashMap<>();
        lookup.incomes(candidates.stream().map(it -> adult(it.row())).collect(Collectors.toSet()))
                .forEach((adult, incomes) -> incomes.forEach(income ->
                        onFile.computeIfAbsent(adult, id -> new HashMap<>()).put(income.key(), income)));
        for (Candidate<IncomeRow> candidate : inOrderOfWriting(candidates, onFile)) {
            Map<String, StoredIncome> held = onFile.computeIfAbsent(adult(candidate.row()), id -> new HashMap<>());
            StoredIncome income = income(candidate.row());
            Optional<StoredIncome> inTheWay = held.values().stream()
                    .sorted(Comparator.comparing(StoredIncome::key))
                    .filter(other -> !other.key().equals(income.key()))
                    .filter(other -> clash(income, other, held.containsKey(income.key())))
                    .findFirst();
            if (inTheWay.isPresent()) {
                refuse(candidate, income, inTheWay.get());
            } else {
                held.put(income.key(), income);
            }
        }
    }

    private static boolean clash(StoredIncome income, StoredIncome other, boolean known) {
        return overlapsOfOneDay(income, other) || !known && addsNothing(income, other);
    }

    private static boolean overlapsOfOneDay(StoredIncome income, StoredIncome other) {
        boolean laterProofs = income.provenOn().isPresent()
                && other.provenOn().isPresent()
                && !income.provenOn().equals(other.provenOn());
        return !laterProofs && income.period().overlaps(other.period());
    }

    private static boolean addsNothing(StoredIncome income, StoredIncome other) {
        return income.period().from().equals(other.period().from())
                && income.finality().equals(other.finality())
                && income.provenOn().isPresent()
                && other.provenOn().isPresent()
                && income.provenOn().get().isBefore(other.provenOn().get());
    }

    /** Shortened incomes first, then other changes, then new ones by the day of their proof. */
    private static List<Candidate<IncomeRow>> inOrderOfWriting(
            List<Candidate<IncomeRow>> candidates, Map<String, Map<String, StoredIncome>> onFile) {
        List<Candidate<IncomeRow>> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.<Candidate<IncomeRow>>comparingInt(candidate -> rank(candidate.row(), onFile))
                .thenComparing(candidate -> income(candidate.row()).provenOn().orElse(LocalDate.MIN)));
        return ordered;
    }

    private static int rank(IncomeRow row, Map<String, Map<String, StoredIncome>> onFile) {
        StoredIncome before = onFile.getOrDefault(adult(row), Map.of()).get(row.key());
        if (before == null) {
            return 2;
        }
        return before.period().covers(row.statement().period()) ? 0 : 1;
    }

    private static void refuse(Candidate<IncomeRow> candidate, StoredIncome income, StoredIncome other) {
        String shown = RowRules.german(income.period());
        if (overlapsOfOneDay(income, other)) {
            candidate.reject(
                    "gültig ab",
                    shown,
                    "Der Einkommensnachweis überschneidet sich mit " + other.key() + " ("
                            + RowRules.german(other.period()) + ").",
                    "Den früheren Zeitraum beenden oder diesen später beginnen lassen.");
        } else {
            candidate.reject(
                    "gültig ab",
                    shown,
                    "Für denselben Beginn liegt schon der Nachweis " + other.key() + " vom "
                            + RowRules.day(other.provenOn().orElseThrow()) + " vor, der neuer ist als dieser.",
                    "Nur einen neueren Nachweis eintragen oder " + other.key() + " berichtigen.");
        }
    }

    private static String adult(IncomeRow row) {
        return row.statement().adult().value();
    }

    private static StoredIncome income(IncomeRow row) {
        IncomeStatement statement = row.statement();
        Optional<LocalDate> provenOn = Optional.empty();
        Optional<Finality> finality = Optional.empty();
        if (statement instanceof IncomeStatement.Proven proven) {
            provenOn = Optional.of(proven.provenOn());
        } else if (statement instanceof IncomeStatement.Itemised itemised) {
            provenOn = Optional.of(itemised.provenOn());
            finality = Optional.of(itemised.finality());
        }
        return new StoredIncome(row.key(), statement.period(), provenOn, finality);
    }
}
