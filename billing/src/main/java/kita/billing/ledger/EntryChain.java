package kita.billing.ledger;

import kita.money.Money;

/**
 * The digest of one run's entries, taken entry by entry in their order, so that a million of them need no memory. An
 * entry out of order or given twice is refused with {@link IllegalStateException}: the digest would depend on the way
 * the entries were read.
 *
 * <p>{@link #chainedTo(Digest)} binds the run to the one before it in the same municipality, so that no run can be
 * changed, dropped or slipped in without all later digests failing.
 */
public final class EntryChain {

    private final CanonicalHash hash = new CanonicalHash();
    private Entry last;
    private long count;
    private Money total = Money.ZERO;

    public void add(Entry entry) {
        if (last != null && last.compareTo(entry) >= 0) {
            throw new IllegalStateException("Entries must come in ascending order, each once: after " + last.position()
                    + " " + last.reason() + " came " + entry.position() + " " + entry.reason());
        }
        entry.into(hash);
        last = entry;
        count++;
        total = total.plus(entry.amount());
    }

    public long count() {
        return count;
    }

    /** What the entries add to the debts of all payers together. */
    public Money total() {
        return total;
    }

    /** Ends the chain of this run; {@code previous} is the digest of the run before it, or {@link Digest#NONE}. */
    public Digest chainedTo(Digest previous) {
        Digest entries = hash.digest();
        return new CanonicalHash()
                .text(previous.hex())
                .number(count)
                .number(total.cents())
                .text(entries.hex())
                .digest();
    }
}
