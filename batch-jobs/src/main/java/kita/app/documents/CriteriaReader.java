package kita.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.Cap;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.CouncilDecision;
import kita.allocation.criteria.Element;
import kita.allocation.criteria.FactDefinition;
import kita.allocation.criteria.LocalFrame;
import kita.allocation.criteria.PointGroup;
import kita.allocation.criteria.PointRule;
import kita.allocation.criteria.RankRule;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.criteria.TieBreak;
import kita.registry.Period;

/**
 * Reads award criteria (criteria.yaml). The catalogue is taken whole, after all its worked examples have come out, or
 * refused whole with every finding and its line.
 */
public final class CriteriaReader {

    static final int MOST = 999;
    private static final Map<String, TieBreak> TIE_BREAKS = new TreeMap<>(Map.of(
            "olderChild", TieBreak.OLDER_CHILD,
            "ownCrecheChild", TieBreak.OWN_CRECHE_CHILD,
            "familyWithOlderChild", TieBreak.FAMILY_WITH_OLDER_CHILD,
            "earlierApplication", TieBreak.EARLIER_APPLICATION,
            "familyWithEarlierApplication", TieBreak.FAMILY_WITH_EARLIER_APPLICATION));
    private static final Map<String, Boolean> IS_COUNT = new TreeMap<>(Map.of("yesNo", false, "count", true));

    private final Findings findings;
    private final Map<Element, Integer> lines = new LinkedHashMap<>();
    private final Set<FactKey> yesNoFacts = new HashSet<>();
    private final Set<FactKey> countFacts = new HashSet<>();

    private CriteriaReader(String fileName) {
        this.findings = new Findings(fileName);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Catalogue read(String fileName, String text) throws DocumentRefused {
        return readDocument(fileName, text).catalogue();
    }

    /** As {@link #read}, with the examples and the lines, for those who want to show them. */
    public static CriteriaDocument readDocument(String fileName, String text) throws DocumentRefused {
        return new CriteriaReader(fileName).document(text);
    }

    private CriteriaDocument document(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly(
                    "id",
                    "title",
                    "replaces",
                    "validFrom",
                    "validTo",
                    "decision",
                    "modelledOn",
                    "schoolEntry",
                    "facts",
                    "ranks",
                    "points",
                    "groups",
                    "local",
                    "caps",
                    "tieBreaks",
                    "examples");
            placeHead(root);
        }
        List<FactDefinition> facts = facts(root.items("facts"));
        ConditionReader conditions = new ConditionReader(yesNoFacts, countFacts);
        CriterionReader criteria = new CriterionReader(conditions, countFacts, lines);
        LocalReader locals = new LocalReader(criteria, conditions, lines);
        List<RankRule> ranks = criteria.ranks(root.required("ranks"));
        List<PointRule> points =
                root.items("points").stream().map(criteria::points).toList();
        List<PointGroup> groups = criteria.groups(root.optionalItems("groups"), points);
        LocalFrame local = root.optional("local").map(locals::frame).orElse(LocalFrame.NONE);
        List<Cap> caps = locals.caps(root.optionalItems("caps"));
        Head head = head(root);
        List<TieBreak> tieBreaks = tieBreaks(root.items("tieBreaks"));
        List<CriteriaExampleReader.Placed> examples = new CriteriaExampleReader(findings).read(root);
        findings.refuseIfAny();
        Catalogue catalogue = new Catalogue(
                head.id,
                head.title,
                root.optionalText("replaces"),
                head.validity,
                head.decision,
                head.modelledOn,
                head.schoolEntry,
                facts,
                ranks,
                points,
                groups,
                local,
                caps,
                tieBreaks);
        examples.forEach(placed -> prove(catalogue, placed));
        findings.refuseIfAny();
        return new CriteriaDocument(
                catalogue,
                examples.stream().map(CriteriaExampleReader.Placed::example).toList(),
                lines);
    }

    private static void prove(Catalogue catalogue, CriteriaExampleReader.Placed placed) {
        for (DeclaredFact fact : placed.example().facts().declared()) {
            boolean admitted = catalogue
                    .definitionOf(fact.key())
                    .filter(definition -> definition.kind().admits(fact.value()))
                    .isPresent();
            if (!admitted) {
                placed.node()
                        .finding(
                                "Das Beispiel gibt „" + fact.key() + ": "
                                        + fact.value().german() + "“ an; das sieht der Katalog nicht vor.",
                                "Merkmal oder Wert berichtigen.");
            }
        }
        placed.example()
                .mismatch(catalogue)
                .ifPresent(text -> placed.node()
                        .finding(
                                "Das Beispiel „" + placed.example().name() + "“ kommt nicht heraus: " + text,
                                "Kriterien oder Beispiel berichtigen."));
    }

    private record Head(
            String id,
            String title,
            Period validity,
            CouncilDecision decision,
            List<String> modelledOn,
            SchoolEntry schoolEntry) {}

    private static Head head(YamlNode root) {
        return new Head(
                root.text("id"),
                root.text("title"),
                validity(root),
                decision(root.required("decision")),
                root.items("modelledOn").stream().map(YamlNode::asText).toList(),
                schoolEntry(root.required("schoolEntry")));
    }

    private void placeHead(YamlNode root) {
        root.optional("id").ifPresent(node -> place(Element.Part.CATALOGUE, node));
        root.optional("validFrom").ifPresent(node -> place(Element.Part.VALIDITY, node));
        root.optional("decision").ifPresent(node -> place(Element.Part.DECISION, node));
        root.optional("tieBreaks").ifPresent(node -> place(Element.Part.TIE_BREAKS, node));
    }

    private void place(Element.Part part, YamlNode node) {
        lines.put(Element.of(part), node.line());
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

    static CouncilDecision decision(YamlNode node) {
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
            lines.put(new Element(Element.Part.FACT, key.value()), node.line());
        }
        return List.copyOf(facts.values());
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
