package kita.billing.tariff;

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

    private static final List<PayerOrder> LARGEST =
            List.of(PayerOrder.HIGHER_FEE, PayerOrder.OLDEST, PayerOrder.CHILD_ID);

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
        FeeLine[] lines = new FeeLine[month.children().length];
        int number = 0;
        Exact sum = Exact.ZERO;
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if (child.isOurs() && line.isSet() && !line.amount().isZero() && head.holdsFor(child)) {
                insert(lines, number++, line);
                sum = sum.plus(line.amount());
            }
        }
        if (number == 0 || sum.isZero()) {
            return;
        }
        if (nothingBelow.isPresent() && sum.compareTo(Exact.of(nothingBelow.get())) < 0) {
            waive(lines, number, sum);
        } else {
            share(lines, number, sum, Roundings.apply(rounding, sum));
        }
    }

    /** The largest first; families are small. */
    private static void insert(FeeLine[] lines, int number, FeeLine line) {
        int place = number;
        while (place > 0 && PayerOrder.compare(LARGEST, line, lines[place - 1]) < 0) {
            lines[place] = lines[place - 1];
            place--;
        }
        lines[place] = line;
    }

    private void waive(FeeLine[] lines, int number, Exact total) {
        for (int i = 0; i < number; i++) {
            lines[i].free(
                    () -> head.text() + " Die Summe der Familie (" + total.german() + ") liegt unter "
                            + nothingBelow.orElseThrow().german() + ".",
                    head.citation());
        }
    }

    /** What rounding takes away, no child bears beyond its amount; the next one then bears the rest. */
    private void share(FeeLine[] lines, int number, Exact sum, Exact rounded) {
        long[] cents = new long[number];
        long left = rounded.wholeCents();
        for (int i = 0; i < number; i++) {
            cents[i] = Rounding.CENT_HALF_UP.toCents(lines[i].amount());
            left = Math.subtractExact(left, cents[i]);
        }
        for (int i = 0; i < number; i++) {
            FeeLine line = lines[i];
            long wanted = Math.addExact(cents[i], left);
            Exact share = Exact.of(Math.max(0, wanted));
            left = Math.min(0, wanted);
            if (!share.equals(line.amount())) {
                line.charge(share, () -> sentence(sum, rounded), head.citation());
            }
        }
    }

    private String sentence(Exact sum, Exact rounded) {
        return head.text() + " Summe der Familie " + sum.german()
                + (sum.equals(rounded) ? "" : Roundings.germanNames(rounding) + ": " + rounded.german()) + ".";
    }

    @Override
    public boolean rounds() {
        return true;
    }
}
