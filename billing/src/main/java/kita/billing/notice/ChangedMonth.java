package kita.billing.notice;

import kita.money.Money;
import kita.registry.Month;

/**
 * A past month for which something else was charged before than is decided now.
 *
 * @param billed what stands in the payer's account for all children together, care and meals
 * @param now what is decided for them now
 * @param why words for parents, such as "Einkommen"; may be empty if nobody recorded it
 */
public record ChangedMonth(Month month, Money billed, Money now, String why) {

    public Money difference() {
        return now.minus(billed);
    }
}
