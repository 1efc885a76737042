package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;
import kita.money.Rounding;

/**
 * A month with care on a part of its days is charged by the day: amount x days of care / days of the month. Children of
 * whom no days are known were there the whole month.
 */
public record PartMonth(RuleHead head, List<Rounding> rounding) implements Rule {

    public PartMonth {
        rounding = List.copyOf(rounding);
        if (rounding.isEmpty()) {
            throw new InvalidTariff("Es steht nicht da, wie der Teilbetrag gerundet wird.", "„rounding:“ ergänzen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        int days = MonthIndex.days(month.month());
        for (FeeLine line : month.linesWithAmount(head)) {
            int present = daysOf(line.facts(), days);
            if (present < days && !line.amount().isZero()) {
                apply(line, present, days);
            }
        }
    }

    private void apply(FeeLine line, int present, int days) {
        Exact before = line.amount();
        Exact exact = before.times(present).dividedBy(days);
        line.charge(
                Roundings.apply(rounding, exact),
                () -> head.text() + " " + present + " von " + days + " Tagen, " + before.german() + " x " + present
                        + "/" + days + Roundings.german(rounding, exact) + ".",
                head.citation());
    }

    private static int daysOf(ChildInCare child, int daysOfMonth) {
        if (child.presence().isEmpty()) {
            return daysOfMonth;
        }
        Presence presence = child.presence().get();
        return presence.last().getDayOfMonth() - presence.first().getDayOfMonth() + 1;
    }
}
