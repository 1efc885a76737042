package kita.billing.tariff;

import java.util.List;
import kita.money.Rounding;

/**
 * How the items of income of a household become the one figure that the ordinance looks at (Einkommensermittlung).
 *
 * @param components kinds of income; an item of another kind is refused
 * @param losses what becomes of a person's negative component
 * @param household steps after the persons have been added up
 * @param rounding by which fractions of a cent end
 */
public record IncomeComputation(
        List<IncomeComponent> components, Losses losses, List<IncomeStep> household, Rounding rounding) {

    /** A person's negative component. */
    public enum Losses {
        /** Counts zero. */
        IGNORED,
        /** Lowers the person's other components. */
        OFFSET
    }

    public IncomeComputation {
        components = List.copyOf(components);
        household = List.copyOf(household);
    }
}
