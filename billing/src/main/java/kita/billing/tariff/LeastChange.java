package kita.billing.tariff;

import kita.money.Exact;
import kita.money.Money;

/**
 * By how much a newly declared income must differ from the one that counts so far to take its place while that one still
 * runs (Erheblichkeitsgrenze). The household's income is compared and never that of one adult alone. An income that is
 * first declared for a new period, and the year's real income, always count.
 *
 * @param drop percent of the income so far by which the new one must at least be lower; 0: any drop counts
 * @param rise as drop, for a higher one
 * @param citation where it stands
 */
public record LeastChange(Exact drop, Exact rise, Citation citation) {

    private static final Exact HUNDRED = Exact.of(100);

    public LeastChange {
        if (drop.isNegative() || rise.isNegative() || drop.isZero() && rise.isZero()) {
            throw new InvalidTariff(
                    "Es steht nicht da, um wie viel Prozent sich das Einkommen mindestens ändern muss.",
                    "„drop:“ oder „rise:“ mit einer Zahl über 0 angeben oder „leastChange:“ löschen.");
        }
        if (drop.compareTo(HUNDRED) > 0) {
            throw new InvalidTariff(
                    "Um mehr als 100 % kann ein Einkommen nicht sinken.", "„drop:“ auf höchstens 100 setzen.");
        }
    }

    /** Whether the new income takes the place of the one that counts so far; a change of exactly the bound does. */
    public boolean isReached(Money before, Money after) {
        long difference = after.minus(before).cents();
        if (difference == 0) {
            return true;
        }
        Exact bound = difference < 0 ? drop : rise;
        Exact needed = Exact.of(before).times(bound);
        return Exact.of(Math.abs(difference)).times(100).compareTo(needed) >= 0;
    }

    /** The bound in percent that a change from the one to the other must reach. */
    public Exact bound(Money before, Money after) {
        return after.compareTo(before) < 0 ? drop : rise;
    }
}
