package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An ordinance as a list of places and values, each place named as a clerk would name it. */
final class FlatTariff {

    /** Marks a place as a cell of a table. */
    static final String CELL = "Feld ";

    /** Begins a place within a worked example. */
    static final String EXAMPLE = "Beispiel ";

    static final String BELOW = " › ";
    private static final List<String> NAMES =
            List.of("version", "id", "fact", "axis", "name", "kind", "group", "value");
    private static final Set<String> NO_CLASSES = Set.of("amount", "amounts", "citation", "status");
    private static final Map<String, String> WORDS = Map.of(
            "versions", "Fassung", "rules", "Regel", "facts", "Merkmal", "axes", "Achse", "examples", "Beispiel");

    private final Map<String, String> values = new LinkedHashMap<>();

    Map<String, String> of(YamlNode root) {
        mapping(root, "");
        return values;
    }

    private void mapping(YamlNode node, String place) {
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            String key = entry.getKey();
            YamlNode child = entry.getValue();
            if (key.equals("cells")) {
                List<String> classes = lastAxis(node);
                child.items().forEach(row -> cell(row, place, classes));
            } else if (child.isList()) {
                list(child, key, place);
            } else if (child.isMapping()) {
                mapping(child, below(place, key));
            } else {
                values.put(below(place, key), child.asText());
            }
        }
    }

    private void list(YamlNode node, String key, String place) {
        List<YamlNode> items = node.items();
        String word = WORDS.getOrDefault(key, key);
        boolean groups = items.stream().anyMatch(YamlNode::isMapping);
        if (!groups) {
            values.put(
                    below(place, key),
                    items.stream()
                            .map(item -> item.isList() ? "[…]" : item.asText())
                            .collect(Collectors.joining(", ", "[", "]")));
            return;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String name = nameOf(items.get(i), i + 1);
            names.add(name);
            if (items.get(i).isMapping()) {
                mapping(items.get(i), below(place, word + " " + name));
            } else {
                values.put(below(place, word + " " + name), items.get(i).asText());
            }
        }
        if (key.equals("rules")) {
            values.put(below(place, "Reihenfolge der Regeln"), String.join(", ", names));
        }
    }

    /** @param along names of the classes of the last axis, where amounts may stand in a row */
    private void cell(YamlNode row, String place, List<String> along) {
        String classes = row.entries().entrySet().stream()
                .filter(entry -> !NO_CLASSES.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
        String at = below(place, CELL + classes);
        row.entries().forEach((key, value) -> {
            if (key.equals("amounts")) {
                amounts(value, at, along);
            } else if (NO_CLASSES.contains(key)) {
                values.put(below(at, key), value.asText());
            }
        });
    }

    private void amounts(YamlNode node, String place, List<String> along) {
        List<YamlNode> items = node.items();
        for (int i = 0; i < items.size(); i++) {
            String name = i < along.size() ? along.get(i) : "Spalte " + (i + 1);
            values.put(place + ", " + name, items.get(i).asText());
        }
    }

    private static List<String> lastAxis(YamlNode rule) {
        List<YamlNode> axes = rule.optionalItems("axes");
        if (axes.isEmpty() || !axes.get(axes.size() - 1).isMapping()) {
            return List.of();
        }
        YamlNode axis = axes.get(axes.size() - 1);
        String key = axis.optionalText("axis").orElse("?");
        List<String> names = new ArrayList<>();
        for (YamlNode item : axis.optionalItems("classes")) {
            names.add(key + " " + (item.isMapping() ? nameOf(item, names.size() + 1) : item.asText()));
        }
        axis.optionalItems("upTo").forEach(bound -> names.add(key + " bis " + bound.asText()));
        axis.optionalItems("from").forEach(bound -> names.add(key + " ab " + bound.asText()));
        if (axis.has("upTo")) {
            names.add(key + " darüber");
        }
        return names;
    }

    private static String nameOf(YamlNode item, int number) {
        if (item.isMapping()) {
            for (String name : NAMES) {
                if (item.has(name)) {
                    return item.text(name);
                }
            }
        }
        return Integer.toString(number);
    }

    private static String below(String place, String key) {
        return place.isEmpty() ? key : place + BELOW + key;
    }
}
