package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.app.jobs.billing.SettingsReader;
import kita.app.store.billing.Books.HouseholdBooks;
import kita.app.store.notices.ChargedMonths;
import kita.app.store.notices.ChargedMonths.CorrectingRun;
import kita.app.store.notices.FeeVersions;
import kita.billing.assessment.Correction;
import kita.billing.ledger.Position;
import kita.billing.notice.ChangedMonth;
import kita.billing.notice.Earlier.Changes;
import kita.billing.notice.Earlier.Demanded;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * Charged months of which payers were told something else than stands assessed now, with the reasons: whether a run has
 * corrected the charge by now or not, for a run tells nobody why.
 */
@Component
class ToldChanges {

    private record Payer(HouseholdId household, GuardianId payer) {

        /** As the subject of a notice is named. */
        String key() {
            return household + "/" + payer;
        }
    }

    /** @param charged as it stands today, when a run may have corrected already what the payer was told */
    private record Amounts(Money told, Money charged, Money now) {

        static Amounts sum(Amounts one, Amounts two) {
            return new Amounts(one.told.plus(two.told), one.charged.plus(two.charged), one.now.plus(two.now));
        }
    }

    private final ChargedMonths chargedMonths;
    private final FeeVersions versions;
    private final UnpaidBefore unpaidBefore;
    private final SettingsReader settings;

    ToldChanges(ChargedMonths chargedMonths, FeeVersions versions, UnpaidBefore unpaidBefore, SettingsReader settings) {
        this.chargedMonths = chargedMonths;
        this.versions = versions;
        this.unpaidBefore = unpaidBefore;
        this.settings = settings;
    }

    /** By household and payer, as {@code H1/P1}; whoever was told what stands assessed is left out. */
    Map<String, Changes> of(List<HouseholdBooks> charged, LocalDate date) {
        Map<Payer, SortedMap<Month, Amounts>> changed = changed(charged, date);
        if (changed.isEmpty()) {
            return Map.of();
        }
        List<HouseholdId> touched =
                changed.keySet().stream().map(Payer::household).distinct().toList();
        Map<GuardianId, Map<Month, Set<String>>> reasons = reasons(touched, Month.of(date));
        Map<String, CorrectingRun> runs = chargedMonths.correctingRuns(touched, date);
        LocalDate due = settings.read().dueDates().firstCollectable(Month.of(date), date);
        Map<GuardianId, Money> unpaid =
                unpaidBefore.of(changed.keySet().stream().map(Payer::payer).toList(), date);
        Map<String, Changes> found = new HashMap<>();
        changed.forEach((payer, months) -> found.put(
                payer.key(),
                new Changes(
                        told(months, reasons.getOrDefault(payer.payer(), Map.of())),
                        due,
                        unpaid.getOrDefault(payer.payer(), Money.ZERO),
                        demanded(months, Optional.ofNullable(runs.get(payer.key()))))));
        return found;
    }

    private static List<ChangedMonth> told(SortedMap<Month, Amounts> months, Map<Month, Set<String>> reasons) {
        return months.entrySet().stream()
                .map(month -> new ChangedMonth(
                        month.getKey(),
                        month.getValue().told(),
                        month.getValue().now(),
                        String.join(", ", reasons.getOrDefault(month.getKey(), Set.of()))))
                .toList();
    }

    private static Optional<Demanded> demanded(SortedMap<Month, Amounts> months, Optional<CorrectingRun> run) {
        Money amount = months.values().stream()
                .map(one -> one.charged().minus(one.told()))
                .reduce(Money.ZERO, Money::plus);
        return amount.isZero() ? Optional.empty() : run.map(by -> new Demanded(amount, by.month(), by.due()));
    }

    private Map<Payer, SortedMap<Month, Amounts>> changed(List<HouseholdBooks> charged, LocalDate date) {
        Map<Payer, SortedMap<Month, Amounts>> all = new HashMap<>();
        chargedMonths
                .of(charged.stream().map(HouseholdBooks::household).toList(), date)
                .forEach(one -> add(all, one.position(), new Amounts(one.told(), one.charged(), Money.ZERO)));
        for (HouseholdBooks household : charged) {
            household
                    .target()
                    .forEach((position, amount) -> add(all, position, new Amounts(Money.ZERO, Money.ZERO, amount)));
        }
        all.values()
                .forEach(months -> months.values()
                        .removeIf(month -> month.told().isZero() || month.told().equals(month.now())));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private static void add(Map<Payer, SortedMap<Month, Amounts>> all, Position position, Amounts amounts) {
        all.computeIfAbsent(new Payer(position.household(), position.payer()), payer -> new TreeMap<>())
                .merge(position.month(), amounts, Amounts::sum);
    }

    private Map<GuardianId, Map<Month, Set<String>>> reasons(List<HouseholdId> households, Month current) {
        Map<GuardianId, Map<Month, Set<String>>> reasons = new HashMap<>();
        for (Correction correction : versions.corrections(households, current.next())) {
            reasons.computeIfAbsent(correction.payer(), payer -> new HashMap<>())
                    .computeIfAbsent(correction.month(), month -> new LinkedHashSet<>())
                    .add(correction.why().german());
        }
        return reasons;
    }
}
