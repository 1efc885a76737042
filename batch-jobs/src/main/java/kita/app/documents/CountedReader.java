package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Counted;
import kita.registry.CareForm;

/** Reads who counts as a child or sibling; what is left out does not limit. */
final class CountedReader {

    private static final Map<String, Counted.Who> WHO =
            Map.of("inCare", Counted.Who.IN_CARE, "inHousehold", Counted.Who.IN_HOUSEHOLD);
    private static final Map<String, Counted.LastMonth> LAST_MONTHS = Map.of(
            "beforeBirthday", Counted.LastMonth.BEFORE_BIRTHDAY,
            "ofBirthday", Counted.LastMonth.OF_BIRTHDAY);
    private static final Map<String, Counted.InMonth> IN_MONTH = Map.of(
            "anyDay", Counted.InMonth.ANY_DAY,
            "firstDay", Counted.InMonth.FIRST_DAY,
            "wholeMonth", Counted.InMonth.WHOLE_MONTH);

    private final Parts parts;

    CountedReader(Parts parts) {
        this.parts = parts;
    }

    /** Keys of a count, for places that have keys of their own beside them. */
    static final List<String> KEYS =
            List.of("who", "forms", "fact", "untilBirthday", "lastMonth", "inMonth", "citation", "status");

    /** @param around what holds where the count names no citation of its own */
    Optional<Counted> read(YamlNode node, Citation around) {
        node.allowOnly(KEYS.toArray(String[]::new));
        return readBeside(node, around);
    }

    /** As {@link #read}, where other keys stand in the same place; those the caller checks. */
    Optional<Counted> readBeside(YamlNode node, Citation around) {
        int before = parts.count();
        Counted.Who who = node.oneOf("who", WHO);
        List<CareForm> forms = node.has("forms") ? parts.coveredForms(node, "forms") : List.of();
        Optional<Counted.DeclaredAs> fact = node.optional("fact").flatMap(this::fact);
        Optional<Integer> untilBirthday = node.optional("untilBirthday").map(age -> age.asInteger(1, 99));
        Counted.LastMonth lastMonth = node.optional("lastMonth")
                .map(given -> given.asOneOf(LAST_MONTHS))
                .orElse(Counted.LastMonth.OF_BIRTHDAY);
        Counted.InMonth inMonth = inMonth(node);
        Citation citation = parts.citation(node, around);
        return parts.build(
                node, before, () -> new Counted(who, forms, fact, untilBirthday, lastMonth, inMonth, citation));
    }

    /** How much care there must be in the month; any day of it where nothing is said. */
    static Counted.InMonth inMonth(YamlNode node) {
        return node.optional("inMonth").map(given -> given.asOneOf(IN_MONTH)).orElse(Counted.InMonth.ANY_DAY);
    }

    /** One key with the value or values that count: {@code kindergeld: ja}. */
    private Optional<Counted.DeclaredAs> fact(YamlNode node) {
        Map<String, YamlNode> entries = node.entries();
        if (entries.size() != 1) {
            node.finding("Hier wird genau ein Merkmal erwartet.", "Als „merkmal: wert“ schreiben.");
            return Optional.empty();
        }
        Map.Entry<String, YamlNode> entry = entries.entrySet().iterator().next();
        YamlNode given = entry.getValue();
        List<String> values =
                given.isList() ? given.items().stream().map(YamlNode::asText).toList() : List.of(given.asText());
        int before = parts.count();
        return parts.facts()
                .named(entry.getKey(), given)
                .flatMap(fact -> parts.build(node, before, () -> new Counted.DeclaredAs(fact, values)));
    }
}
