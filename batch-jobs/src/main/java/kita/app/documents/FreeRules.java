package kita.app.documents;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.Free;
import kita.billing.tariff.FreeYears;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.RuleHead;
import kita.registry.CareForm;

/** Reads rules by which a child is free by itself. */
final class FreeRules implements RuleFamily {

    static final Map<String, BenefitKind> BENEFITS = benefits();
    private static final Map<String, BenefitsFree.Cover> COVERS = Map.of(
            "wholeMonth", BenefitsFree.Cover.WHOLE_MONTH,
            "firstDay", BenefitsFree.Cover.FIRST_DAY,
            "anyDay", BenefitsFree.Cover.ANY_DAY);

    private final Parts parts;
    private final WhenReader conditions;

    FreeRules(Parts parts) {
        this.parts = parts;
        this.conditions = new WhenReader(parts);
    }

    @Override
    public Map<String, Body> kinds() {
        return Map.of("free", this::free, "benefitsFree", this::benefitsFree, "freeYears", this::freeYears);
    }

    private Optional<Free> free(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node);
        return parts.build(node, before, () -> new Free(head));
    }

    private Optional<BenefitsFree> benefitsFree(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "kinds", "covers", "requested");
        List<String> kindNames = node.items("kinds").stream()
                .map(item -> item.asOneOf(BENEFITS).name())
                .toList();
        BenefitsFree.Cover cover = node.oneOf("covers", COVERS);
        Optional<HouseholdCondition.FactIs> requested =
                node.optional("requested").flatMap(conditions::oneFact);
        return parts.build(node, before, () -> new BenefitsFree(head, kindNames, cover, requested));
    }

    private Optional<FreeYears> freeYears(YamlNode node, RuleHead head, int before) {
        RuleReader.allowOnly(node, "completedYears", "completedBy", "yearStartsInMonth", "careForms");
        int years = node.integer("completedYears", 1, 18);
        MonthDay completedBy = monthDay(node.required("completedBy"));
        int yearStart = node.integer("yearStartsInMonth", 1, 12);
        List<CareForm> forms = parts.forms(node, "careForms");
        return parts.build(node, before, () -> new FreeYears(head, years, completedBy, yearStart, forms));
    }

    private static MonthDay monthDay(YamlNode node) {
        String text = node.asText();
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            if (node.isPresent()) {
                node.finding(
                        "„" + Values.shortened(text) + "“ ist kein Tag im Jahr.", "Als Monat-Tag wie 09-30 schreiben.");
            }
            return MonthDay.of(1, 1);
        }
    }

    private static Map<String, BenefitKind> benefits() {
        Map<String, BenefitKind> kinds = new LinkedHashMap<>();
        for (BenefitKind kind : BenefitKind.values()) {
            kinds.put(kind.name(), kind);
        }
        return kinds;
    }
}
