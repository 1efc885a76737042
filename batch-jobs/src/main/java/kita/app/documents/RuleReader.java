package kita.app.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.registry.Period;

/** Reads one rule of a version; its kind stands under „rule“. The head is the same for all, the body is the family's. */
final class RuleReader {

    private static final String[] HEAD = {
        "rule", "id", "text", "citation", "status", "validFrom", "validTo", "charge", "when"
    };
    private static final Map<String, Charge> CHARGES = charges();

    private final Parts parts;
    private final WhenReader conditions;
    private final Map<String, RuleFamily.Body> kinds = new LinkedHashMap<>();

    RuleReader(Parts parts) {
        this.parts = parts;
        this.conditions = new WhenReader(parts);
        List<RuleFamily> families =
                List.of(new PriceRules(parts), new AmountRules(parts), new FreeRules(parts), new SiblingRules(parts));
        families.forEach(family -> kinds.putAll(family.kinds()));
    }

    Optional<? extends Rule> read(YamlNode node, Period versionValidity) {
        int before = parts.count();
        Optional<RuleFamily.Body> body = node.required("rule").asChoice(kinds);
        String id = node.text("id");
        String text = node.text("text");
        Citation citation = parts.citation(node);
        Period validity = parts.validity(node, versionValidity);
        Charge charge =
                node.optional("charge").map(given -> given.asOneOf(CHARGES)).orElse(Charge.CARE);
        Optional<Condition> when = node.optional("when").flatMap(given -> conditions.read(given, citation));
        Optional<RuleHead> head =
                parts.build(node, before, () -> new RuleHead(id, text, citation, validity, charge, when));
        // Without a sound head the body is still read, for its findings; the result is thrown away.
        RuleHead standIn = new RuleHead("?", "?", citation, new Period(LocalDate.MIN, LocalDate.MAX));
        return body.flatMap(kind -> kind.read(node, head.orElse(standIn), before));
    }

    /** The keys of the head and those of the body. */
    static void allowOnly(YamlNode node, String... body) {
        String[] allowed = Arrays.copyOf(HEAD, HEAD.length + body.length);
        System.arraycopy(body, 0, allowed, HEAD.length, body.length);
        node.allowOnly(allowed);
    }

    private static Map<String, Charge> charges() {
        Map<String, Charge> charges = new LinkedHashMap<>();
        charges.put("care", Charge.CARE);
        charges.put("meal", Charge.MEAL);
        return charges;
    }
}
