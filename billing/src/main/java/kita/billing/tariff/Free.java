package kita.billing.tariff;

/**
 * A child for which the condition holds is free by itself: in a month without fees, with a fact that frees, at an age. For
 * rules on siblings it counts as exempt.
 */
public record Free(RuleHead head) implements Rule {

    public Free {
        if (head.when().isEmpty()) {
            throw new InvalidTariff(
                    "Die Regel „" + head.id() + "“ macht alle Kinder immer frei.",
                    "„when:“ mit der Bedingung ergänzen.");
        }
    }

    @Override
    public void apply(WorkingMonth month) {
        for (FeeLine line : month.linesWithAmount(head)) {
            if (!line.isExempt()) {
                line.exempt(head::text, head.citation());
            }
        }
    }
}
