package kita.billing.returns;

import java.time.LocalDate;
import java.util.List;
import kita.money.Money;

/**
 * A payer's account on one day.
 *
 * @param items every claim known on that day, the oldest due first, also those that are settled
 * @param credit what the payer has with the municipality and what no item needed, zero or more
 * @param total what is owed in all, due or not; below zero it is a credit
 */
public record AccountBalance(LocalDate day, List<OpenItem> items, Money credit, Money total) {

    public AccountBalance {
        items = List.copyOf(items);
        Money open = items.stream().map(OpenItem::open).reduce(Money.ZERO, Money::plus);
        if (!open.minus(credit).equals(total)) {
            throw new IllegalStateException(
                    "Open items of " + open + " less a credit of " + credit + " are not the balance " + total);
        }
    }

    /** What should have been paid by that day. */
    public Money due() {
        return items.stream()
                .filter(item -> !item.claim().dueOn().isAfter(day))
                .map(OpenItem::open)
                .reduce(Money.ZERO, Money::plus);
    }

    public List<OpenItem> open() {
        return items.stream().filter(OpenItem::isOpen).toList();
    }
}
