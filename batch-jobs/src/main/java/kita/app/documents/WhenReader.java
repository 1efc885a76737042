package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.CareCondition.HoursBetween.Unit;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.HouseholdCondition.IncomeKnown.Proof;
import kita.registry.CareForm;

/** Reads the condition of a rule: every entry must hold; „not“ and „any“ turn that round. */
final class WhenReader {

    private static final int DEEPEST = 10;
    private static final int NO_UPPER_BOUND = 99;
    private static final Map<String, Proof> PROOFS = Map.of(
            "proven", Proof.PROVEN,
            "accepted", Proof.ACCEPTED,
            "missing", Proof.MISSING,
            "incomplete", Proof.INCOMPLETE);

    /** How one entry is read. */
    @FunctionalInterface
    private interface Entry {
        Optional<? extends Condition> read(YamlNode node, Citation around, int depth);
    }

    private final Parts parts;
    private final CountedReader counts;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    WhenReader(Parts parts) {
        this.parts = parts;
        this.counts = new CountedReader(parts);
        entries.put("careForm", (node, around, depth) -> careForm(node));
        entries.put(
                "incomeUpTo", (node, around, depth) -> Optional.of(new HouseholdCondition.IncomeUpTo(node.asMoney())));
        entries.put(
                "incomeAbove",
                (node, around, depth) -> Optional.of(new HouseholdCondition.IncomeAbove(node.asMoney())));
        entries.put("income", (node, around, depth) -> income(node));
        entries.put("fact", (node, around, depth) -> facts(node));
        entries.put("age", (node, around, depth) -> age(node));
        entries.put("month", (node, around, depth) -> months(node));
        entries.put("dailyHours", (node, around, depth) -> hours(node, Unit.DAILY));
        entries.put("weeklyHours", (node, around, depth) -> hours(node, Unit.WEEKLY));
        entries.put("children", (node, around, depth) -> children(node, around));
        entries.put(
                "inCareBefore", (node, around, depth) -> Optional.of(new CareCondition.InCareBefore(node.asDate())));
        entries.put(
                "careStartsFromDay",
                (node, around, depth) -> Optional.of(new CareCondition.CareStartsFrom(node.asInteger(1, 31))));
        entries.put(
                "careEndsUpToDay",
                (node, around, depth) -> Optional.of(new CareCondition.CareEndsUpTo(node.asInteger(1, 31))));
        entries.put(
                "not", (node, around, depth) -> read(node, around, depth + 1).map(Condition.Not::new));
        entries.put("any", this::any);
    }

    /** The condition; empty if there were findings in it. */
    Optional<Condition> read(YamlNode node, Citation around) {
        return read(node, around, 0);
    }

    private Optional<Condition> read(YamlNode node, Citation around, int depth) {
        int before = parts.count();
        if (depth > DEEPEST) {
            node.finding("Die Bedingung ist zu tief geschachtelt.", "Bedingung vereinfachen.");
            return Optional.empty();
        }
        node.allowOnly(entries.keySet().toArray(String[]::new));
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            Optional.ofNullable(entries.get(entry.getKey()))
                    .flatMap(reader -> reader.read(entry.getValue(), around, depth))
                    .ifPresent(conditions::add);
        }
        if (conditions.isEmpty() && parts.count() == before) {
            node.finding("Die Bedingung ist leer.", "Mindestens eine Bedingung nennen oder „when“ löschen.");
        }
        if (parts.count() > before) {
            return Optional.empty();
        }
        return Optional.of(conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
    }

    private Optional<Condition> any(YamlNode node, Citation around, int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            read(item, around, depth + 1).ifPresent(conditions::add);
        }
        if (conditions.size() < 2) {
            node.finding("„any“ braucht mindestens zwei Bedingungen.", "Weitere nennen oder „any“ weglassen.");
        }
        return Optional.of(new Condition.Any(conditions));
    }

    private Optional<Condition> careForm(YamlNode node) {
        List<CareForm> forms = oneOrMore(node).stream().map(parts::coveredForm).toList();
        return Optional.of(new CareCondition.InForm(forms));
    }

    private static Optional<Condition> income(YamlNode node) {
        List<Proof> proofs =
                oneOrMore(node).stream().map(item -> item.asOneOf(PROOFS)).toList();
        return Optional.of(new HouseholdCondition.IncomeKnown(proofs));
    }

    private Optional<Condition> facts(YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            factIs(entry.getKey(), entry.getValue()).ifPresent(conditions::add);
        }
        if (node.entries().isEmpty()) {
            node.finding("Es ist kein Merkmal genannt.", "Als „merkmal: wert“ schreiben.");
        }
        return Optional.of(conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
    }

    /** One fact with the value or values under which it holds. */
    Optional<HouseholdCondition.FactIs> factIs(String key, YamlNode node) {
        int before = parts.count();
        Optional<Fact> fact = parts.facts().named(key, node);
        TreeSet<String> values = new TreeSet<>();
        oneOrMore(node).forEach(item -> values.add(item.asText()));
        return fact.flatMap(known -> parts.build(node, before, () -> new HouseholdCondition.FactIs(known, values)));
    }

    /** One fact alone: {@code merkmal: wert}. */
    Optional<HouseholdCondition.FactIs> oneFact(YamlNode node) {
        Map<String, YamlNode> facts = node.entries();
        if (facts.size() != 1) {
            node.finding("Hier wird genau ein Merkmal erwartet.", "Als „merkmal: wert“ schreiben.");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> only = facts.entrySet().iterator().next();
        return factIs(only.getKey(), only.getValue());
    }

    private Optional<? extends Condition> age(YamlNode node) {
        int before = parts.count();
        node.allowOnly("from", "under", "change");
        int from = node.optional("from").map(given -> given.asInteger(0, 30)).orElse(0);
        Optional<Integer> under = node.optional("under").map(given -> given.asInteger(1, 30));
        AgeChange change = parts.ageChange(node);
        return parts.build(node, before, () -> new CareCondition.Aged(from, under, change));
    }

    private static Optional<Condition> months(YamlNode node) {
        List<Integer> months =
                oneOrMore(node).stream().map(item -> item.asInteger(1, 12)).toList();
        return Optional.of(new CareCondition.InMonths(months));
    }

    private Optional<? extends Condition> hours(YamlNode node, Unit unit) {
        int before = parts.count();
        node.allowOnly("from", "upTo");
        int from = node.optional("from").map(given -> given.asInteger(1, 60)).orElse(1);
        int upTo = node.optional("upTo").map(given -> given.asInteger(1, 60)).orElse(60);
        return parts.build(node, before, () -> new CareCondition.HoursBetween(unit, from, upTo));
    }

    private Optional<? extends Condition> children(YamlNode node, Citation around) {
        int before = parts.count();
        List<String> allowed = new ArrayList<>(CountedReader.KEYS);
        allowed.addAll(List.of("from", "upTo"));
        node.allowOnly(allowed.toArray(String[]::new));
        int from = node.optional("from").map(given -> given.asInteger(0, 30)).orElse(0);
        int upTo = node.optional("upTo").map(given -> given.asInteger(0, 30)).orElse(NO_UPPER_BOUND);
        return counts.readBeside(node, around)
                .flatMap(counted ->
                        parts.build(node, before, () -> new HouseholdCondition.ChildrenBetween(counted, from, upTo)));
    }

    private static List<YamlNode> oneOrMore(YamlNode node) {
        if (!node.isList()) {
            return List.of(node);
        }
        List<YamlNode> items = node.items();
        if (items.isEmpty()) {
            node.finding("Die Liste ist leer.", "Mindestens einen Wert nennen.");
        }
        return items;
    }
}
