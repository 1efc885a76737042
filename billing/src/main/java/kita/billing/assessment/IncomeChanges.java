package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.tariff.HouseholdIncome.Proven;
import kita.billing.tariff.LeastChange;
import kita.registry.GuardianId;

/**
 * Goes through the statements that hold on a day in the order in which they were handed in, and leaves out those that
 * change the household's income by less than the ordinance wants. What was handed in on one day is looked at as one.
 */
final class IncomeChanges {

    /**
     * What counts, one statement for each adult who has any.
     *
     * @param notTaken the last one left out, if nothing was taken after it
     */
    record Taken(List<IncomeStatement> statements, Optional<SmallChange> notTaken) {}

    private final LeastChange rule;
    private final Function<Collection<IncomeStatement>, Optional<Proven>> income;
    private SortedMap<GuardianId, IncomeStatement> taken = new TreeMap<>();
    private SmallChange notTaken;

    /** @param income of the household by one statement for each adult; empty if it is not known to the cent */
    IncomeChanges(LeastChange rule, Function<Collection<IncomeStatement>, Optional<Proven>> income) {
        this.rule = rule;
        this.income = income;
    }

    /** @param statements of all adults that hold on the day */
    Taken of(List<IncomeStatement> statements) {
        List<IncomeStatement> waiting = new ArrayList<>(statements);
        waiting.sort(Overlay.STATEMENTS.thenComparing(IncomeStatement::adult));
        int next = 0;
        while (next < waiting.size()) {
            IncomeStatement first = waiting.get(next);
            SortedMap<GuardianId, IncomeStatement> changed = new TreeMap<>(taken);
            while (next < waiting.size() && isOfOneDay(first, waiting.get(next))) {
                changed.put(waiting.get(next).adult(), waiting.get(next));
                next++;
            }
            settle(changed, first);
        }
        return new Taken(List.copyOf(taken.values()), Optional.ofNullable(notTaken));
    }

    private void settle(SortedMap<GuardianId, IncomeStatement> changed, IncomeStatement declared) {
        Optional<Proven> before = known(taken);
        Optional<Proven> after = known(changed);
        boolean isSmall = Overlay.finality(declared) == Finality.PROVISIONAL
                && before.isPresent()
                && after.isPresent()
                && !rule.isReached(before.get().amount(), after.get().amount());
        if (isSmall) {
            notTaken = new SmallChange(before.get().amount(), after.get().amount(), declared.reportedOn(), rule);
        } else {
            taken = changed;
            notTaken = null;
        }
    }

    private Optional<Proven> known(Map<GuardianId, IncomeStatement> statements) {
        return statements.isEmpty() ? Optional.empty() : income.apply(statements.values());
    }

    private static boolean isOfOneDay(IncomeStatement one, IncomeStatement other) {
        LocalDate day = one.reportedOn();
        return day.equals(other.reportedOn()) && Overlay.finality(one) == Overlay.finality(other);
    }
}
