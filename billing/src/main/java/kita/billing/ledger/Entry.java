package kita.billing.ledger;

import java.util.Comparator;
import java.util.List;
import kita.money.Money;

/**
 * One sentence of the ledger (Buchungssatz): an amount owed by the payer's account to a product account. Said in one
 * sentence, both sides always balance.
 *
 * @param payer number of the account of the position's payer
 * @param amount what the entry adds to the payer's debt; below zero it takes something back, and zero is refused
 * @param product whose revenue it is
 */
public record Entry(Position position, PayerNumber payer, Reason reason, Money amount, ProductAccount product)
        implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::position).thenComparing(Entry::reason);

    public Entry {
        if (amount.isZero()) {
            throw new IllegalArgumentException("An entry of zero says nothing: " + position);
        }
    }

    /** What takes this entry back when its whole run is reversed; of a counter entry there is none. */
    public Entry counter() {
        Reason counter = switch (reason) {
            case CHARGE, LATE_CHARGE, CORRECTED_CHARGE -> Reason.RUN_REVERSED;
            case REVERSAL -> Reason.REINSTATED;
            case RUN_REVERSED, REINSTATED ->
                throw new IllegalStateException("A reversal is not reversed; its month is billed anew: " + position);
        };
        return new Entry(position, payer, counter, amount.negated(), product);
    }

    /** The same as two lines, Soll and Haben, that sum to zero. */
    public List<Posting> postings() {
        return List.of(
                new Posting(new Account.OfPayer(payer), amount),
                new Posting(new Account.OfProduct(product), amount.negated()));
    }

    /** By position, then reason; unique within a run. */
    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }

    void into(CanonicalHash hash) {
        hash.text(position.household().value())
                .text(position.payer().value())
                .text(position.month().toString())
                .text(position.child().value())
                .text(position.product().name())
                .number(payer.value())
                .text(reason.name());
        List<Posting> lines = postings();
        hash.number(lines.size());
        for (Posting line : lines) {
            hash.text(line.account().code()).number(line.amount().cents());
        }
    }
}
