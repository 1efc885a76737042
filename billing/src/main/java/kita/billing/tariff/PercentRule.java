package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * Of the amount so far so much of a hundred is charged.
 *
 * @param percent of the amount before, such as 50
 * @param rounding applied one after the other; empty leaves fractions for a later rule
 */
public record PercentRule(RuleHead head, Exact percent, List<Rounding> rounding) implements Rule {

    public PercentRule {
        rounding = List.copyOf(rounding);
        if (percent.isNegative()) {
            throw new InvalidTariff("Der Hundertsatz ist negativ.", "„percent:“ berichtigen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        for (FeeLine line : month.linesWithAmount(head)) {
            if (!line.amount().isZero()) {
                apply(line);
            }
        }
    }

    private void apply(FeeLine line) {
        Exact before = line.amount();
        Exact exact = before.times(percent).dividedBy(100);
        line.charge(
                Roundings.apply(rounding, exact),
                () -> head.text() + " " + percent.germanNumber() + " % von " + before.german()
                        + Roundings.german(rounding, exact) + ".",
                head.citation());
    }

    @Override
    public boolean leavesFractions() {
        return rounding.isEmpty();
    }

    @Override
    public boolean rounds() {
        return !rounding.isEmpty();
    }
}
