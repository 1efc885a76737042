package kita.billing.tariff;

import java.util.List;

/**
 * One kind of income (Einkunftsart) and what is done to it, person by person. A person's items of one kind are added up
 * before the steps, so that a flat deduction counts once.
 *
 * @param kind key in statements, such as employment
 * @param german what parents call it
 * @param counting what it does to the person's income
 * @param steps in order of computation; none where it counts as it is
 */
public record IncomeComponent(
        String kind, String german, Counting counting, List<IncomeStep> steps, Citation citation) {

    /** What a kind of income does to a person's income. */
    public enum Counting {
        ADDS,
        /** An actual deduction, such as taxes, contributions or maintenance paid. */
        DEDUCTS,
        IGNORED
    }

    void ask(QuestionSheet sheet) {
        steps.forEach(step -> step.ask(sheet));
    }

    public IncomeComponent {
        steps = List.copyOf(steps);
        if (counting == Counting.IGNORED && !steps.isEmpty()) {
            throw new InvalidTariff(
                    "Die Einkunftsart „" + kind + "“ zählt nicht und hat doch Rechenschritte.",
                    "„counts: no“ oder „steps“ löschen.");
        }
    }
}
