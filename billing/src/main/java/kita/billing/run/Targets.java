package kita.billing.run;

import java.util.NavigableMap;
import java.util.TreeMap;
import kita.billing.assessment.AssessedMonth;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;

/** What should stand in the ledger by the assessments (Sollzustand). */
public final class Targets {

    private Targets() {}

    /**
     * The sum of the assessed months of each position; two contracts of one child in the same month for the same product add up.
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
        return new Position(
                month.household(), month.payer(), month.month(), month.child(), product(month.charge(), month.form()));
    }

    /** The product whose revenue a charge is: meals are one product, care is one for each form. */
    public static Product product(Charge charge, CareForm form) {
        if (charge == Charge.MEAL) {
            return Product.VERPFLEGUNG;
        }
        return switch (form) {
            case KRIPPE -> Product.KRIPPE;
            case KINDERGARTEN -> Product.KINDERGARTEN;
            case HORT -> Product.HORT;
            case KINDERTAGESPFLEGE -> Product.KINDERTAGESPFLEGE;
        };
    }
}
