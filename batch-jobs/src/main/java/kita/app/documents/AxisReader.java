package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.AgeGroupAxis;
import kita.billing.tariff.Axis;
import kita.billing.tariff.CareFormAxis;
import kita.billing.tariff.ChildOrder;
import kita.billing.tariff.ChildOrderAxis;
import kita.billing.tariff.ChildrenAxis;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Counted;
import kita.billing.tariff.FactAxis;
import kita.billing.tariff.HoursAxis;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.PersonsAxis;
import kita.money.Money;
import kita.registry.CareForm;

/** Reads one axis of a fee table; which fact it reads stands under „axis“, its matching rule under „match“. */
final class AxisReader {

    private static final Map<String, HoursAxis.Match> HOURS_MATCHES = Map.of(
            "exact",
            HoursAxis.Match.EXACT,
            "nextHigher",
            HoursAxis.Match.NEXT_HIGHER,
            "mapped",
            HoursAxis.Match.MAPPED);
    private static final Map<String, ChildOrder> ORDERS = Map.of(
            "oldest", ChildOrder.OLDEST,
            "youngest", ChildOrder.YOUNGEST,
            "earlierStart", ChildOrder.EARLIER_START,
            "childId", ChildOrder.CHILD_ID);
    private static final Map<String, IncomeAxis.Bounds> INCOME_MATCHES = Map.of(
            "upToInclusive", IncomeAxis.Bounds.UP_TO_INCLUSIVE, "fromInclusive", IncomeAxis.Bounds.FROM_INCLUSIVE);

    /** How an axis over one fact is read. */
    @FunctionalInterface
    private interface Body {
        Optional<? extends Axis> read(YamlNode node, Citation around, int countBefore);
    }

    private final Parts parts;
    private final CountedReader counts;
    private final Map<String, Body> facts;

    AxisReader(Parts parts) {
        this.parts = parts;
        this.counts = new CountedReader(parts);
        this.facts = Map.of(
                "careForm", (node, around, before) -> careForm(node, before),
                "dailyHours", (node, around, before) -> hours(node, before, HoursAxis.Unit.DAILY),
                "weeklyHours", (node, around, before) -> hours(node, before, HoursAxis.Unit.WEEKLY),
                "ageGroup", (node, around, before) -> ageGroup(node, before),
                "income", (node, around, before) -> income(node, before),
                "childOrder", this::childOrder,
                "children", this::children,
                "persons", this::persons,
                "fact", (node, around, before) -> fact(node, before));
    }

    /** @param around what holds where a count in an axis names no citation of its own */
    Optional<? extends Axis> read(YamlNode node, Citation around) {
        int before = parts.count();
        Optional<Body> fact = node.required("axis").asChoice(facts);
        return fact.flatMap(body -> body.read(node, around, before));
    }

    private Optional<CareFormAxis> careForm(YamlNode node, int before) {
        node.allowOnly("axis", "match", "classes");
        node.oneOf("match", Map.of("exact", true));
        List<CareForm> forms = parts.forms(node, "classes");
        return parts.build(node, before, () -> new CareFormAxis(forms));
    }

    private Optional<HoursAxis> hours(YamlNode node, int before, HoursAxis.Unit unit) {
        node.allowOnly("axis", "match", "classes", "map");
        HoursAxis.Match match =
                node.required("match").<HoursAxis.Match>asChoice(HOURS_MATCHES).orElse(HoursAxis.Match.EXACT);

        List<Integer> classes = node.items("classes").stream()
                .map(item -> item.asInteger(1, 60))
                .toList();
        if (match == HoursAxis.Match.MAPPED) {
            Map<Integer, Integer> mapping = mapping(node.required("map"));
            return parts.build(node, before, () -> HoursAxis.mapped(unit, classes, mapping));
        }
        node.optional("map")
                .ifPresent(map -> map.finding(
                        "Eine Zuordnung der Stunden gehört zu „match: mapped“.",
                        "„map:“ löschen oder „match“ ändern."));
        return parts.build(node, before, () -> new HoursAxis(unit, match, classes));
    }

    private static Map<Integer, Integer> mapping(YamlNode node) {
        Map<Integer, Integer> mapping = new TreeMap<>();
        node.entries().forEach((hours, hoursOfClass) -> {
            if (hours.matches("\\d{1,2}")) {
                mapping.put(Integer.valueOf(hours), hoursOfClass.asInteger(1, 60));
            } else {
                hoursOfClass.finding(
                        "„" + Values.shortened(hours) + "“ ist keine Stundenzahl.",
                        "Als „vereinbarte Stunden: Klasse“ schreiben.");
            }
        });
        return mapping;
    }

    private Optional<ChildOrderAxis> childOrder(YamlNode node, Citation around, int before) {
        node.allowOnly("axis", "counts", "order", "classes");
        Optional<Counted> counted = counts.read(node.required("counts"), around);
        List<ChildOrder> order =
                node.items("order").stream().map(item -> item.asOneOf(ORDERS)).toList();
        List<String> classes = texts(node);
        return counted.flatMap(who -> parts.build(node, before, () -> new ChildOrderAxis(who, order, classes)));
    }

    private Optional<ChildrenAxis> children(YamlNode node, Citation around, int before) {
        node.allowOnly("axis", "counts", "classes");
        Optional<Counted> counted = counts.read(node.required("counts"), around);
        List<String> classes = texts(node);
        return counted.flatMap(who -> parts.build(node, before, () -> new ChildrenAxis(who, classes)));
    }

    private Optional<PersonsAxis> persons(YamlNode node, Citation around, int before) {
        node.allowOnly("axis", "counts", "classes");
        Optional<Counted> counted = node.optional("counts").flatMap(given -> counts.read(given, around));
        List<String> classes = texts(node);
        return parts.build(node, before, () -> new PersonsAxis(counted, classes));
    }

    private Optional<FactAxis> fact(YamlNode node, int before) {
        node.allowOnly("axis", "fact", "classes");
        YamlNode key = node.required("fact");
        List<String> classes = texts(node);
        return parts.facts()
                .named(key.asText(), key)
                .flatMap(fact -> parts.build(node, before, () -> new FactAxis(fact, classes)));
    }

    private static List<String> texts(YamlNode node) {
        return node.items("classes").stream().map(YamlNode::asText).toList();
    }

    private Optional<AgeGroupAxis> ageGroup(YamlNode node, int before) {
        node.allowOnly("axis", "match", "change", "citation", "status", "classes");
        node.oneOf("match", Map.of("completedYears", true));
        Citation citation = parts.citation(node);
        AgeChange change = parts.ageChange(node);
        List<AgeGroupAxis.Group> groups =
                node.items("classes").stream().map(AxisReader::group).toList();
        return parts.build(node, before, () -> new AgeGroupAxis(groups, change, citation));
    }

    private static AgeGroupAxis.Group group(YamlNode node) {
        node.allowOnly("group", "text", "fromYears");
        return new AgeGroupAxis.Group(node.text("group"), node.text("text"), node.integer("fromYears", 0, 18));
    }

    private Optional<IncomeAxis> income(YamlNode node, int before) {
        // The stand-in is fixed, so that a mistyped match always leads to the same findings.
        IncomeAxis.Bounds named = node.required("match")
                .<IncomeAxis.Bounds>asChoice(INCOME_MATCHES)
                .orElse(IncomeAxis.Bounds.UP_TO_INCLUSIVE);
        String key = named == IncomeAxis.Bounds.UP_TO_INCLUSIVE ? "upTo" : "from";
        node.allowOnly("axis", "match", key);
        List<Money> bounds = node.items(key).stream().map(YamlNode::asMoney).toList();
        return parts.build(node, before, () -> new IncomeAxis(named, bounds));
    }
}
