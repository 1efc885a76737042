package kita.billing.tariff;

import java.util.List;

/**
 * One kind of income (Einkunftsart) and what is done to it, person by person.
 *
 * @param kind key in statements, such as employment
 * @param german what parents call it
 * @param counting whether it counts at all
 * @param steps in order of computation
 */
public record IncomeComponent(
        String kind, String german, Counting counting, List<IncomeStep> steps, Citation citation) {

    /** Whether a kind of income counts. */
    public enum Counting {
        COUNTS,
        IGNORED
    }

    public IncomeComponent {
        steps = List.copyOf(steps);
    }
}
