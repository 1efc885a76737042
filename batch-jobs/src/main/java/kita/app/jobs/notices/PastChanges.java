package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.documents.Municipality;
import kita.app.jobs.TownDocuments;
import kita.app.jobs.billing.SettingsReader;
import kita.app.store.billing.Books;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.app.store.notices.FeeVersions;
import kita.billing.assessment.Correction;
import kita.billing.ledger.Position;
import kita.billing.notice.ChangedMonth;
import kita.billing.notice.Earlier.Changes;
import kita.billing.run.BillingWindow;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * Past months for which payers were charged something else than stands assessed now, with the reasons; and those that a
 * clerk left as they are, about which the earlier notice stays what counts.
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

    private record Payer(HouseholdId household, GuardianId payer) {

        /** As the subject of a notice is named. */
        String key() {
            return household + "/" + payer;
        }
    }

    private record Amounts(Money billed, Money now) {

        static Amounts sum(Amounts one, Amounts two) {
            return new Amounts(one.billed.plus(two.billed), one.now.plus(two.now));
        }
    }

    private final Books books;
    private final FeeVersions versions;
    private final TownDocuments documents;
    private final SettingsReader settings;
    private final UnpaidBefore unpaidBefore;

    PastChanges(
            Books books,
            FeeVersions versions,
            TownDocuments documents,
            SettingsReader settings,
            UnpaidBefore unpaidBefore) {
        this.books = books;
        this.versions = versions;
        this.documents = documents;
        this.settings = settings;
        this.unpaidBefore = unpaidBefore;
    }

    /** By the keys of the subjects; payers for whom nothing changes are left out. */
    Map<String, Past> of(List<HouseholdId> households, LocalDate date) {
        Month current = Month.of(date);
        List<HouseholdBooks> charged = charged(households, current);
        Map<String, Past> past = new HashMap<>();
        charged.forEach(household -> settled(household, past));
        Map<Payer, List<ChangedMonth>> changed = changes(charged, current);
        if (!changed.isEmpty()) {
            LocalDate due = settings.read().dueDates().firstCollectable(current, date);
            Map<GuardianId, Money> unpaid =
                    unpaidBefore.of(changed.keySet().stream().map(Payer::payer).toList(), date);
            changed.forEach((payer, months) -> past.put(
                    payer.key(),
                    past.getOrDefault(payer.key(), Past.NOTHING)
                            .with(new Changes(months, due, unpaid.getOrDefault(payer.payer(), Money.ZERO)))));
        }
        return past;
    }

    private static void settled(HouseholdBooks household, Map<String, Past> past) {
        household.settledByClerks().forEach((position, asked) -> {
            Past of = past.computeIfAbsent(
                    new Payer(household.household(), position.payer()).key(),
                    key -> new Past(Optional.empty(), new HashSet<>(), new HashMap<>()));
            if (asked.equals(household.standing().getOrDefault(position, Money.ZERO))) {
                of.leftAlone().add(position);
            } else {
                of.cut().put(position, asked);
            }
        });
    }

    private Map<Payer, List<ChangedMonth>> changes(List<HouseholdBooks> charged, Month current) {
        Map<Payer, SortedMap<Month, Amounts>> changed = changed(charged, current);
        if (changed.isEmpty()) {
            return Map.of();
        }
        List<HouseholdId> touched =
                changed.keySet().stream().map(Payer::household).distinct().toList();
        Map<GuardianId, Map<Month, Set<String>>> reasons = reasons(touched, current);
        Map<Payer, List<ChangedMonth>> found = new HashMap<>();
        changed.forEach((payer, months) -> {
            List<ChangedMonth> list = new ArrayList<>();
            months.forEach((month, amounts) -> list.add(new ChangedMonth(
                    month,
                    amounts.billed(),
                    amounts.now(),
                    String.join(
                            ", ", reasons.getOrDefault(payer.payer(), Map.of()).getOrDefault(month, Set.of())))));
            found.put(payer, list);
        });
        return found;
    }

    private List<HouseholdBooks> charged(List<HouseholdId> households, Month current) {
        // Without a single entry nothing was charged, and the settings may lack all that billing needs.
        List<HouseholdId> charged = books.charged(households);
        if (charged.isEmpty()) {
            return List.of();
        }
        Municipality town = documents.municipality();
        Month first = town.firstBilledMonth();
        return first.isBefore(current)
                ? books.of(
                        charged,
                        new BillingWindow(first, current),
                        town.billing().laterChange())
                : List.of();
    }

    private static Map<Payer, SortedMap<Month, Amounts>> changed(List<HouseholdBooks> charged, Month current) {
        Map<Payer, SortedMap<Month, Amounts>> all = new HashMap<>();
        for (HouseholdBooks household : charged) {
            household.standing().forEach((position, amount) -> add(all, position, new Amounts(amount, Money.ZERO)));
            household.target().forEach((position, amount) -> add(all, position, new Amounts(Money.ZERO, amount)));
        }
        all.values()
                .forEach(months -> months.entrySet()
                        .removeIf(month -> !month.getKey().isBefore(current)
                                || month.getValue().billed().isZero()
                                || month.getValue()
                                        .billed()
                                        .equals(month.getValue().now())));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private static void add(Map<Payer, SortedMap<Month, Amounts>> all, Position position, Amounts amounts) {
        all.computeIfAbsent(new Payer(position.household(), position.payer()), payer -> new TreeMap<>())
                .merge(position.month(), amounts, Amounts::sum);
    }

    private Map<GuardianId, Map<Month, Set<String>>> reasons(List<HouseholdId> households, Month current) {
        Map<GuardianId, Map<Month, Set<String>>> reasons = new HashMap<>();
        for (Correction correction : versions.corrections(households, current)) {
            reasons.computeIfAbsent(correction.payer(), payer -> new HashMap<>())
                    .computeIfAbsent(correction.month(), month -> new LinkedHashSet<>())
                    .add(correction.why().german());
        }
        return reasons;
    }
}
