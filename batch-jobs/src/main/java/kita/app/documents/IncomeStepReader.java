package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.IncomeStep;
import kita.money.Money;

/** Reads the steps of an income computation; each is one entry, and „freePerMonth“ may have „doubledWhen“ beside it. */
final class IncomeStepReader {

    private final Parts parts;
    private final WhenReader conditions;
    private final Map<String, Function<YamlNode, Optional<? extends IncomeStep>>> kinds = new LinkedHashMap<>();

    IncomeStepReader(Parts parts) {
        this.parts = parts;
        this.conditions = new WhenReader(parts);
        kinds.put("minus", node -> Optional.of(new IncomeStep.Minus(node.asMoney())));
        kinds.put("percent", node -> Optional.of(new IncomeStep.Percent(Numbers.percent(node))));
        kinds.put("plusPercent", node -> Optional.of(new IncomeStep.PlusPercent(Numbers.percent(node))));
        kinds.put("notBelow", node -> Optional.of(new IncomeStep.NotBelow(node.asMoney())));
        kinds.put("atMost", node -> Optional.of(new IncomeStep.AtMost(node.asMoney())));
        kinds.put("freePerMonth", node -> Optional.of(new IncomeStep.FreePerMonth(node.asMoney(), Optional.empty())));
        kinds.put("plusPerChild", this::plusPerChild);
        kinds.put("minusPerChild", this::minusPerChild);
    }

    List<IncomeStep> read(List<YamlNode> items) {
        List<IncomeStep> steps = new ArrayList<>();
        for (YamlNode item : items) {
            step(item).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<? extends IncomeStep> step(YamlNode node) {
        if (node.has("freePerMonth") && node.has("doubledWhen")) {
            return doubled(node);
        }
        node.allowOnly(kinds.keySet().toArray(String[]::new));
        List<String> given =
                node.entries().keySet().stream().filter(kinds::containsKey).toList();
        if (given.size() != 1) {
            node.finding("Ein Rechenschritt hat genau eine Angabe.", "Für jeden Schritt einen eigenen Eintrag machen.");
            return Optional.empty();
        }
        return kinds.get(given.get(0)).apply(node.required(given.get(0)));
    }

    private Optional<IncomeStep.FreePerMonth> doubled(YamlNode node) {
        int before = parts.count();
        node.allowOnly("freePerMonth", "doubledWhen");
        Money free = node.money("freePerMonth");
        Optional<HouseholdCondition.FactIs> when = doubledWhen(node.required("doubledWhen"));
        return parts.build(node, before, () -> new IncomeStep.FreePerMonth(free, when));
    }

    /** As in „when“: fact, and under it one key with its value. */
    private Optional<HouseholdCondition.FactIs> doubledWhen(YamlNode node) {
        node.allowOnly("fact");
        Map<String, YamlNode> facts = node.required("fact").entries();
        if (facts.size() != 1) {
            node.finding("Hier wird genau ein Merkmal erwartet.", "Als „fact: { merkmal: wert }“ schreiben.");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> entry = facts.entrySet().iterator().next();
        Optional<HouseholdCondition.FactIs> read = conditions.factIs(entry.getKey(), entry.getValue());
        if (read.isPresent() && !isOfHouseholdWithOtherwise(read.get().fact())) {
            node.finding(
                    "Das Merkmal „" + entry.getKey() + "“ gilt für Kinder oder hat keinen Wert ohne Angabe.",
                    "Ein Merkmal mit „of: household“ und „otherwise“ verwenden.");
        }
        return read;
    }

    private static boolean isOfHouseholdWithOtherwise(Fact fact) {
        return fact.scope() == Fact.Scope.HOUSEHOLD && fact.otherwise().isPresent();
    }

    private Optional<IncomeStep.PlusPerChild> plusPerChild(YamlNode node) {
        int before = parts.count();
        List<Money> amounts = node.items().stream().map(YamlNode::asMoney).toList();
        return parts.build(node, before, () -> new IncomeStep.PlusPerChild(amounts));
    }

    private Optional<IncomeStep.MinusPerChild> minusPerChild(YamlNode node) {
        int before = parts.count();
        node.allowOnly("from", "amount");
        int from = node.integer("from", 1, 20);
        Money amount = node.money("amount");
        return parts.build(node, before, () -> new IncomeStep.MinusPerChild(from, amount));
    }
}
