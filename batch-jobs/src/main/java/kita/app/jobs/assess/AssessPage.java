package kita.app.jobs.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.app.jobs.PageMemory.Outcome;
import kita.app.store.billing.MonthsInsert;
import kita.app.store.billing.StoredMonth;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/** Compares what was assessed for one page of households with what is stored, and collects what is new. */
final class AssessPage {

    private record Key(ChildId child, Month month, Charge charge) {}

    private final MonthsInsert added;
    private final Map<Key, StoredMonth> stored = new HashMap<>();
    private final Map<HouseholdId, List<Key>> named = new HashMap<>();

    AssessPage(List<StoredMonth> newest, MonthsInsert added) {
        this.added = added;
        for (StoredMonth month : newest) {
            Key key = new Key(month.child(), month.month(), month.charge());
            stored.put(key, month);
            named.computeIfAbsent(month.household(), household -> new ArrayList<>())
                    .add(key);
        }
    }

    /** A parked household keeps what was assessed before; nobody knows yet what should be. */
    Outcome take(Assessment assessment) {
        if (!(assessment instanceof Assessment.Assessed assessed)) {
            return Outcome.PARKED;
        }
        int before = added.size();
        Set<Key> seen = new HashSet<>();
        for (AssessedMonth month : assessed.months()) {
            Key key = new Key(month.child(), month.month(), month.charge());
            seen.add(key);
            Optional<StoredMonth> newest = Optional.ofNullable(stored.get(key));
            if (newest.filter(old -> old.says(month)).isEmpty()) {
                stored.put(key, added.add(month, newest));
            }
        }
        withdrawMissing(assessed.household(), seen);
        return added.size() == before ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** Months whose newest version names this household and that it does not have any more. */
    private void withdrawMissing(HouseholdId household, Set<Key> seen) {
        for (Key key : named.getOrDefault(household, List.of())) {
            StoredMonth month = stored.get(key);
            if (month.household().equals(household) && !month.isWithdrawn() && !seen.contains(key)) {
                stored.put(key, added.withdraw(month));
            }
        }
    }
}
