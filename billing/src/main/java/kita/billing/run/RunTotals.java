package kita.billing.run;

import kita.money.Money;

/**
 * What a run comes to, checked before anybody sees it: what was brought forward and posted equals what is drawn,
 * invoiced and carried over, to the cent. Otherwise refused with {@link IllegalStateException}.
 *
 * @param entries number of entries
 * @param broughtForward credits of earlier runs, zero or less
 * @param posted sum of all entries on payers' accounts
 * @param cancelled what a reversal takes back of earlier demands that nobody had paid yet
 * @param carried credits that remain, zero or less
 */
public record RunTotals(
        long entries,
        Money broughtForward,
        Money posted,
        Money cancelled,
        long debits,
        Money debited,
        long invoices,
        Money invoiced,
        long credits,
        Money carried,
        long settled) {

    public RunTotals {
        Money in = broughtForward.plus(posted).plus(cancelled);
        Money out = debited.plus(invoiced).plus(carried);
        if (!in.equals(out)) {
            throw new IllegalStateException("Posted and brought forward is " + in + ", drawn, invoiced and carried is "
                    + out + ": an amount was lost or counted twice");
        }
    }
}
