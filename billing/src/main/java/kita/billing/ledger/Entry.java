package kita.billing.ledger;

import java.util.Comparator;
import java.util.List;
import kita.money.Money;

/**
 * A balanced entry (Buchung): its postings sum to zero, or it is refused with {@link UnbalancedException}.
 *
 * @param payer number of the account of the position's payer
 */
public record Entry(Position position, PayerNumber payer, Reason reason, List<Posting> postings)
        implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::position).thenComparing(Entry::reason);

    /** The postings of an entry do not sum to zero. */
    public static final class UnbalancedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnbalancedException(Position position, Money sum) {
            super("The postings of " + position + " sum to " + sum + " and not to zero");
        }
    }

    public Entry {
        postings = List.copyOf(postings);
        Money sum = postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.isZero() || postings.isEmpty()) {
            throw new UnbalancedException(position, sum);
        }
    }

    /** An amount owed by the payer to a product; a negative amount takes one back. */
    public static Entry claim(
            Position position, PayerNumber payer, Reason reason, Money amount, ProductAccount product) {
        return new Entry(
                position,
                payer,
                reason,
                List.of(
                        new Posting(new Account.OfPayer(payer), amount),
                        new Posting(new Account.OfProduct(product), amount.negated())));
    }

    /** What the entry adds to the payer's debt. */
    public Money amount() {
        return postings.stream()
                .filter(posting -> posting.account() instanceof Account.OfPayer)
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The product whose revenue it is; an entry without exactly one is refused with {@link IllegalStateException}. */
    public ProductAccount product() {
        List<ProductAccount> products = postings.stream()
                .map(Posting::account)
                .filter(Account.OfProduct.class::isInstance)
                .map(account -> ((Account.OfProduct) account).product())
                .toList();
        if (products.size() != 1) {
            throw new IllegalStateException("The entry for " + position + " has " + products.size() + " products");
        }
        return products.get(0);
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
                .text(reason.name())
                .number(postings.size());
        for (Posting posting : postings) {
            hash.text(posting.account().code()).number(posting.amount().cents());
        }
    }
}
