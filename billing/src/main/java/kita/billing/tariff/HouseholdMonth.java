package kita.billing.tariff;

import java.util.Comparator;
import java.util.List;
import kita.registry.Month;

/**
 * One household in one month as an ordinance looks at it. Children are put in order of their id, so that the order in
 * which they were recorded decides nothing.
 */
public record HouseholdMonth(Month month, HouseholdIncome income, List<Benefit> benefits, List<ChildInCare> children) {

    public HouseholdMonth {
        benefits = List.copyOf(benefits);
        children =
                children.stream().sorted(Comparator.comparing(ChildInCare::id)).toList();
    }
}
