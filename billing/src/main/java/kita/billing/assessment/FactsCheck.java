package kita.billing.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import kita.billing.assessment.Assessment.Contradiction;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.billing.tariff.Fact;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * Finds facts that cannot both be true in the months that are assessed. What lies outside of them parks nobody, and
 * neither do facts that the ordinance does not ask for.
 */
final class FactsCheck {

    private final Period window;
    private final Reasons reasons = new Reasons();

    private FactsCheck(Period window) {
        this.window = window;
    }

    static List<Contradiction> contradictions(HouseholdFacts facts, Month first, Month last, Asked asked) {
        FactsCheck check = new FactsCheck(new Period(first.firstDay(), last.lastDay()));
        check.childrenListedTwice(facts);
        facts.children().forEach(child -> check.overlappingContracts(child, asked.onePlace()));
        check.twoPayers(facts);
        if (asked.income() == Income.ASKED) {
            check.overlappingIncomes(facts);
        }
        check.contradictingDeclarations(facts, asked.facts());
        return check.reasons.inOrder();
    }

    /**
     * What any version of the ordinance asks for; {@code facts} are the keys of what families declare, {@code onePlace} the
     * time in which it does not say what a child at two places costs.
     */
    record Asked(Income income, Set<String> facts, List<Period> onePlace) {

        static Asked by(Tariff tariff) {
            boolean income = tariff.versions().stream()
                    .anyMatch(version -> version.income().isPresent());
            Set<String> facts = tariff.versions().stream()
                    .flatMap(version -> version.facts().stream())
                    .map(Fact::key)
                    .collect(Collectors.toUnmodifiableSet());
            List<Period> onePlace = tariff.versions().stream()
                    .filter(version -> version.severalPlaces().isEmpty())
                    .map(TariffVersion::validity)
                    .toList();
            return new Asked(income ? Income.ASKED : Income.NOT_ASKED, facts, onePlace);
        }
    }

    /** Whether the ordinance asks for income. */
    enum Income {
        ASKED,
        NOT_ASKED
    }

    private void childrenListedTwice(HouseholdFacts facts) {
        if (facts.children().size() < 2) {
            return;
        }
        Map<ChildId, List<HouseholdChild>> byId = facts.children().stream().collect(grouping(HouseholdChild::id));
        byId.forEach((id, rows) -> clash(rows, HouseholdChild::inHousehold, (a, b) -> true, (a, b) -> {
            reasons.add(
                    "CHILD_TWICE",
                    id.value(),
                    "Kind " + id + " steht zweimal im Haushalt (" + a.inHousehold() + " und " + b.inHousehold()
                            + "). Einen der beiden Einträge löschen oder beenden.");
        }));
    }

    /** Two contracts with one Kita are never two places. */
    private void overlappingContracts(HouseholdChild child, List<Period> onePlace) {
        BiPredicate<Contract, Contract> matters = (a, b) -> {
            Period both = a.period().intersection(b.period()).orElseThrow();
            return a.kita().equals(b.kita())
                    || onePlace.stream()
                            .anyMatch(time -> time.intersection(both)
                                    .filter(window::overlaps)
                                    .isPresent());
        };
        clash(child.contracts(), Contract::period, matters, (a, b) -> {
            reasons.add(
                    "OVERLAPPING_CONTRACTS",
                    a.id() + "/" + b.id(),
                    "Kind " + child.id() + ": Die Verträge " + a.id() + " (" + a.period() + ") und " + b.id() + " ("
                            + b.period() + ") überschneiden sich. Einen der Verträge beenden oder berichtigen.");
        });
    }

    private void twoPayers(HouseholdFacts facts) {
        clash(facts.payers(), Payer::period, (a, b) -> !a.id().equals(b.id()), (a, b) -> {
            reasons.add(
                    "TWO_PAYERS",
                    a.id() + "/" + b.id(),
                    "Zahlungspflichtig sind zugleich die Personen " + a.id() + " (" + a.period() + ") und " + b.id()
                            + " (" + b.period() + "). Festlegen, wer ab wann zahlt.");
        });
    }

    private void overlappingIncomes(HouseholdFacts facts) {
        if (facts.incomes().size() < 2) {
            return;
        }
        Map<GuardianId, List<IncomeStatement>> byAdult =
                facts.incomes().stream().collect(grouping(IncomeStatement::adult));
        byAdult.forEach((adult, statements) -> clash(statements, IncomeStatement::period, Overlay::isTie, (a, b) -> {
            reasons.add(
                    "OVERLAPPING_INCOMES",
                    adult + " " + a.period() + "/" + b.period(),
                    "Person " + adult + ": Zwei Einkommensnachweise gelten zugleich (" + a.period() + " und "
                            + b.period() + ") und sind am selben Tag eingegangen. Den falschen löschen.");
        }));
    }

    private void contradictingDeclarations(HouseholdFacts facts, Set<String> asked) {
        clash(
                facts.declared(),
                DeclaredFact::period,
                (a, b) -> asked.contains(a.key())
                        && a.key().equals(b.key())
                        && a.child().equals(b.child())
                        && Overlay.isTie(a, b),
                (a, b) -> reasons.add(
                        "CONTRADICTING_FACTS",
                        a.key() + " " + a.child(),
                        a.child().map(child -> "Kind " + child).orElse("Haushalt " + facts.id())
                                + ": Für die Angabe „" + a.key() + "“ sind zugleich die Werte „" + a.value()
                                + "“ und „" + b.value() + "“ gemeldet. Den falschen löschen."));
    }

    /** Tells of every pair that overlaps inside the window. */
    private <T> void clash(
            List<T> facts, Function<T, Period> period, BiPredicate<T, T> matters, BiConsumer<T, T> tell) {
        if (facts.size() < 2) {
            return;
        }
        List<T> sorted = new ArrayList<>(facts);
        sorted.sort(Comparator.comparing(period));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                Period a = period.apply(sorted.get(i));
                Period b = period.apply(sorted.get(j));
                boolean inWindow = a.intersection(b).map(window::overlaps).orElse(false);
                if (inWindow && matters.test(sorted.get(i), sorted.get(j))) {
                    tell.accept(sorted.get(i), sorted.get(j));
                }
            }
        }
    }

    private static <T, K> Collector<T, ?, TreeMap<K, List<T>>> grouping(Function<T, K> key) {
        return Collectors.groupingBy(key, TreeMap::new, Collectors.toList());
    }
}
