package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kita.money.Rounding;

/** Reads roundings by their names in documents: centHalfUp, euroDown. They are applied in the order of the list. */
final class RoundingReader {

    /** All rules by name. */
    static final Map<String, Rounding> NAMES = names();

    private RoundingReader() {}

    /** The list under the key; empty if the key is missing. One name alone may stand without brackets. */
    static List<Rounding> optional(YamlNode node, String key) {
        return node.optional(key).map(RoundingReader::list).orElse(List.of());
    }

    /** The list under the key; a finding if it is missing or empty. */
    static List<Rounding> required(YamlNode node, String key) {
        YamlNode given = node.required(key);
        List<Rounding> list = given.isPresent() ? list(given) : List.of();
        if (given.isList() && list.isEmpty()) {
            given.finding("Es fehlt die Rundungsregel.", "Mindestens eine nennen, etwa centHalfUp.");
        }
        return list;
    }

    private static List<Rounding> list(YamlNode node) {
        List<YamlNode> items = node.isList() ? node.items() : List.of(node);
        return items.stream().map(item -> item.asOneOf(NAMES)).toList();
    }

    private static Map<String, Rounding> names() {
        Map<String, Rounding> names = new LinkedHashMap<>();
        for (Rounding rule : Rounding.values()) {
            StringBuilder name = new StringBuilder();
            for (String word : rule.name().toLowerCase(Locale.ROOT).split("_")) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            names.put(name.toString(), rule);
        }
        return names;
    }
}
