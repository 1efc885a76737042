package kita.billing.returns;

import java.time.LocalDate;
import java.util.Optional;
import kita.money.Money;

/**
 * One booking on a payer's account.
 *
 * @param number of the booking in the cash book
 * @param on day of booking at the bank or in the office; later than the bank's if the month was closed meanwhile
 * @param amount what it adds to the debt; below zero it reduces it
 * @param item the item it is bound to; an unbound payment settles what fell due first
 * @param reason code of the bank for a return
 * @param valueOn day on which the money flowed
 */
public record Movement(
        long number,
        LocalDate on,
        MoneyKind kind,
        Money amount,
        Optional<ItemKey> item,
        Optional<ReturnReason> reason,
        LocalDate valueOn) {

    public Movement {
        kind.require(amount);
        if (kind.isFee() && item.isPresent()) {
            throw new IllegalArgumentException("A fee is an item of its own: booking " + number);
        }
    }

    /** One that was booked on the day on which the money flowed. */
    public Movement(
            long number,
            LocalDate on,
            MoneyKind kind,
            Money amount,
            Optional<ItemKey> item,
            Optional<ReturnReason> reason) {
        this(number, on, kind, amount, item, reason, on);
    }

    /** The claim that a fee is. */
    Claim asClaim() {
        return new Claim(ItemKey.ofFee(number), on, on, amount, Claim.Way.FEE);
    }
}
