package kita.billing.run;

import java.util.NavigableMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.ledger.Position;
import kita.money.Money;

/** What should stand in the ledger by the assessments (Sollzustand). */
public final class Targets {

    private Targets() {}

    /**
     * The sum of the assessed months of each position; two contracts of one child in the same month and form add up.
     * Positions that cost nothing are left out, for the ledger knows no zero.
     */
    public static NavigableMap<Position, Money> of(Iterable<AssessedMonth> assessed) {
        NavigableMap<Position, Money> targets = new TreeMap<>();
        for (AssessedMonth month : assessed) {
            if (!month.amount().isZero()) {
                targets.merge(positionOf(month), month.amount(), Money::plus);
            }
        }
        return targets;
    }

    private static Position positionOf(AssessedMonth month) {
        return new Position(month.household(), month.payer(), month.month(), month.child(), month.form());
    }
}
