package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;

/** One step on the way from what was earned to what counts. Amounts are in the unit of the ordinance's income. */
public sealed interface IncomeStep {

    /** A flat deduction. */
    record Minus(Money amount) implements IncomeStep {}

    /** So much of a hundred counts. */
    record Percent(Exact percent) implements IncomeStep {}

    /** An uplift, such as that for civil servants. */
    record PlusPercent(Exact percent) implements IncomeStep {}

    /** At least this counts. */
    record NotBelow(Money amount) implements IncomeStep {}

    /** At most this counts. */
    record AtMost(Money amount) implements IncomeStep {}

    /**
     * An allowance a month, twelve times if income is by the year.
     *
     * @param doubledWhen a declared fact of the household under which it counts twice, as after a twin birth
     */
    record FreePerMonth(Money amount, Optional<Condition.FactIs> doubledWhen) implements IncomeStep {}

    /** An uplift by the number of family children: for 1, 2, … children, the last value for all further. */
    record PlusPerChild(List<Money> byNumber) implements IncomeStep {
        public PlusPerChild {
            byNumber = List.copyOf(byNumber);
        }
    }

    /** A deduction for every family child from the given one on. */
    record MinusPerChild(int from, Money amount) implements IncomeStep {}
}
