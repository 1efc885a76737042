package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.allocation.application.FactKey;
import kita.allocation.criteria.Condition;
import kita.allocation.criteria.Where;
import kita.registry.KitaId;
import kita.registry.ProviderId;

/**
 * Reads when a criterion applies: one word ({@code siblingAtThisKita}), or one entry ({@code declared: ALLEINERZIEHEND}),
 * nested with {@code all}, {@code any} and {@code not}.
 */
final class ConditionReader {

    private static final Map<String, Condition> WORDS = new TreeMap<>(Map.of(
            "always", new Condition.Always(),
            "siblingAtThisKita", new Condition.SiblingAtThisKita(),
            "siblingInCare", new Condition.SiblingInCare(),
            "ownCrecheChild", new Condition.OwnCrecheChild(),
            "lastYearBeforeSchool", new Condition.LastYearBeforeSchool()));
    /** Looked for and not there on purpose. */
    private static final Map<String, String> WANTED = Map.of(
            "firstWish",
            "Ein Bonus für den ersten Wunsch verleitet zu falschen Wünschen und ist deshalb nicht vorgesehen.",
            "residenceYears",
            "Punkte für die Wohndauer sind rechtswidrig und deshalb nicht vorgesehen.");

    private static final int OLDEST = 14;
    private static final int OLDEST_IN_MONTHS = 179;

    /** How one kind of entry is read. */
    @FunctionalInterface
    private interface Body {
        Condition read(YamlNode node);
    }

    private final Set<FactKey> yesNoFacts;
    private final Set<FactKey> countFacts;
    private final Map<String, Body> entries = Map.ofEntries(
            Map.entry("declared", this::declared),
            Map.entry("declaredAtLeast", this::declaredAtLeast),
            Map.entry("ageAtStart", ConditionReader::age),
            Map.entry("monthsAtStart", ConditionReader::months),
            Map.entry("provider", node -> new Condition.At(provider(node))),
            Map.entry("kitas", node -> new Condition.At(kitas(node))),
            Map.entry("form", node -> new Condition.FormAtStart(node.asOneOf(Parts.FORMS))),
            Map.entry("all", node -> new Condition.All(parts(node))),
            Map.entry("any", node -> new Condition.Any(parts(node))),
            Map.entry("not", node -> new Condition.Not(read(node))));

    ConditionReader(Set<FactKey> yesNoFacts, Set<FactKey> countFacts) {
        this.yesNoFacts = Set.copyOf(yesNoFacts);
        this.countFacts = Set.copyOf(countFacts);
    }

    Condition read(YamlNode node) {
        if (!node.isMapping()) {
            return node.asOneOf(WORDS);
        }
        Map<String, YamlNode> given = node.entries();
        if (given.size() != 1) {
            node.finding(
                    "Eine Bedingung hat genau eine Angabe, hier stehen " + given.size() + ".",
                    "Mehrere Bedingungen mit „all:“ oder „any:“ verbinden.");
            return new Condition.Always();
        }
        Map.Entry<String, YamlNode> only = given.entrySet().iterator().next();
        Body body = entries.get(only.getKey());
        if (body == null) {
            only.getValue()
                    .finding(
                            "Die Bedingung „" + only.getKey() + "“ ist unbekannt.",
                            WANTED.getOrDefault(
                                    only.getKey(),
                                    "Möglich sind: " + String.join(", ", new TreeSet<>(entries.keySet())) + "."));
            return new Condition.Always();
        }
        return body.read(only.getValue());
    }

    private Condition declared(YamlNode node) {
        return new Condition.Declared(fact(node, yesNoFacts, "yesNo"));
    }

    private Condition declaredAtLeast(YamlNode node) {
        node.allowOnly("fact", "least");
        return new Condition.DeclaredAtLeast(
                fact(node.required("fact"), countFacts, "count"), node.integer("least", 1, CriteriaReader.MOST));
    }

    private static Condition age(YamlNode node) {
        node.allowOnly("from", "to");
        int from = node.integer("from", 0, OLDEST);
        int to = node.integer("to", 0, OLDEST);
        if (to < from) {
            node.finding("Das Höchstalter liegt unter dem Mindestalter.", "from und to tauschen.");
        }
        return new Condition.AgeAtStart(from, to);
    }

    private static Condition months(YamlNode node) {
        node.allowOnly("from", "to");
        int from = node.integer("from", 0, OLDEST_IN_MONTHS);
        int to = node.integer("to", 0, OLDEST_IN_MONTHS);
        if (to < from) {
            node.finding("Das Höchstalter liegt unter dem Mindestalter.", "from und to tauschen.");
        }
        return new Condition.MonthsAtStart(from, to);
    }

    static Where provider(YamlNode node) {
        return new Where.OfProvider(new ProviderId(node.asText().strip()));
    }

    static Where kitas(YamlNode node) {
        List<YamlNode> items = node.items();
        if (node.isList() && items.isEmpty()) {
            node.finding("Es ist keine Kita genannt.", "Mindestens eine Kita angeben.");
        }
        return new Where.AtKitas(items.stream()
                .map(YamlNode::asText)
                .map(String::strip)
                .map(KitaId::new)
                .toList());
    }

    private List<Condition> parts(YamlNode node) {
        List<YamlNode> items = node.items();
        if (node.isList() && items.isEmpty()) {
            node.finding("Die Liste der Bedingungen ist leer.", "Mindestens eine Bedingung angeben.");
        }
        return items.stream().map(this::read).toList();
    }

    /** A fact that is defined and has values of that kind. */
    static FactKey fact(YamlNode node, Set<FactKey> known, String kind) {
        FactKey key = key(node);
        if (node.isPresent() && !known.contains(key)) {
            node.finding(
                    "Das Merkmal „" + key + "“ ist unter „facts“ nicht mit „values: " + kind + "“ aufgeführt.",
                    "Merkmal ergänzen oder Schreibweise berichtigen.");
        }
        return key;
    }

    static FactKey key(YamlNode node) {
        String text = node.asText();
        try {
            return new FactKey(text);
        } catch (IllegalArgumentException malformed) {
            if (node.isPresent()) {
                node.finding(
                        "„" + text + "“ ist kein Merkmal.", "Großbuchstaben, Ziffern und _ verwenden, ohne Umlaute.");
            }
            return new FactKey("UNBEKANNT");
        }
    }
}
