package kita.billing.tariff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.tariff.IncomeComputation.Person;
import kita.money.Money;
import kita.registry.ChildId;

/**
 * A worked example that stands in the document of an ordinance and proves it: these facts, these fees.
 *
 * @param source who published the example, or from which cell it was made
 * @param facts the household; a proven income is in the unit of the version
 * @param items income item by item, from which the income is computed; empty where the facts give it
 * @param expected what must come out
 */
public record TariffExample(String name, String source, HouseholdMonth facts, List<Person> items, Expected expected) {

    /**
     * What an example claims; what it leaves out is not compared, but for meals: who claims none claims that there is none.
     *
     * @param care monthly fee for care by child
     * @param meals monthly fee for meals by child; a child that is not named has no meal
     * @param total sum of the fees for care of all children
     * @param householdIncome the income computed from the items
     * @param refused the code with which the household is refused
     */
    public record Expected(
            Map<ChildId, Money> care,
            Map<ChildId, Money> meals,
            Optional<Money> total,
            Optional<Money> householdIncome,
            Optional<String> refused) {
        public Expected {
            care = Collections.unmodifiableMap(new TreeMap<>(care));
            meals = Collections.unmodifiableMap(new TreeMap<>(meals));
        }
    }

    public TariffExample {
        items = List.copyOf(items);
    }

    /** An example that claims the fee for care of each child. */
    public TariffExample(String name, String source, HouseholdMonth facts, Map<ChildId, Money> care) {
        this(
                name,
                source,
                facts,
                List.of(),
                new Expected(care, Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /**
     * The answer of the ordinance, whatever the example claims; a month in a gap is refused with {@link
     * TariffGapException}.
     */
    public ExampleAnswer answer(Tariff tariff) {
        return new ExampleCheck(this, tariff.at(facts.month())).answer();
    }

    /** The household as the version is asked: with the income computed from the items; empty if there is none. */
    public Optional<HouseholdMonth> asked(TariffVersion version) {
        return new ExampleCheck(this, version).asked();
    }

    /** German: how the ordinance's answer differs; empty if the example comes out to the cent. */
    public Optional<String> mismatch(Tariff tariff) {
        try {
            return new ExampleCheck(this, tariff.at(facts.month())).mismatch();
        } catch (TariffGapException gap) {
            return Optional.of(gap.getMessage());
        }
    }
}
