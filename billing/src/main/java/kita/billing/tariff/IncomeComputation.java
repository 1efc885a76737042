package kita.billing.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.IncomeComponent.Counting;
import kita.billing.tariff.IncomeStep.Circumstances;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/**
 * How the items of income of a household become the one figure that the ordinance looks at (Einkommensermittlung).
 * Computed exactly and rounded once at the end; a person's income and the household's are never below zero, so that a
 * loss of one adult never lowers the income of another.
 *
 * @param components kinds of income; an item of another kind is refused
 * @param losses what becomes of a person's negative component
 * @param household steps after the persons have been added up
 * @param rounding by which fractions of a cent end
 */
public record IncomeComputation(
        List<IncomeComponent> components,
        Losses losses,
        List<IncomeStep> household,
        Rounding rounding,
        Citation citation) {

    /** A person's negative component. */
    public enum Losses {
        /** Counts zero. */
        IGNORED,
        /** Lowers the person's other components. */
        OFFSET
    }

    /**
     * One item as it was proven.
     *
     * @param amount may be negative, a loss
     * @param per what the amount covers; a month's amount counts twelve times a year
     */
    public record Item(String kind, Money amount, IncomeRule.Per per) {}

    /**
     * An adult with all items.
     *
     * @param name what the steps call the person; an id and no name
     */
    public record Person(String name, List<Item> items) {
        public Person {
            items = List.copyOf(items);
        }
    }

    /** The answer for one household. */
    public sealed interface Answer {

        /** @param steps in order of computation; the last one ends at the amount */
        record Computed(Money amount, List<FeeStep> steps) implements Answer {
            public Computed {
                steps = List.copyOf(steps);
            }
        }

        /**
         * The ordinance has no answer.
         *
         * @param code stable, for machines
         * @param sentence German: what is missing and what to do
         */
        record Refused(String code, String sentence) implements Answer {}
    }

    public IncomeComputation {
        components = List.copyOf(components);
        household = List.copyOf(household);
        if (components.stream().map(IncomeComponent::kind).distinct().count() < components.size()) {
            throw new InvalidTariff("Eine Einkunftsart steht doppelt.", "Eine der beiden löschen.");
        }
    }

    void ask(QuestionSheet sheet) {
        components.forEach(component -> component.ask(sheet));
        household.forEach(step -> step.ask(sheet));
    }

    /**
     * Computes the household's income.
     *
     * @param per the unit of the answer and of all amounts in the steps
     * @param children number of family children
     * @param declared facts of the household
     */
    public Answer compute(IncomeRule.Per per, List<Person> persons, int children, Declared declared) {
        for (Person person : persons) {
            for (Item item : person.items()) {
                if (component(item.kind()).isEmpty()) {
                    return unknown(person, item);
                }
            }
        }
        try {
            return new Work(new Circumstances(per, children, declared)).household(persons);
        } catch (ArithmeticException outOfRange) {
            return new Answer.Refused(
                    "OUT_OF_RANGE",
                    "Die Ermittlung des Einkommens verlässt den Zahlenbereich (" + outOfRange.getMessage()
                            + "). Einkünfte und Satzung prüfen.");
        }
    }

    private Optional<IncomeComponent> component(String kind) {
        return components.stream()
                .filter(component -> component.kind().equals(kind))
                .findFirst();
    }

    private Answer unknown(Person person, Item item) {
        return new Answer.Refused(
                "UNKNOWN_INCOME_KIND",
                "Die Satzung sagt nicht, wie die Einkunftsart „" + item.kind() + "“ von " + person.name()
                        + " zählt (geregelt: "
                        + String.join(
                                ", ",
                                components.stream().map(IncomeComponent::kind).toList())
                        + "). Einkunftsart berichtigen oder die Satzung ergänzen.");
    }

    /** One computation with its steps so far. */
    private final class Work {

        private final Circumstances circumstances;
        private final List<FeeStep> steps = new ArrayList<>();

        Work(Circumstances circumstances) {
            this.circumstances = circumstances;
        }

        Answer household(List<Person> persons) {
            Exact sum = Exact.ZERO;
            for (Person person : persons) {
                sum = sum.plus(person(person));
            }
            if (persons.size() > 1) {
                explain("Einkommen aller Personen zusammen.", sum, citation);
            }
            sum = steps("Haushalt", household, sum, citation);
            Exact total = rounding.apply(sum.max(Exact.ZERO));
            if (!total.equals(sum)) {
                explain("Anzusetzen, " + rounding.german() + ", mindestens 0.", total, citation);
            }
            return new Answer.Computed(total.toMoney(), steps);
        }

        private Exact person(Person person) {
            Exact sum = Exact.ZERO;
            for (IncomeComponent component : components) {
                if (component.counting() != Counting.IGNORED && has(person, component)) {
                    Exact amount = component(person, component);
                    sum = component.counting() == Counting.ADDS ? sum.plus(amount) : sum.minus(amount);
                }
            }
            return sum.max(Exact.ZERO);
        }

        private Exact component(Person person, IncomeComponent component) {
            Exact sum = Exact.ZERO;
            for (Item item : person.items()) {
                if (item.kind().equals(component.kind())) {
                    sum = sum.plus(inUnit(item));
                }
            }
            String whose = person.name() + ", " + component.german();
            boolean deducts = component.counting() == Counting.DEDUCTS;
            explain(whose + (deducts ? " (wird abgezogen)." : "."), sum, component.citation());
            sum = steps(whose, component.steps(), sum, component.citation());
            if (sum.isNegative() && losses == Losses.IGNORED) {
                sum = Exact.ZERO;
                explain(whose + ": Verluste zählen nicht.", sum, citation);
            }
            return sum;
        }

        private Exact inUnit(Item item) {
            Exact amount = Exact.of(item.amount());
            if (item.per() == circumstances.per()) {
                return amount;
            }
            return item.per() == IncomeRule.Per.MONTH ? amount.times(12) : amount.dividedBy(12);
        }

        private Exact steps(String whose, List<IncomeStep> todo, Exact start, Citation where) {
            Exact amount = start;
            for (IncomeStep step : todo) {
                amount = step.apply(amount, circumstances);
                explain(whose + ": " + step.german(circumstances) + ".", amount, where);
            }
            return amount;
        }

        private void explain(String sentence, Exact amount, Citation where) {
            steps.add(new FeeStep(() -> sentence, amount, where));
        }

        private boolean has(Person person, IncomeComponent component) {
            return person.items().stream().anyMatch(item -> item.kind().equals(component.kind()));
        }
    }
}
