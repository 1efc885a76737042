package kita.app.documents;

import java.util.Map;
import kita.billing.tariff.Effect;

/** Reads what the amount that a rule finds does to the amount before it; left out, it sets it. */
final class EffectReader {

    private static final Map<String, Effect> EFFECTS = Map.of(
            "sets", Effect.SETS,
            "atMost", Effect.AT_MOST,
            "atLeast", Effect.AT_LEAST,
            "adds", Effect.ADDS);

    private EffectReader() {}

    static Effect read(YamlNode node) {
        return node.optional("effect").map(given -> given.asOneOf(EFFECTS)).orElse(Effect.SETS);
    }
}
