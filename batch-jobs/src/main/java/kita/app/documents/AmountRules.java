package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Absence;
import kita.billing.tariff.FamilyTotal;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.NothingBelow;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.PercentRule;
import kita.billing.tariff.RoundRule;
import kita.billing.tariff.RuleHead;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/** Reads rules that change amounts which are there already. */
final class AmountRules implements RuleFamily {

    private static final Map<String, Absence.Relief> RELIEFS =
            Map.of("byDay", Absence.Relief.BY_DAY, "fullMonths", Absence.Relief.FULL_MONTHS);

    private final Parts parts;
    private final WhenReader conditions;

    AmountRules(Parts parts) {
        this.parts = parts;
        this.conditions = new WhenReader(parts);
    }

    @Override
    public Map<String, Body> kinds() {
        return Map.of(
                "percent", this::percent,
                "round", this::round,
                "familyTotal", this::familyTotal,
                "nothingBelow", this::nothingBelow,
                "partMonth", this::partMonth,
                "absence", this::absence);
    }

    private Optional<PercentRule> percent(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "percent", "rounding");
        Exact percent = Numbers.percent(node.required("percent"));
        List<Rounding> rounding = RoundingReader.optional(node, "rounding");
        return parts.build(node, before, () -> new PercentRule(head, percent, rounding));
    }

    private Optional<RoundRule> round(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "rounding");
        List<Rounding> rounding = RoundingReader.required(node, "rounding");
        return parts.build(node, before, () -> new RoundRule(head, rounding));
    }

    private Optional<FamilyTotal> familyTotal(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "rounding", "nothingBelow");
        List<Rounding> rounding = RoundingReader.required(node, "rounding");
        Optional<Money> least = node.optional("nothingBelow").map(YamlNode::asMoney);
        return parts.build(node, before, () -> new FamilyTotal(head, rounding, least));
    }

    private Optional<NothingBelow> nothingBelow(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "amount");
        Money limit = node.money("amount");
        return parts.build(node, before, () -> new NothingBelow(head, limit));
    }

    private Optional<Absence> absence(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "away", "afterDays", "relief", "rounding");
        Optional<HouseholdCondition.FactIs> away = conditions.oneFact(node.required("away"));
        int afterDays = node.integer("afterDays", 0, 366);
        Absence.Relief relief = node.oneOf("relief", RELIEFS);
        List<Rounding> rounding = RoundingReader.optional(node, "rounding");
        return away.flatMap(
                fact -> parts.build(node, before, () -> new Absence(head, fact, afterDays, relief, rounding)));
    }

    private Optional<PartMonth> partMonth(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "rounding");
        List<Rounding> rounding = RoundingReader.required(node, "rounding");
        return parts.build(node, before, () -> new PartMonth(head, rounding));
    }
}
