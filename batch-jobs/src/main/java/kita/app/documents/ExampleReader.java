package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.documents.TariffReader.PlacedExample;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdIncome.HighestBand;
import kita.billing.tariff.HouseholdIncome.Reason;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TariffExample;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * Reads the worked examples of an ordinance: a month, a household, and what each child pays. At least one is required,
 * because an ordinance that proves nothing cannot be told from one with a typing error.
 */
final class ExampleReader {

    private static final Map<String, HouseholdIncome> INCOMES = Map.of(
            "proofMissing", new HighestBand(Reason.PROOF_MISSING),
            "proofIncomplete", new HighestBand(Reason.PROOF_INCOMPLETE),
            "accepted", new HighestBand(Reason.ACCEPTED));

    private final Parts parts;

    ExampleReader(Parts parts) {
        this.parts = parts;
    }

    List<PlacedExample> read(YamlNode root) {
        List<PlacedExample> examples = new ArrayList<>();
        List<YamlNode> items = root.items("examples");
        if (items.isEmpty() && root.has("examples")) {
            root.required("examples").finding("Es steht kein Beispiel da.", "Mindestens ein Rechenbeispiel angeben.");
        }
        for (YamlNode node : items) {
            example(node).ifPresent(example -> examples.add(new PlacedExample(node, example)));
        }
        return examples;
    }

    private Optional<TariffExample> example(YamlNode node) {
        int before = parts.count();
        node.allowOnly("name", "source", "month", "income", "benefits", "children");
        String name = node.text("name");
        String source = node.text("source");
        Month month = node.month("month");
        HouseholdIncome income = node.optional("income").map(this::income).orElse(HouseholdIncome.NOT_ASKED);
        List<Benefit> benefits = node.optionalItems("benefits").stream()
                .map(item -> benefit(item.asOneOf(FreeRules.BENEFITS), month))
                .toList();
        List<ChildInCare> children = new ArrayList<>();
        Map<ChildId, Money> fees = new LinkedHashMap<>();
        for (YamlNode item : node.items("children")) {
            child(item, Integer.toString(children.size() + 1)).ifPresent(child -> {
                children.add(child);
                fees.put(child.id(), item.money("pays"));
            });
        }
        if (node.optionalItems("children").isEmpty()) {
            node.finding("Das Beispiel hat kein Kind.", "Kinder mit „pays“ ergänzen.");
        }
        return parts.build(
                node,
                before,
                () -> new TariffExample(name, source, new HouseholdMonth(month, income, benefits, children), fees));
    }

    private HouseholdIncome income(YamlNode node) {
        HouseholdIncome inWords = INCOMES.get(node.asText());
        return inWords != null ? inWords : new HouseholdIncome.Proven(node.asMoney());
    }

    private static Benefit benefit(BenefitKind kind, Month month) {
        return new Benefit(kind.name(), kind.german(), month.period());
    }

    private Optional<ChildInCare> child(YamlNode node, String defaultId) {
        int before = parts.count();
        node.allowOnly("id", "born", "form", "dailyHours", "weeklyHours", "pays");
        String id = node.optionalText("id").orElse(defaultId);
        LocalDate born = node.date("born");
        CareForm form = node.oneOf("form", Parts.FORMS);
        CareHours hours = hours(node);
        node.money("pays");
        return parts.build(node, before, () -> new ChildInCare(new ChildId(id), BirthDate.of(born), form, hours));
    }

    /** Where only one figure matters, the other is taken for five days a week. */
    private static CareHours hours(YamlNode node) {
        if (!node.has("weeklyHours")) {
            return CareHours.onFiveDays(node.integer("dailyHours", 1, 12));
        }
        int weekly = node.integer("weeklyHours", 1, 60);
        int daily = node.has("dailyHours") ? node.integer("dailyHours", 1, 12) : (weekly + 4) / 5;
        return new CareHours(daily, weekly);
    }
}
