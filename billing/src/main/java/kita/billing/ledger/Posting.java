package kita.billing.ledger;

import kita.money.Money;

/**
 * One line of an entry (Buchungszeile).
 *
 * @param amount in cents; debit (Soll) above zero, credit (Haben) below; zero is refused
 */
public record Posting(Account account, Money amount) {

    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A posting of zero says nothing: " + account);
        }
    }
}
