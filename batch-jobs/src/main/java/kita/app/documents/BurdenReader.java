package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.burden.BaseAmount;
import kita.billing.burden.Burden;
import kita.billing.burden.BurdenCase;
import kita.billing.burden.BurdenResult;
import kita.billing.burden.BurdenRules;
import kita.billing.burden.BurdenRules.ReasonableShare;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.Month;
import kita.registry.Period;

/** Reads the rules on the reasonable burden, and cases to be computed by them. Refused whole, with every finding. */
public final class BurdenReader {

    private static final Map<String, Rounding> SUPPLEMENT = Map.of("euroUp", Rounding.EURO_UP);
    private static final Map<String, Rounding> SHARE = Map.of(
            "centDown", Rounding.CENT_DOWN,
            "centHalfUp", Rounding.CENT_HALF_UP,
            "euroDown", Rounding.EURO_DOWN);

    private final Findings findings;
    private final Parts parts;

    private BurdenReader(String fileName) {
        this.findings = new Findings(fileName);
        this.parts = new Parts(findings);
    }

    /** @param fileName for messages only; nothing is opened */
    public static BurdenRules rules(String fileName, String text) throws DocumentRefused {
        return new BurdenReader(fileName).document(text);
    }

    /** A family's case as a file of its own. */
    public static BurdenCase oneCase(String fileName, String text) throws DocumentRefused {
        BurdenReader reader = new BurdenReader(fileName);
        YamlNode root = YamlDocument.open(text, reader.findings);
        Optional<BurdenCase> read = reader.family(root);
        reader.findings.refuseIfAny();
        return read.orElseThrow();
    }

    private BurdenRules document(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly("id", "title", "limit", "share", "standardRates", "examples");
        }
        int before = parts.count();
        String id = root.text("id");
        String title = root.text("title");
        YamlNode limit = root.required("limit");
        if (limit.isPresent()) {
            limit.allowOnly("baseTimes", "supplementPercent", "supplementRounding", "citation", "status");
        }
        int times = limit.integer("baseTimes", 1, 10);
        int percent = limit.integer("supplementPercent", 0, 100);
        Rounding rounding = limit.oneOf("supplementRounding", SUPPLEMENT);
        ReasonableShare share = share(root.required("share"));
        List<BaseAmount> rates = new ArrayList<>();
        root.items("standardRates").forEach(node -> rates.add(rate(node)));
        Optional<BurdenRules> rules = parts.build(
                root,
                before,
                () -> new BurdenRules(id, title, rates, times, percent, rounding, parts.citation(limit), share));
        findings.refuseIfAny();
        root.optionalItems("examples").forEach(node -> prove(node, rules.orElseThrow()));
        findings.refuseIfAny();
        return rules.orElseThrow();
    }

    private ReasonableShare share(YamlNode node) {
        if (node.isPresent()) {
            node.allowOnly("percent", "rounding", "citation", "status");
        }
        return new ReasonableShare(
                node.integer("percent", 0, 100), node.oneOf("rounding", SHARE), parts.citation(node));
    }

    private BaseAmount rate(YamlNode node) {
        node.allowOnly("validFrom", "validTo", "perMonth", "citation", "status");
        LocalDate from = node.date("validFrom");
        LocalDate to = node.optionalDate("validTo").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            node.finding("Die Gültigkeit endet, bevor sie beginnt.", "validFrom und validTo prüfen.");
            return new BaseAmount(Period.from(from), node.money("perMonth"), parts.citation(node));
        }
        return new BaseAmount(new Period(from, to), node.money("perMonth"), parts.citation(node));
    }

    private Optional<BurdenCase> family(YamlNode node) {
        int before = parts.count();
        if (node.isPresent()) {
            node.allowOnly(
                    "name",
                    "source",
                    "month",
                    "persons",
                    "incomes",
                    "deductions",
                    "housing",
                    "housingCap",
                    "specialBurdens",
                    "fees",
                    "expected");
        }
        Month month = node.month("month");
        int persons = node.integer("persons", 1, 30);
        List<BurdenCase.Amount> incomes = amounts(node.items("incomes"));
        List<BurdenCase.Amount> deductions = amounts(node.optionalItems("deductions"));
        List<BurdenCase.Amount> burdens = amounts(node.optionalItems("specialBurdens"));
        Money housing = node.money("housing");
        Optional<Money> cap = node.optional("housingCap").map(YamlNode::asMoney);
        Money fees = node.money("fees");
        return parts.build(
                node, before, () -> new BurdenCase(month, persons, incomes, deductions, housing, cap, burdens, fees));
    }

    private static List<BurdenCase.Amount> amounts(List<YamlNode> nodes) {
        List<BurdenCase.Amount> amounts = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.allowOnly("text", "perMonth");
            amounts.add(new BurdenCase.Amount(node.text("text"), node.money("perMonth")));
        }
        return amounts;
    }

    private void prove(YamlNode node, BurdenRules rules) {
        String name = node.text("name");
        node.text("source");
        Optional<BurdenCase> family = family(node);
        YamlNode expected = node.required("expected");
        if (family.isEmpty() || !expected.isPresent()) {
            return;
        }
        Optional<BurdenResult> result = parts.build(node, parts.count(), () -> Burden.compute(rules, family.get()));
        result.map(BurdenReader::figures).ifPresent(figures -> {
            expected.allowOnly(figures.keySet().toArray(String[]::new));
            figures.forEach((key, figure) -> expected.optional(key)
                    .filter(wanted -> !wanted.asMoney().equals(figure))
                    .ifPresent(wanted -> wanted.finding(
                            "Das Beispiel „" + name + "“ kommt nicht heraus: errechnet " + figure.german() + ".",
                            "Beispiel oder Beträge berichtigen.")));
        });
    }

    private static Map<String, Money> figures(BurdenResult result) {
        Map<String, Money> figures = new LinkedHashMap<>();
        figures.put("income", result.income());
        figures.put("limit", result.limit());
        figures.put("aboveLimit", result.aboveLimit());
        figures.put("reasonable", result.reasonable());
        figures.put("waived", result.waived());
        return figures;
    }
}
