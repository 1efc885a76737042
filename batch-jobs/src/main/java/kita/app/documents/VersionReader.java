package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.FormChange;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.registry.CareForm;
import kita.registry.Period;

/** Reads one version of an ordinance. */
final class VersionReader {

    private static final Map<String, MonthRule> MONTH_RULES =
            Map.of("fullMonthByFirstDay", MonthRule.FULL_MONTH_BY_FIRST_DAY);
    private static final Map<String, IncomeRule.Unproven> UNPROVEN =
            Map.of("highestBand", IncomeRule.Unproven.HIGHEST_BAND, "park", IncomeRule.Unproven.PARK);

    private final Parts parts;
    private final RuleReader rules;

    VersionReader(Parts parts) {
        this.parts = parts;
        this.rules = new RuleReader(parts);
    }

    Optional<TariffVersion> read(YamlNode node) {
        int before = parts.count();
        node.allowOnly(
                "version",
                "validFrom",
                "validTo",
                "citation",
                "status",
                "monthRule",
                "careForms",
                "formChange",
                "income",
                "rules");
        String id = node.text("version");
        node.date("validFrom");
        Period validity = parts.validity(node, new Period(LocalDate.MIN, LocalDate.MAX));
        Citation citation = parts.citation(node);
        MonthRule monthRule = node.oneOf("monthRule", MONTH_RULES);
        List<CareForm> forms = parts.forms(node, "careForms");
        Optional<FormChange> formChange = node.optional("formChange").map(this::formChange);
        Optional<IncomeRule> income = node.optional("income").map(this::income);
        List<Rule> read = new ArrayList<>();
        for (YamlNode rule : node.items("rules")) {
            rules.read(rule, validity).ifPresent(read::add);
        }
        return parts.build(
                node,
                before,
                () -> new TariffVersion(id, validity, citation, monthRule, forms, formChange, income, read));
    }

    private FormChange formChange(YamlNode node) {
        node.allowOnly("from", "to", "completedYears", "change", "citation", "status");
        return new FormChange(
                node.oneOf("from", Parts.FORMS),
                node.oneOf("to", Parts.FORMS),
                node.integer("completedYears", 1, 18),
                parts.ageChange(node),
                parts.citation(node));
    }

    private IncomeRule income(YamlNode node) {
        node.allowOnly("unproven", "carryForwardMonths", "citation", "status");
        return new IncomeRule(
                node.oneOf("unproven", UNPROVEN), node.integer("carryForwardMonths", 0, 24), parts.citation(node));
    }
}
