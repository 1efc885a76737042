package kita.billing.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.Period;

/**
 * A fact of a household and when it became known.
 *
 * @param period in which it holds
 * @param real whether it is an income by its items
 */
public record Told(Period period, LocalDate reported, boolean real) {

    public boolean isLate() {
        return reported.isAfter(period.from());
    }

    boolean isKnown(LocalDate day) {
        return !isLate() || !reported.isAfter(day);
    }

    /** All facts of the household that can become known late. */
    public static List<Told> of(HouseholdFacts facts) {
        List<Told> told = new ArrayList<>();
        facts.adults().forEach(fact -> told.add(new Told(fact.inHousehold(), fact.reportedOn(), false)));
        facts.incomes().forEach(fact -> told.add(told(fact)));
        facts.benefits().forEach(fact -> told.add(new Told(fact.period(), fact.provenOn(), false)));
        facts.declared().forEach(fact -> told.add(new Told(fact.period(), fact.reportedOn(), false)));
        facts.children()
                .forEach(child ->
                        child.elsewhere().forEach(fact -> told.add(new Told(fact.proven(), fact.reportedOn(), false))));
        return told;
    }

    private static Told told(HouseholdFacts.IncomeStatement fact) {
        return new Told(fact.period(), fact.reportedOn(), fact instanceof HouseholdFacts.IncomeStatement.Itemised);
    }

    /** The household as it was known on that day: in time, or late but told by then. */
    public static HouseholdFacts knownOn(HouseholdFacts facts, LocalDate day) {
        List<HouseholdChild> children = facts.children().stream()
                .map(child -> new HouseholdChild(
                        child.id(),
                        child.birthDate(),
                        child.inHousehold(),
                        child.contracts(),
                        child.elsewhere().stream()
                                .filter(fact -> new Told(fact.proven(), fact.reportedOn(), false).isKnown(day))
                                .toList()))
                .toList();
        return new HouseholdFacts(
                facts.id(),
                facts.adults().stream()
                        .filter(fact -> new Told(fact.inHousehold(), fact.reportedOn(), false).isKnown(day))
                        .toList(),
                facts.payers(),
                children,
                facts.incomes().stream().filter(fact -> told(fact).isKnown(day)).toList(),
                facts.benefits().stream()
                        .filter(fact -> new Told(fact.period(), fact.provenOn(), false).isKnown(day))
                        .toList(),
                facts.declared().stream()
                        .filter(fact -> new Told(fact.period(), fact.reportedOn(), false).isKnown(day))
                        .toList());
    }
}
