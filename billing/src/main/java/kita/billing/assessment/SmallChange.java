package kita.billing.assessment;

import java.time.LocalDate;
import kita.billing.tariff.LeastChange;
import kita.money.Exact;
import kita.money.Money;

/**
 * A newly declared income that does not count, because it differs too little from the one that counts so far.
 *
 * @param before the household's income that goes on to count
 * @param after what it would be with the new statements
 * @param provenOn when they were handed in
 */
record SmallChange(Money before, Money after, LocalDate provenOn, LeastChange rule) {

    /** Told beside the amount, which it leaves as it is. The percentage is cut off, so that it never shows the bound. */
    Step step(Money amount) {
        boolean lower = after.compareTo(before) < 0;
        long hundredths = Math.multiplyExact(Math.abs(after.minus(before).cents()), 10_000L) / before.cents();
        Exact percent = new Exact(hundredths, 100);
        return new Step(
                "Das am " + German.day(provenOn) + " nachgewiesene Einkommen von " + after.german() + " liegt um "
                        + percent.germanNumber() + " % " + (lower ? "unter" : "über") + " dem bisherigen von "
                        + before.german() + "; die Satzung berücksichtigt eine solche Änderung erst ab "
                        + rule.bound(before, after).germanNumber() + " %. Es bleibt beim bisherigen Einkommen.",
                amount,
                rule.citation().text());
    }

    /** For the basis. */
    String text() {
        return "nicht berücksichtigt " + after + " vom " + provenOn;
    }
}
