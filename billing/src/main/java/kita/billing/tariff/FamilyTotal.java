package kita.billing.tariff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;

/**
 * The ordinance charges the family and not the child: the sum over its children is rounded, and nothing is charged below
 * a limit. Each child bears its amount to the cent; what rounding leaves over bears the child with the largest amount, of
 * equal ones the oldest, then the smallest id.
 *
 * @param rounding of the sum, one after the other
 * @param nothingBelow the smallest sum that is charged, compared before rounding
 */
public record FamilyTotal(RuleHead head, List<Rounding> rounding, Optional<Money> nothingBelow) implements Rule {

    private static final Comparator<FeeLine> LARGEST =
            PayerOrder.chain(List.of(PayerOrder.HIGHER_FEE, PayerOrder.OLDEST, PayerOrder.CHILD_ID));

    public FamilyTotal {
        rounding = List.copyOf(rounding);
        if (rounding.isEmpty()) {
            throw new InvalidTariff("Es steht nicht da, wie die Summe gerundet wird.", "„rounding:“ ergänzen.");
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public void apply(WorkingMonth month) {
        List<FeeLine> lines = charged(month);
        Exact sum = Exact.ZERO;
        for (FeeLine line : lines) {
            sum = sum.plus(line.amount());
        }
        if (sum.isZero()) {
            return;
        }
        Exact rounded = Roundings.apply(rounding, sum);
        if (nothingBelow.isPresent() && sum.compareTo(Exact.of(nothingBelow.get())) < 0) {
            waive(lines, sum);
        } else {
            share(lines, sum, rounded);
        }
    }

    private void waive(List<FeeLine> lines, Exact total) {
        for (FeeLine line : lines) {
            line.free(
                    () -> head.text() + " Die Summe der Familie (" + total.german() + ") liegt unter "
                            + nothingBelow.orElseThrow().german() + ".",
                    head.citation());
        }
    }

    /** What rounding takes away, no child bears beyond its amount; the next one then bears the rest. */
    private void share(List<FeeLine> lines, Exact sum, Exact rounded) {
        lines.sort(LARGEST);
        Exact left = rounded;
        for (FeeLine line : lines) {
            left = left.minus(Rounding.CENT_HALF_UP.apply(line.amount()));
        }
        for (FeeLine line : lines) {
            Exact wanted = Rounding.CENT_HALF_UP.apply(line.amount()).plus(left);
            Exact share = wanted.max(Exact.ZERO);
            left = wanted.minus(share);
            if (!share.equals(line.amount())) {
                line.charge(share, () -> sentence(sum, rounded), head.citation());
            }
        }
    }

    private String sentence(Exact sum, Exact rounded) {
        return head.text() + " Summe der Familie " + sum.german()
                + (sum.equals(rounded) ? "" : Roundings.germanNames(rounding) + ": " + rounded.german()) + ".";
    }

    private List<FeeLine> charged(WorkingMonth month) {
        List<FeeLine> lines = new ArrayList<>(month.children().size());
        for (FeeLine line : month.linesWithAmount(head)) {
            if (line.child().isOurs() && !line.amount().isZero()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Override
    public boolean rounds() {
        return true;
    }
}
