package kita.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.Condition;
import kita.allocation.criteria.Element;
import kita.allocation.criteria.PointGroup;
import kita.allocation.criteria.PointRule;
import kita.allocation.criteria.Points;
import kita.allocation.criteria.RankRule;

/** Reads the criteria themselves: ranks, points, groups of points. Keys are checked across the whole document. */
final class CriterionReader {

    private final ConditionReader conditions;
    private final Set<FactKey> countFacts;
    private final Map<Element, Integer> lines;
    private final Set<String> criteria = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    CriterionReader(ConditionReader conditions, Set<FactKey> countFacts, Map<Element, Integer> lines) {
        this.conditions = conditions;
        this.countFacts = Set.copyOf(countFacts);
        this.lines = lines;
    }

    List<RankRule> ranks(YamlNode list) {
        List<RankRule> ranks = new ArrayList<>();
        List<YamlNode> nodes = list.items();
        if (list.isList() && nodes.isEmpty()) {
            list.finding("Es steht keine Rangstufe da.", "Mindestens eine Rangstufe ohne „when“ angeben.");
        }
        for (int i = 0; i < nodes.size(); i++) {
            YamlNode node = nodes.get(i);
            node.allowOnly("key", "label", "when", "citation");
            boolean last = i == nodes.size() - 1;
            Condition condition = condition(node);
            if (!last && condition instanceof Condition.Always) {
                node.finding(
                        "Diese Rangstufe nimmt alle auf; die folgenden sind unerreichbar.",
                        "Bedingung („when“) ergänzen oder ans Ende stellen.");
            }
            if (last && !(condition instanceof Condition.Always)) {
                node.finding(
                        "Die letzte Rangstufe muss alle übrigen Kinder aufnehmen.", "Rangstufe ohne „when“ anfügen.");
            }
            String key = criterion(node, Element.Part.RANK);
            ranks.add(new RankRule(key, node.text("label"), condition, node.text("citation")));
        }
        return ranks;
    }

    PointRule points(YamlNode node) {
        node.allowOnly("key", "label", "points", "when", "per", "steps", "group", "citation");
        if (!node.has("per") && !node.has("when")) {
            node.finding("Dieses Kriterium gälte für alle und unterschiede niemanden.", "„when“ oder „per“ ergänzen.");
        }
        return new PointRule(
                criterion(node, Element.Part.POINTS),
                node.text("label"),
                brought(node),
                condition(node),
                node.optionalText("group"),
                node.text("citation"));
    }

    List<PointGroup> groups(List<YamlNode> nodes, List<PointRule> points) {
        List<PointGroup> read = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.allowOnly("key", "label", "most", "citation");
            String key = node.text("key");
            if (!groups.add(key)) {
                node.finding("Die Gruppe „" + key + "“ ist zweimal aufgeführt.", "Eine der beiden löschen.");
            }
            if (points.stream().noneMatch(rule -> rule.group().equals(Optional.of(key)))) {
                node.finding("Kein Kriterium gehört zur Gruppe „" + key + "“.", "Schreibweise von „group“ prüfen.");
            }
            lines.put(new Element(Element.Part.GROUP, key), node.line());
            read.add(new PointGroup(
                    key, node.text("label"), node.integer("most", 1, CriteriaReader.MOST), node.text("citation")));
        }
        return read;
    }

    private Points brought(YamlNode node) {
        Optional<FactKey> per = node.optional("per").map(fact -> ConditionReader.fact(fact, countFacts, "count"));
        if (node.has("steps")) {
            if (node.has("points")) {
                node.finding("„points“ und „steps“ stehen beide da.", "Eines der beiden löschen.");
            }
            FactKey fact = per.orElseGet(() -> ConditionReader.fact(node.required("per"), countFacts, "count"));
            return graded(node.required("steps"), fact);
        }
        int points = node.integer("points", 1, CriteriaReader.MOST);
        return per.<Points>map(fact -> new Points.PerCount(fact, points)).orElse(new Points.Fixed(points));
    }

    private static Points graded(YamlNode list, FactKey fact) {
        List<Points.Step> steps = new ArrayList<>();
        for (YamlNode node : list.items()) {
            node.allowOnly("from", "points");
            int least = node.integer("from", 0, CriteriaReader.MOST);
            int points = node.integer("points", 0, CriteriaReader.MOST);
            if (!steps.isEmpty() && least <= steps.get(steps.size() - 1).least()) {
                node.finding("Die Stufen steigen nicht: " + least + ".", "Stufen nach „from“ aufsteigend ordnen.");
            } else {
                steps.add(new Points.Step(least, points));
            }
        }
        if (steps.isEmpty()) {
            if (list.isList()) {
                list.finding("Es steht keine Stufe da.", "Mindestens eine Stufe angeben.");
            }
            return new Points.PerCount(fact, 1);
        }
        return new Points.Graded(fact, steps);
    }

    private Condition condition(YamlNode node) {
        return node.optional("when").map(conditions::read).orElse(new Condition.Always());
    }

    private String criterion(YamlNode node, Element.Part part) {
        String key = node.text("key");
        if (node.has("key") && !criteria.add(key)) {
            node.finding("Das Kriterium „" + key + "“ steht zweimal im Katalog.", "Einen eigenen Schlüssel vergeben.");
        }
        lines.putIfAbsent(new Element(part, key), node.line());
        return key;
    }
}
