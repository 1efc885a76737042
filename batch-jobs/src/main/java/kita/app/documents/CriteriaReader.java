package kita.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Condition;
import kita.allocation.criteria.CouncilDecision;
import kita.allocation.criteria.FactDefinition;
import kita.allocation.criteria.PointRule;
import kita.allocation.criteria.RankRule;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.criteria.TieBreak;
import kita.registry.Period;

/** Reads award criteria (criteria.yaml): the catalogue whole, or every finding with its line. */
public final class CriteriaReader {

    static final int MOST = 999;
    private static final Map<String, TieBreak> TIE_BREAKS = new TreeMap<>(Map.of(
            "olderChild", TieBreak.OLDER_CHILD,
            "familyWithOlderChild", TieBreak.FAMILY_WITH_OLDER_CHILD,
            "earlierApplication", TieBreak.EARLIER_APPLICATION,
            "familyWithEarlierApplication", TieBreak.FAMILY_WITH_EARLIER_APPLICATION));
    private static final Map<String, Boolean> IS_COUNT = new TreeMap<>(Map.of("yesNo", false, "count", true));

    private final Findings findings;
    private final Set<FactKey> yesNoFacts = new HashSet<>();
    private final Set<FactKey> countFacts = new HashSet<>();
    private final Set<String> criteria = new HashSet<>();

    private CriteriaReader(String fileName) {
        this.findings = new Findings(fileName);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Catalogue read(String fileName, String text) throws DocumentRefused {
        return new CriteriaReader(fileName).catalogue(text);
    }

    private Catalogue catalogue(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly(
                    "id",
                    "title",
                    "validFrom",
                    "validTo",
                    "decision",
                    "modelledOn",
                    "schoolEntry",
                    "facts",
                    "ranks",
                    "points",
                    "tieBreaks");
        }
        String id = root.text("id");
        String title = root.text("title");
        Period validity = validity(root);
        CouncilDecision decision = decision(root.required("decision"));
        List<String> modelledOn =
                root.items("modelledOn").stream().map(YamlNode::asText).toList();
        SchoolEntry schoolEntry = schoolEntry(root.required("schoolEntry"));
        List<FactDefinition> facts = facts(root.items("facts"));
        ConditionReader conditions = new ConditionReader(yesNoFacts, countFacts);
        List<RankRule> ranks = ranks(root.required("ranks"), conditions);
        List<PointRule> points = root.items("points").stream()
                .map(node -> points(node, conditions))
                .toList();
        List<TieBreak> tieBreaks = tieBreaks(root.items("tieBreaks"));
        findings.refuseIfAny();
        return new Catalogue(id, title, validity, decision, modelledOn, schoolEntry, facts, ranks, points, tieBreaks);
    }

    private static Period validity(YamlNode root) {
        LocalDate from = root.date("validFrom");
        LocalDate to = root.optionalDate("validTo").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            root.required("validTo")
                    .finding("Die Gültigkeit endet, bevor sie beginnt.", "validFrom und validTo prüfen.");
            return Period.from(from);
        }
        return new Period(from, to);
    }

    private static CouncilDecision decision(YamlNode node) {
        if (node.isPresent()) {
            node.allowOnly("body", "day", "citation");
        }
        return new CouncilDecision(node.text("body"), node.date("day"), node.text("citation"));
    }

    private static SchoolEntry schoolEntry(YamlNode node) {
        if (node.isPresent()) {
            node.allowOnly("cutOff", "citation");
        }
        YamlNode cutOff = node.required("cutOff");
        String text = cutOff.asText();
        try {
            return new SchoolEntry(MonthDay.parse("--" + text), node.text("citation"));
        } catch (DateTimeException malformed) {
            if (cutOff.isPresent()) {
                cutOff.finding("„" + text + "“ ist kein Tag des Jahres wie 06-30.", "Monat und Tag so schreiben.");
            }
            return new SchoolEntry(MonthDay.of(6, 30), "?");
        }
    }

    private List<FactDefinition> facts(List<YamlNode> nodes) {
        Map<FactKey, FactDefinition> facts = new LinkedHashMap<>();
        for (YamlNode node : nodes) {
            node.allowOnly("key", "label", "values", "most");
            FactKey key = ConditionReader.key(node.required("key"));
            boolean counted = node.oneOf("values", IS_COUNT);
            (counted ? countFacts : yesNoFacts).add(key);
            if (!counted && node.has("most")) {
                node.required("most").finding("Ein Merkmal mit ja oder nein hat keinen Höchstwert.", "„most“ löschen.");
            }
            FactDefinition.Kind kind = counted
                    ? new FactDefinition.Kind.Count(node.integer("most", 1, MOST))
                    : new FactDefinition.Kind.YesNo();
            if (facts.put(key, new FactDefinition(key, node.text("label"), kind)) != null) {
                node.finding("Das Merkmal „" + key + "“ ist zweimal aufgeführt.", "Eines der beiden löschen.");
            }
        }
        return List.copyOf(facts.values());
    }

    private List<RankRule> ranks(YamlNode list, ConditionReader conditions) {
        List<RankRule> ranks = new ArrayList<>();
        List<YamlNode> nodes = list.items();
        if (list.isList() && nodes.isEmpty()) {
            list.finding("Es steht keine Rangstufe da.", "Mindestens eine Rangstufe ohne „when“ angeben.");
        }
        for (int i = 0; i < nodes.size(); i++) {
            YamlNode node = nodes.get(i);
            node.allowOnly("key", "label", "when", "citation");
            boolean last = i == nodes.size() - 1;
            Condition condition = condition(node, conditions);
            if (!last && condition instanceof Condition.Always) {
                node.finding(
                        "Diese Rangstufe nimmt alle auf; die folgenden sind unerreichbar.",
                        "Bedingung („when“) ergänzen oder ans Ende stellen.");
            }
            if (last && !(condition instanceof Condition.Always)) {
                node.finding(
                        "Die letzte Rangstufe muss alle übrigen Kinder aufnehmen.", "Rangstufe ohne „when“ anfügen.");
            }
            ranks.add(new RankRule(criterion(node), node.text("label"), condition, node.text("citation")));
        }
        return ranks;
    }

    private PointRule points(YamlNode node, ConditionReader conditions) {
        node.allowOnly("key", "label", "points", "when", "per", "group", "citation");
        Optional<FactKey> per = node.optional("per").map(fact -> ConditionReader.fact(fact, countFacts, "count"));
        if (per.isEmpty() && !node.has("when")) {
            node.finding("Dieses Kriterium gälte für alle und unterschiede niemanden.", "„when“ oder „per“ ergänzen.");
        }
        return new PointRule(
                criterion(node),
                node.text("label"),
                node.integer("points", 1, MOST),
                condition(node, conditions),
                per,
                node.optionalText("group"),
                node.text("citation"));
    }

    private static Condition condition(YamlNode node, ConditionReader conditions) {
        return node.optional("when").map(conditions::read).orElse(new Condition.Always());
    }

    private String criterion(YamlNode node) {
        String key = node.text("key");
        if (node.has("key") && !criteria.add(key)) {
            node.finding("Das Kriterium „" + key + "“ steht zweimal im Katalog.", "Einen eigenen Schlüssel vergeben.");
        }
        return key;
    }

    private List<TieBreak> tieBreaks(List<YamlNode> nodes) {
        List<TieBreak> tieBreaks = new ArrayList<>();
        for (YamlNode node : nodes) {
            int before = findings.count();
            TieBreak tieBreak = node.asOneOf(TIE_BREAKS);
            if (findings.count() == before && tieBreaks.contains(tieBreak)) {
                node.finding("Diese Entscheidung bei Gleichstand steht zweimal da.", "Eine der beiden löschen.");
            }
            tieBreaks.add(tieBreak);
        }
        return tieBreaks;
    }
}
