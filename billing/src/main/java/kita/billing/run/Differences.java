package kita.billing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import kita.billing.ledger.Position;
import kita.billing.ledger.Reason;
import kita.money.Money;

/**
 * Compute the whole, post the difference: compares what should stand with what stands. The outcome depends only on
 * these two and the window, never on how the facts came about; so a change that was taken back before the run leaves no
 * trace in the money, and of two changes only the later one is posted.
 *
 * <p>Give it whole households, and only those that were assessed: for a parked household what stands remains, because
 * nobody knows yet what should.
 */
public final class Differences {

    private Differences() {}

    /**
     * @param target what should stand; a position that is missing should stand at zero
     * @param standing the sum of all entries so far per position
     * @return in the order of the ledger; positions outside the window are left alone
     */
    public static List<Difference> between(
            Map<Position, Money> target, Map<Position, Money> standing, BillingWindow window) {
        NavigableSet<Position> positions = new TreeSet<>(target.keySet());
        positions.addAll(standing.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Position position : positions) {
            Money after = target.getOrDefault(position, Money.ZERO);
            Money before = standing.getOrDefault(position, Money.ZERO);
            if (window.contains(position.month()) && !after.equals(before)) {
                differences.add(difference(position, before, after, window));
            }
        }
        return differences;
    }

    private static Difference difference(Position position, Money before, Money after, BillingWindow window) {
        if (!before.isZero()) {
            return new Difference.Correction(position, before, after);
        }
        boolean current = position.month().equals(window.runMonth());
        return new Difference.NewCharge(position, current ? Reason.CHARGE : Reason.LATE_CHARGE, after);
    }
}
