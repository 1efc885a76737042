package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Itemised;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Proven;
import kita.billing.tariff.Declared;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeComputation;
import kita.billing.tariff.IncomeComputation.Answer;
import kita.billing.tariff.IncomeComputation.Item;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.IncomeRule;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.HouseholdId;

/**
 * Adds up what all adults have proven, in the unit that the ordinance looks at. Items are worked out as the ordinance
 * says; one figure a year is what a clerk determined and is added as it is.
 */
final class IncomeSum {

    private final HouseholdId household;
    private final LocalDate day;
    private final IncomeRule rule;
    private final Reasons reasons;

    IncomeSum(HouseholdId household, LocalDate day, IncomeRule rule, Reasons reasons) {
        this.household = household;
        this.day = day;
        this.rule = rule;
        this.reasons = reasons;
    }

    /** Only proven statements come here, one for each adult; the highest band has been answered before. */
    Optional<HouseholdIncome> of(List<IncomeStatement> statements, int children, Declared declared) {
        Money figures = Money.ZERO;
        List<Person> persons = new ArrayList<>(0);
        for (IncomeStatement statement : statements) {
            if (statement instanceof Proven proven) {
                figures = figures.plus(proven.perYear());
            } else if (statement instanceof Itemised itemised) {
                persons.add(person(itemised));
            }
        }
        Money determined = inUnit(figures);
        return persons.isEmpty()
                ? Optional.of(new HouseholdIncome.Proven(determined, rule.per()))
                : compute(persons, children, declared)
                        .map(computed -> new HouseholdIncome.Proven(computed.plus(determined), rule.per()));
    }

    private Optional<Money> compute(List<Person> persons, int children, Declared declared) {
        Optional<IncomeComputation> computation = rule.computation();
        if (computation.isEmpty()) {
            notComputable(persons.get(0));
            return Optional.empty();
        }
        Answer answer = computation.get().compute(rule.per(), persons, children, declared);
        if (answer instanceof Answer.Refused refused) {
            reasons.add(refused.code(), household.value(), "Haushalt " + household + ": " + refused.sentence());
            return Optional.empty();
        }
        return Optional.of(((Answer.Computed) answer).amount());
    }

    private static Person person(Itemised statement) {
        List<Item> items = new ArrayList<>(statement.items().size());
        for (IncomeItem item : statement.items()) {
            IncomeRule.Per per = item.per() == IncomePer.YEAR ? IncomeRule.Per.YEAR : IncomeRule.Per.MONTH;
            items.add(new Item(item.kind(), item.amount(), per));
        }
        return new Person(statement.adult().value(), items);
    }

    /** A month of a year's figure is a twelfth; fractions of a cent go up, so that inclusive bounds stay exact. */
    private Money inUnit(Money perYear) {
        return rule.per() == IncomeRule.Per.YEAR ? perYear : Rounding.CENT_UP.toMoney(new Exact(perYear.cents(), 12));
    }

    private void notComputable(Person person) {
        reasons.add(
                "INCOME_NOT_COMPUTABLE",
                household.value(),
                "Haushalt " + household + ": Person " + person.name() + " hat am " + German.day(day)
                        + " einzelne Einkünfte nachgewiesen, aber die Satzung sagt nicht, wie daraus das Einkommen"
                        + " ermittelt wird. „computation:“ in der Satzung ergänzen oder den ermittelten Betrag"
                        + " eintragen.");
    }
}
