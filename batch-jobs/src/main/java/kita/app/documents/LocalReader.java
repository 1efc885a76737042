package kita.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kita.allocation.criteria.Cap;
import kita.allocation.criteria.CouncilDecision;
import kita.allocation.criteria.Element;
import kita.allocation.criteria.LocalCriteria;
import kita.allocation.criteria.LocalFrame;
import kita.allocation.criteria.PointRule;
import kita.allocation.criteria.Where;

/** Reads what holds at some Kitas or for some children only: local criteria and caps. */
final class LocalReader {

    private static final int MOST_CHILDREN = 9_999;
    private static final Map<String, Cap.Rounding> ROUNDINGS =
            new TreeMap<>(Map.of("down", Cap.Rounding.DOWN, "up", Cap.Rounding.UP, "halfUp", Cap.Rounding.HALF_UP));
    private static final Map<String, Cap.Basis> BASES =
            new TreeMap<>(Map.of("licence", Cap.Basis.LICENCE, "quota", Cap.Basis.QUOTA));

    private final CriterionReader criteria;
    private final ConditionReader conditions;
    private final Map<Element, Integer> lines;

    LocalReader(CriterionReader criteria, ConditionReader conditions, Map<Element, Integer> lines) {
        this.criteria = criteria;
        this.conditions = conditions;
        this.lines = lines;
    }

    LocalFrame frame(YamlNode node) {
        node.allowOnly("mostPoints", "citation", "criteria");
        int most = node.integer("mostPoints", 1, CriteriaReader.MOST);
        String citation = node.text("citation");
        List<LocalCriteria> local = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlNode item : node.items("criteria")) {
            item.allowOnly("key", "label", "provider", "kitas", "decision", "points");
            String key = item.text("key");
            if (!keys.add(key)) {
                item.finding("Die örtlichen Kriterien „" + key + "“ stehen zweimal da.", "Schlüssel ändern.");
            }
            lines.put(new Element(Element.Part.LOCAL, key), item.line());
            List<PointRule> points =
                    item.items("points").stream().map(criteria::points).toList();
            CouncilDecision decision = CriteriaReader.decision(item.required("decision"));
            local.add(new LocalCriteria(key, item.text("label"), where(item), decision, points));
        }
        return new LocalFrame(most, citation, local);
    }

    /** Either a provider or Kitas; one of them must be there. */
    private static Where where(YamlNode node) {
        if (node.has("provider") == node.has("kitas")) {
            node.finding("Es muss genau ein Träger oder eine Liste von Kitas dastehen.", "„provider“ oder „kitas“.");
        }
        return node.has("kitas")
                ? ConditionReader.kitas(node.required("kitas"))
                : ConditionReader.provider(node.required("provider"));
    }

    List<Cap> caps(List<YamlNode> nodes) {
        List<Cap> caps = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlNode node : nodes) {
            node.allowOnly("key", "label", "form", "provider", "kitas", "counts", "most", "basis", "citation");
            String key = node.text("key");
            if (!keys.add(key)) {
                node.finding("Die Obergrenze „" + key + "“ steht zweimal da.", "Schlüssel ändern.");
            }
            lines.put(new Element(Element.Part.CAP, key), node.line());
            boolean somewhere = node.has("provider") || node.has("kitas");
            caps.add(new Cap(
                    key,
                    node.text("label"),
                    node.oneOf("form", Parts.FORMS),
                    somewhere ? where(node) : new Where.Everywhere(),
                    conditions.read(node.required("counts")),
                    most(node.required("most")),
                    node.oneOf("basis", BASES),
                    node.text("citation")));
        }
        return caps;
    }

    private static Cap.Most most(YamlNode node) {
        if (!node.isMapping() || !node.has("percent")) {
            if (node.isPresent()) {
                node.allowOnly("children");
            }
            return new Cap.Most.Children(node.integer("children", 0, MOST_CHILDREN));
        }
        node.allowOnly("percent", "rounding");
        return new Cap.Most.Percent(node.integer("percent", 0, 100), node.oneOf("rounding", ROUNDINGS));
    }
}
