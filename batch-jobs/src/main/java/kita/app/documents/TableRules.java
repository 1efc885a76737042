package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Effect;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;

/** Reads rules whose amounts stand in a table. */
final class TableRules implements RuleFamily {

    private static final Map<String, Effect> EFFECTS = effects();

    private final Parts parts;
    private final TableReader tables;

    TableRules(Parts parts) {
        this.parts = parts;
        this.tables = new TableReader(parts);
    }

    @Override
    public Map<String, Body> kinds() {
        return Map.of("table", this::table);
    }

    /** What the amount of a rule does to the one before; „sets“ where nothing is said. */
    static Effect effect(YamlNode node) {
        return node.optional("effect").map(given -> given.asOneOf(EFFECTS)).orElse(Effect.SETS);
    }

    private Optional<TableRule> table(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "axes", "cells", "effect");
        Effect effect = effect(node);
        return tables.read(node, head.citation())
                .flatMap(table -> parts.build(node, before, () -> new TableRule(head, table, effect)));
    }

    private static Map<String, Effect> effects() {
        Map<String, Effect> effects = new LinkedHashMap<>();
        effects.put("sets", Effect.SETS);
        effects.put("atMost", Effect.AT_MOST);
        effects.put("atLeast", Effect.AT_LEAST);
        effects.put("adds", Effect.ADDS);
        return effects;
    }
}
