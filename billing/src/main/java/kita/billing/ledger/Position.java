package kita.billing.ledger;

import java.util.Comparator;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * What an amount is owed for (Sollposition): this payer, for this child of this household, for this month, for this
 * product. Its order is the order of all entries: household, payer, month, child, product.
 */
public record Position(HouseholdId household, GuardianId payer, Month month, ChildId child, Product product)
        implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::household)
            .thenComparing(Position::payer)
            .thenComparing(Position::month)
            .thenComparing(Position::child)
            .thenComparing(Position::product);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
