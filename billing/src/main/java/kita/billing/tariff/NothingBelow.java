package kita.billing.tariff;

import kita.money.Exact;
import kita.money.Money;

/**
 * A child's amount below the limit is not charged (Kleinbetrag).
 *
 * @param limit the smallest amount that is charged
 */
public record NothingBelow(RuleHead head, Money limit) implements Rule {

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        Exact least = Exact.of(limit);
        for (FeeLine line : month.linesWithAmount(head)) {
            Exact before = line.amount();
            if (!before.isZero() && before.compareTo(least) < 0) {
                line.free(
                        () -> head.text() + " " + before.german() + " liegt unter " + limit.german() + ".",
                        head.citation());
            }
        }
    }
}
