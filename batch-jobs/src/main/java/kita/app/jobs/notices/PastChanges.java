package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.app.documents.Municipality;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Books;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.billing.ledger.Position;
import kita.billing.notice.Earlier.Changes;
import kita.billing.run.BillingWindow;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * What was charged before a notice: what of it changes ({@link ToldChanges}), and which months a clerk left as they are, about
 * which the earlier notice stays what counts.
 */
@Component
class PastChanges {

    /**
     * The past of a payer.
     *
     * @param leftAlone what a notice must not speak of
     * @param cut what is asked for where a clerk has ignored a part of what was assessed
     */
    record Past(Optional<Changes> changes, Set<Position> leftAlone, Map<Position, Money> cut) {

        static final Past NOTHING = new Past(Optional.empty(), Set.of(), Map.of());

        private Past with(Changes what) {
            return new Past(Optional.of(what), leftAlone, cut);
        }
    }

    private final Books books;
    private final TownDocuments documents;
    private final ToldChanges toldChanges;

    PastChanges(Books books, TownDocuments documents, ToldChanges toldChanges) {
        this.books = books;
        this.documents = documents;
        this.toldChanges = toldChanges;
    }

    /** By the keys of the subjects; payers for whom nothing changes are left out. */
    Map<String, Past> of(List<HouseholdId> households, LocalDate date) {
        List<HouseholdBooks> charged = charged(households, Month.of(date));
        Map<String, Past> past = new HashMap<>();
        charged.forEach(household -> settled(household, past));
        toldChanges
                .of(charged, date)
                .forEach((key, changes) ->
                        past.put(key, past.getOrDefault(key, Past.NOTHING).with(changes)));
        return past;
    }

    private static void settled(HouseholdBooks household, Map<String, Past> past) {
        household.settledByClerks().forEach((position, asked) -> {
            Past of = past.computeIfAbsent(
                    household.household() + "/" + position.payer(),
                    key -> new Past(Optional.empty(), new HashSet<>(), new HashMap<>()));
            if (asked.equals(household.standing().getOrDefault(position, Money.ZERO))) {
                of.leftAlone().add(position);
            } else {
                of.cut().put(position, asked);
            }
        });
    }

    private List<HouseholdBooks> charged(List<HouseholdId> households, Month current) {
        // Without a single entry nothing was charged, and the settings may lack all that billing needs.
        List<HouseholdId> charged = books.charged(households);
        if (charged.isEmpty()) {
            return List.of();
        }
        Municipality town = documents.municipality();
        Month first = town.firstBilledMonth();
        return !first.isAfter(current)
                ? books.of(
                        charged,
                        new BillingWindow(first, current),
                        town.billing().laterChange())
                : List.of();
    }
}
