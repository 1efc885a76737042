package kita.billing.run;

import java.time.LocalDate;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.EntryChain;
import kita.billing.ledger.PayerNumber;
import kita.money.Money;

/**
 * Takes in the content of a run, first all entries in the order of the ledger, then the collections in the order of
 * payer numbers, and ends as a {@link Sealed}. Holds sums and hashes only, however large the run.
 */
public final class RunContent {

    private final EntryChain entries = new EntryChain();
    private final CanonicalHash collections = new CanonicalHash();
    private PayerNumber lastPayer;
    private Money broughtForward = Money.ZERO;
    private Money cancelled = Money.ZERO;
    private long debits;
    private Money debited = Money.ZERO;
    private long invoices;
    private Money invoiced = Money.ZERO;
    private long credits;
    private Money carried = Money.ZERO;
    private long settled;

    /**
     * The content with its digests.
     *
     * @param ledger digest of the entries, chained to the run before
     * @param whole digest of entries, collections and terms: what is released and what the files carry
     */
    public record Sealed(RunId run, RunTerms terms, Digest ledger, Digest whole, RunTotals totals) {
        public LocalDate dueDate() {
            return terms.dueDate();
        }
    }

    public RunContent add(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** @param forward what earlier runs left on this payer's account */
    public RunContent add(Collection collection, Money forward) {
        return add(collection, forward, Money.ZERO);
    }

    /** @param taken what a reversal takes back of earlier demands of this payer */
    public RunContent add(Collection collection, Money forward, Money taken) {
        requireAscending(collection.account().number());
        broughtForward = broughtForward.plus(forward);
        collection.into(collections.number(forward.cents()));
        if (!taken.isZero()) {
            cancelled = cancelled.plus(taken);
            collections.text("cancelled").number(taken.cents());
        }
        carried = carried.plus(collection.carried());
        if (collection instanceof Collection.Debit) {
            debits++;
            debited = debited.plus(collection.demanded());
        } else if (collection instanceof Collection.Invoice) {
            invoices++;
            invoiced = invoiced.plus(collection.demanded());
        } else if (collection instanceof Collection.Settled) {
            settled++;
        } else {
            credits++;
        }
        return this;
    }

    private void requireAscending(PayerNumber payer) {
        if (lastPayer != null && lastPayer.compareTo(payer) >= 0) {
            throw new IllegalStateException("Payers must come in ascending order, each once: " + payer);
        }
        lastPayer = payer;
    }

    /** @param previous the ledger digest of the run before in this municipality, or {@link Digest#NONE} */
    public Sealed seal(RunId run, RunTerms terms, Digest previous) {
        RunTotals totals = new RunTotals(
                entries.count(),
                broughtForward,
                entries.total(),
                cancelled,
                debits,
                debited,
                invoices,
                invoiced,
                credits,
                carried,
                settled);
        Digest ledger = entries.chainedTo(previous);
        Digest whole = terms.into(new CanonicalHash().text(run.tenant().value()).text(run.toString()))
                .text(ledger.hex())
                .text(collections.digest().hex())
                .digest();
        return new Sealed(run, terms, ledger, whole, totals);
    }
}
