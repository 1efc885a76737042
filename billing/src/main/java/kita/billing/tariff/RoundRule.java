package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * The amount of each child is rounded.
 *
 * @param rounding applied one after the other, such as to the cent and then to ten cents
 */
public record RoundRule(RuleHead head, List<Rounding> rounding) implements Rule {

    public RoundRule {
        rounding = List.copyOf(rounding);
        if (rounding.isEmpty()) {
            throw new InvalidTariff("Es steht nicht da, wie gerundet wird.", "„rounding:“ ergänzen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        for (FeeLine line : month.linesWithAmount(head)) {
            Exact before = line.amount();
            Exact rounded = Roundings.apply(rounding, before);
            if (!rounded.equals(before)) {
                line.charge(
                        rounded,
                        () -> head.text() + " " + before.german() + Roundings.germanNames(rounding) + ".",
                        head.citation());
            }
        }
    }

    @Override
    public boolean rounds() {
        return true;
    }
}
