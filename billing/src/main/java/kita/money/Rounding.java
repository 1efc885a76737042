package kita.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A named rule by which an exact amount becomes cents. An ordinance may apply several in sequence. Up and down mean away
 * from zero and towards it.
 */
public enum Rounding {
    /** Half a cent and more upwards (kaufmännisch). */
    CENT_HALF_UP("auf Cent, kaufmännisch", 1, RoundingMode.HALF_UP),
    /** Fractions of a cent are dropped: 80.625 -> 80.62. */
    CENT_DOWN("auf Cent, abgerundet", 1, RoundingMode.DOWN),
    /** Any fraction of a cent becomes a cent: 80.621 -> 80.63. */
    CENT_UP("auf Cent, aufgerundet", 1, RoundingMode.UP),
    /** To ten cents, upwards from five: 151.65 -> 151.70. */
    TEN_CENTS_HALF_UP("auf 10 Cent, kaufmännisch", 10, RoundingMode.HALF_UP),
    /** To ten cents, downwards: 151.69 -> 151.60. */
    TEN_CENTS_DOWN("auf 10 Cent, abgerundet", 10, RoundingMode.DOWN),
    /** To ten cents, upwards: 151.61 -> 151.70. */
    TEN_CENTS_UP("auf 10 Cent, aufgerundet", 10, RoundingMode.UP),
    /** To half euro, upwards from 25 cents: 45.25 -> 45.50. */
    FIFTY_CENTS_HALF_UP("auf 50 Cent, kaufmännisch", 50, RoundingMode.HALF_UP),
    /** To half euro, downwards: 45.99 -> 45.50. */
    FIFTY_CENTS_DOWN("auf 50 Cent, abgerundet", 50, RoundingMode.DOWN),
    /** To half euro, upwards: 45.01 -> 45.50. */
    FIFTY_CENTS_UP("auf 50 Cent, aufgerundet", 50, RoundingMode.UP),
    /** To full euro, upwards from fifty cents. */
    EURO_HALF_UP("auf volle Euro, kaufmännisch", 100, RoundingMode.HALF_UP),
    /** Cents are dropped. */
    EURO_DOWN("auf volle Euro, abgerundet", 100, RoundingMode.DOWN),
    /** To full euro, upwards: 45.01 -> 46.00. */
    EURO_UP("auf volle Euro, aufgerundet", 100, RoundingMode.UP);

    private static final long MOST_UNDER = Long.MAX_VALUE / 100;

    private final String german;
    private final int unitCents;
    private final RoundingMode mode;

    Rounding(String german, int unitCents, RoundingMode mode) {
        this.german = german;
        this.unitCents = unitCents;
        this.mode = mode;
    }

    /** The amount in euro, rounded; the result still is in euro. */
    public BigDecimal apply(BigDecimal euro) {
        BigDecimal units = euro.movePointRight(2).divide(BigDecimal.valueOf(unitCents), 0, mode);
        return units.multiply(BigDecimal.valueOf(unitCents)).movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The amount in cents, rounded; the result is a whole number of cents. */
    public Exact apply(Exact cents) {
        long rounded = toCents(cents);
        return cents.under() == 1 && cents.over() == rounded ? cents : Exact.of(rounded);
    }

    /** As {@link #apply(Exact)}, but a bare number. */
    public long toCents(Exact cents) {
        // Only a denominator in lowest terms says that the unit really leaves the range.
        Exact exact = cents.under() > MOST_UNDER ? cents.inLowestTerms() : cents;
        long unit = Math.multiplyExact(exact.under(), (long) unitCents);
        if (unit == 1) {
            return exact.over();
        }
        long whole = Exact.quotient(exact.over(), unit);
        long rest = Math.abs(exact.over() - whole * unit);
        boolean away = switch (mode) {
            case UP -> rest > 0;
            case HALF_UP -> rest >= unit - rest;
            default -> false;
        };
        long step = exact.isNegative() ? -1 : 1;
        return Math.multiplyExact(away ? whole + step : whole, (long) unitCents);
    }

    public Money toMoney(BigDecimal euro) {
        return Money.exactly(apply(euro));
    }

    public Money toMoney(Exact cents) {
        return apply(cents).toMoney();
    }

    public String german() {
        return german;
    }
}
