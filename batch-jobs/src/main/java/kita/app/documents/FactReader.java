package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Fact;

/** Reads the facts that an ordinance asks families for. */
final class FactReader {

    private static final String YES_NO = "yesNo";
    private static final Map<String, Fact.Scope> SCOPES = scopes();

    private final Parts parts;

    FactReader(Parts parts) {
        this.parts = parts;
    }

    /** In the order of the document; from here on the rest of the document finds them by their keys. */
    List<Fact> read(YamlNode root) {
        for (YamlNode node : root.optionalItems("facts")) {
            Optional<Fact> fact = fact(node);
            if (fact.isPresent() && !parts.facts().add(fact.get())) {
                node.finding("Das Merkmal „" + fact.get().key() + "“ steht doppelt.", "Eines der beiden löschen.");
            }
        }
        return parts.facts().all();
    }

    private Optional<Fact> fact(YamlNode node) {
        int before = parts.count();
        node.allowOnly("fact", "of", "text", "values", "otherwise");
        String key = node.text("fact");
        Fact.Scope scope = node.oneOf("of", SCOPES);
        String text = node.text("text");
        List<String> values = values(node.required("values"));
        Optional<String> otherwise = node.optionalText("otherwise");
        return parts.build(node, before, () -> new Fact(key, scope, text, values, otherwise));
    }

    private static List<String> values(YamlNode node) {
        if (node.isPresent() && !node.isList()) {
            node.asOneOf(Map.of(YES_NO, YES_NO));
            return List.of("ja", "nein");
        }
        return node.items().stream().map(YamlNode::asText).toList();
    }

    private static Map<String, Fact.Scope> scopes() {
        Map<String, Fact.Scope> scopes = new LinkedHashMap<>();
        scopes.put("household", Fact.Scope.HOUSEHOLD);
        scopes.put("child", Fact.Scope.CHILD);
        return scopes;
    }
}
