package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.app.documents.TariffReader.PlacedExample;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Reason;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.RefusalCodes;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffExample.Expected;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * Reads the worked examples of an ordinance: a month, a household, and what comes out: what each child pays, the total,
 * the computed income or a refusal. At least one example is required, because an ordinance that proves nothing cannot be
 * told from one with a typing error.
 */
final class ExampleReader {

    private static final Map<String, HouseholdIncome> INCOMES = Map.of(
            "proofMissing", new HighestBand(Reason.PROOF_MISSING),
            "proofIncomplete", new HighestBand(Reason.PROOF_INCOMPLETE),
            "accepted", new HighestBand(Reason.ACCEPTED));

    private final Parts parts;
    private final ExampleChildReader childReader;
    private final ExampleHouseholdReader households;

    ExampleReader(Parts parts) {
        this.parts = parts;
        this.childReader = new ExampleChildReader(parts);
        this.households = new ExampleHouseholdReader(parts);
    }

    List<PlacedExample> read(YamlNode root) {
        List<PlacedExample> examples = new ArrayList<>();
        List<YamlNode> items = root.items("examples");
        if (items.isEmpty() && root.has("examples")) {
            root.required("examples").finding("Es steht kein Beispiel da.", "Mindestens ein Rechenbeispiel angeben.");
        }
        Set<String> names = new HashSet<>();
        for (YamlNode node : items) {
            if (node.has("name") && !names.add(node.text("name"))) {
                node.finding(
                        "Zwei Beispiele heißen „" + Values.shortened(node.text("name")) + "“.",
                        "Jedem Beispiel einen eigenen Namen geben.");
            }
            example(node).ifPresent(example -> examples.add(new PlacedExample(node, example)));
        }
        return examples;
    }

    /** A case whose fees nobody knows yet: written as an example, only that it needs no name and claims nothing. */
    Optional<TariffExample> oneCase(YamlNode node) {
        String name = node.optionalText("name").orElse("Fall");
        String source = node.optionalText("source").orElse("Fall");
        return household(node, name, source, Claims.OPTIONAL);
    }

    /** Whether each child must say what it pays. */
    private enum Claims {
        REQUIRED,
        OPTIONAL
    }

    private Optional<TariffExample> example(YamlNode node) {
        return household(node, node.text("name"), node.text("source"), Claims.REQUIRED);
    }

    private Optional<TariffExample> household(YamlNode node, String name, String source, Claims claims) {
        int before = parts.count();
        node.allowOnly(
                "name",
                "source",
                "month",
                "income",
                "items",
                "householdIncome",
                "benefits",
                "household",
                "children",
                "total",
                "refused");
        Month month = node.month("month");
        HouseholdIncome income = node.optional("income").map(this::income).orElse(HouseholdIncome.NOT_ASKED);
        List<Person> persons = households.persons(node);
        List<Benefit> benefits = node.optionalItems("benefits").stream()
                .map(item -> benefit(item, month))
                .toList();
        List<ChildInCare> children = new ArrayList<>();
        Expected expected = expected(node, children, month, claims);
        requireSomething(node, persons);
        HouseholdMonth asked = households.read(node, month, income, benefits, children);
        return parts.build(node, before, () -> new TariffExample(name, source, asked, persons, expected));
    }

    private Expected expected(YamlNode node, List<ChildInCare> children, Month month, Claims claims) {
        Map<ChildId, Money> fees = new LinkedHashMap<>();
        Map<ChildId, Money> meals = new LinkedHashMap<>();
        boolean claimsMore =
                claims == Claims.OPTIONAL || node.has("total") || node.has("refused") || node.has("householdIncome");
        for (YamlNode item : node.optionalItems("children")) {
            childReader.read(item, children.size() + 1, month).ifPresent(child -> {
                children.add(child);
                if (child.collector() == FeeCollector.US && (item.has("pays") || !claimsMore)) {
                    fees.put(child.id(), item.money("pays"));
                }
                item.optional("meal").ifPresent(meal -> meals.put(child.id(), meal.asMoney()));
            });
        }
        if (children.stream().map(ChildInCare::id).distinct().count() < children.size()) {
            node.finding(
                    "Zwei Kinder haben dieselbe Kennung.", "Jedem Kind eine eigene „id“ geben oder sie weglassen.");
        }
        return new Expected(
                fees,
                meals,
                node.optional("total").map(YamlNode::asMoney),
                node.optional("householdIncome").map(YamlNode::asMoney),
                node.optional("refused").map(ExampleReader::refusal));
    }

    /** An example of the income alone needs no child; all others do. */
    private static void requireSomething(YamlNode node, List<Person> persons) {
        if (node.optionalItems("children").isEmpty() && (persons.isEmpty() || !node.has("householdIncome"))) {
            node.finding("Das Beispiel hat kein Kind.", "Kinder mit „pays“ ergänzen.");
        }
        if (node.has("income") && node.has("items")) {
            node.finding("Das Einkommen steht als Betrag und in Einkunftsarten da.", "„income“ oder „items“ löschen.");
        }
        if (node.has("householdIncome") && !node.has("items")) {
            node.finding("Woraus sich das Einkommen errechnet, steht nicht da.", "„items“ ergänzen.");
        }
    }

    private static String refusal(YamlNode node) {
        String code = node.asText();
        if (!RefusalCodes.ALL.contains(code)) {
            node.finding(
                    "Die Kennung „" + Values.shortened(code) + "“ einer Abweisung gibt es nicht.",
                    "Möglich sind: " + String.join(", ", RefusalCodes.ALL) + ".");
        }
        return code;
    }

    private HouseholdIncome income(YamlNode node) {
        HouseholdIncome inWords = INCOMES.get(node.asText());
        return inWords != null ? inWords : new HouseholdIncome.Proven(node.asMoney());
    }

    /** What stands for the highest band in documents. */
    static String word(HighestBand income) {
        return INCOMES.entrySet().stream()
                .filter(word -> word.getValue().equals(income))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The benefit alone, which then covers the month, or with the period for which it is granted. */
    private static Benefit benefit(YamlNode node, Month month) {
        if (!node.isMapping()) {
            BenefitKind kind = node.asOneOf(FreeRules.BENEFITS);
            return new Benefit(kind.name(), kind.german(), month.period());
        }
        node.allowOnly("kind", "from", "to");
        BenefitKind kind = node.oneOf("kind", FreeRules.BENEFITS);
        LocalDate from = node.date("from");
        Optional<LocalDate> to = node.optionalDate("to");
        if (to.isPresent() && to.get().isBefore(from)) {
            node.finding("Der letzte Tag liegt vor dem ersten.", "„from“ und „to“ berichtigen.");
            return new Benefit(kind.name(), kind.german(), Period.from(from));
        }
        return new Benefit(
                kind.name(),
                kind.german(),
                to.map(last -> new Period(from, last)).orElseGet(() -> Period.from(from)));
    }
}
