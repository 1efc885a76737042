package kita.app.documents;

import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Effect;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;

/** Reads rules that find an amount: in a table, by a formula, by rates of hours. */
final class PriceRules implements RuleFamily {

    private final Parts parts;
    private final TableReader tables;
    private final FormulaReader formulas;
    private final HourRatesReader hourRates;

    PriceRules(Parts parts) {
        this.parts = parts;
        this.tables = new TableReader(parts);
        this.formulas = new FormulaReader(parts);
        this.hourRates = new HourRatesReader(parts, tables);
    }

    @Override
    public Map<String, Body> kinds() {
        return Map.of(
                "table", this::table,
                "formula", RuleFamily.checked(formulas::read, FormulaReader.KEYS),
                "hourRates", RuleFamily.checked(hourRates::read, HourRatesReader.KEYS));
    }

    private Optional<TableRule> table(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "axes", "cells", "effect");
        Effect effect = EffectReader.read(node);
        return tables.read(node, head.citation())
                .flatMap(table -> parts.build(node, before, () -> new TableRule(head, table, effect)));
    }
}
