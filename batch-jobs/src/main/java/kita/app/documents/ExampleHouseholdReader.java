package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeComputation.Item;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.IncomeRule;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.Month;

/** Reads the household of a worked example: children not in care, persons, facts, and incomes item by item. */
final class ExampleHouseholdReader {

    private static final Map<String, IncomeRule.Per> PERS =
            Map.of("year", IncomeRule.Per.YEAR, "month", IncomeRule.Per.MONTH);

    private final Parts parts;

    ExampleHouseholdReader(Parts parts) {
        this.parts = parts;
    }

    HouseholdMonth read(
            YamlNode example, Month month, HouseholdIncome income, List<Benefit> benefits, List<ChildInCare> inCare) {
        List<FamilyChild> family = new ArrayList<>();
        for (ChildInCare child : inCare) {
            family.add(new FamilyChild(child.id(), child.birthDate(), child.declared()));
        }
        Optional<YamlNode> household = example.optional("household");
        household.ifPresent(node -> {
            node.allowOnly("facts", "persons", "otherChildren");
            node.optionalItems("otherChildren").forEach(child -> family.add(otherChild(child, family.size() + 1)));
        });
        int persons = household
                .flatMap(node -> node.optional("persons"))
                .map(node -> node.asInteger(1, 40))
                .orElse(HouseholdMonth.personsWith(family.size()));
        Declared declared = household
                .map(node -> parts.declared(node, Fact.Scope.HOUSEHOLD))
                .orElse(Declared.NOTHING);
        return new HouseholdMonth(month, income, benefits, inCare, family, persons, declared);
    }

    private FamilyChild otherChild(YamlNode node, int number) {
        node.allowOnly("id", "born", "facts");
        return new FamilyChild(
                new ChildId(node.optionalText("id").orElse("weiteres-" + number)),
                BirthDate.of(node.date("born")),
                parts.declared(node, Fact.Scope.CHILD));
    }

    /** In the order in which the adults are first named. */
    List<Person> persons(YamlNode example) {
        Map<String, List<Item>> byAdult = new LinkedHashMap<>();
        for (YamlNode node : example.optionalItems("items")) {
            node.allowOnly("adult", "kind", "amount", "per");
            byAdult.computeIfAbsent(node.text("adult"), adult -> new ArrayList<>())
                    .add(new Item(node.text("kind"), node.required("amount").asSignedMoney(), node.oneOf("per", PERS)));
        }
        return byAdult.entrySet().stream()
                .map(adult -> new Person(adult.getKey(), adult.getValue()))
                .toList();
    }
}
