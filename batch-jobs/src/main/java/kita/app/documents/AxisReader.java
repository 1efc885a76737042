package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.AgeGroupAxis;
import kita.billing.tariff.Axis;
import kita.billing.tariff.CareFormAxis;
import kita.billing.tariff.Citation;
import kita.billing.tariff.HoursAxis;
import kita.billing.tariff.IncomeAxis;
import kita.money.Money;
import kita.registry.CareForm;

/** Reads one axis of a fee table; which fact it reads stands under „axis“, its matching rule under „match“. */
final class AxisReader {

    private static final Map<String, HoursAxis.Match> HOURS_MATCHES =
            Map.of("exact", HoursAxis.Match.EXACT, "nextHigher", HoursAxis.Match.NEXT_HIGHER);

    /** How an axis over one fact is read. */
    @FunctionalInterface
    private interface Body {
        Optional<? extends Axis> read(YamlNode node, int countBefore);
    }

    private final Parts parts;
    private final Map<String, Body> facts;

    AxisReader(Parts parts) {
        this.parts = parts;
        this.facts = Map.of(
                "careForm", this::careForm,
                "dailyHours", (node, before) -> hours(node, before, HoursAxis.Unit.DAILY),
                "weeklyHours", (node, before) -> hours(node, before, HoursAxis.Unit.WEEKLY),
                "ageGroup", this::ageGroup,
                "income", this::income);
    }

    Optional<? extends Axis> read(YamlNode node) {
        int before = parts.count();
        Optional<Body> fact = node.required("axis").asChoice(facts);
        return fact.flatMap(body -> body.read(node, before));
    }

    private Optional<CareFormAxis> careForm(YamlNode node, int before) {
        node.allowOnly("axis", "match", "classes");
        node.oneOf("match", Map.of("exact", true));
        List<CareForm> forms = parts.forms(node, "classes");
        return parts.build(node, before, () -> new CareFormAxis(forms));
    }

    private Optional<HoursAxis> hours(YamlNode node, int before, HoursAxis.Unit unit) {
        node.allowOnly("axis", "match", "classes");
        HoursAxis.Match match = node.oneOf("match", HOURS_MATCHES);
        List<Integer> classes = node.items("classes").stream()
                .map(item -> item.asInteger(1, 60))
                .toList();
        return parts.build(node, before, () -> new HoursAxis(unit, match, classes));
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
        node.allowOnly("axis", "match", "upTo");
        node.oneOf("match", Map.of("upToInclusive", true));
        List<Money> bounds = node.items("upTo").stream().map(YamlNode::asMoney).toList();
        return parts.build(node, before, () -> new IncomeAxis(bounds));
    }
}
