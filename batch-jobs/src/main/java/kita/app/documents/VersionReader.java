package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FormChange;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.SeveralPlaces;
import kita.billing.tariff.TariffVersion;
import kita.registry.CareForm;
import kita.registry.Period;

/** Reads one version of an ordinance. */
final class VersionReader {

    private static final Map<String, SeveralPlaces.Fee> FEES = Map.of(
            "sumOfHours", SeveralPlaces.Fee.SUM_OF_HOURS,
            "perContract", SeveralPlaces.Fee.PER_CONTRACT);
    private static final Map<String, SeveralPlaces.First> FIRSTS = Map.of(
            "moreHours", SeveralPlaces.First.MORE_HOURS,
            "earlierStart", SeveralPlaces.First.EARLIER_START);

    private final Parts parts;
    private final List<Fact> facts;
    private final IncomeRuleReader incomes;
    private final RuleReader rules;

    VersionReader(Parts parts, List<Fact> facts) {
        this.parts = parts;
        this.facts = facts;
        this.incomes = new IncomeRuleReader(parts);
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
                "publishedOn",
                "monthRule",
                "careForms",
                "formChange",
                "income",
                "lateReports",
                "severalPlaces",
                "rules");
        String id = node.text("version");
        node.required("validFrom");
        Period validity = parts.validity(node, new Period(LocalDate.MIN, LocalDate.MAX));
        Citation citation = parts.citation(node);
        Optional<LocalDate> publishedOn = node.optionalDate("publishedOn");
        MonthRule monthRule = MonthRuleReader.read(node.required("monthRule"), parts);
        List<CareForm> forms = parts.forms(node, "careForms");
        parts.covers(forms);
        Optional<FormChange> formChange = node.optional("formChange").map(this::formChange);
        Optional<IncomeRule> income = node.optional("income").flatMap(incomes::read);
        Optional<LateReports> lateReports =
                node.optional("lateReports").flatMap(given -> LateReportsReader.read(given, parts));
        Optional<SeveralPlaces> severalPlaces = node.optional("severalPlaces").map(this::severalPlaces);
        List<Rule> read = new ArrayList<>();
        for (YamlNode rule : node.items("rules")) {
            rules.read(rule, validity).ifPresent(read::add);
        }
        return parts.build(
                rule -> rule.flatMap(named -> ruleNamed(node, named)).orElse(node),
                before,
                () -> new TariffVersion(
                        id,
                        validity,
                        citation,
                        publishedOn,
                        monthRule,
                        forms,
                        formChange,
                        income,
                        lateReports,
                        severalPlaces,
                        facts,
                        read));
    }

    /** The last one of that name, which is the one too many if there are two. */
    private static Optional<YamlNode> ruleNamed(YamlNode version, String id) {
        return version.items("rules").stream()
                .filter(rule -> rule.optionalText("id").equals(Optional.of(id)))
                .reduce((first, second) -> second);
    }

    private SeveralPlaces severalPlaces(YamlNode node) {
        node.allowOnly("fee", "first", "citation", "status");
        return new SeveralPlaces(node.oneOf("fee", FEES), node.oneOf("first", FIRSTS), parts.citation(node));
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
}
