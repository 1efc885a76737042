package kita.app.store.money;

import java.time.LocalDate;
import java.util.Optional;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.money.Money;

/**
 * One sentence of the cash book: an account, its counter account, an amount.
 *
 * @param payer whose account it is; empty for suspense, collection and cost accounts
 * @param amount what it adds to the account
 * @param clears number of the suspended booking that it takes to where it belongs
 * @param valueOn day at the bank, if that lies in a month that was closed before the booking was made
 */
public record Booking(
        LocalDate on,
        MoneyKind kind,
        Side account,
        Optional<PayerNumber> payer,
        Counter counter,
        Money amount,
        Optional<ItemKey> item,
        Optional<String> bankReference,
        Optional<String> endToEndId,
        Optional<String> reason,
        Optional<String> note,
        Optional<Long> clears,
        Optional<LocalDate> valueOn) {

    /** The account. */
    public enum Side {
        PAYER,
        COLLECTION,
        COST,
        SUSPENSE
    }

    /** The account on the other side. */
    public enum Counter {
        BANK,
        COLLECTION,
        SUSPENSE,
        FEES,
        WAIVED
    }

    public static Booking ofPayer(PayerNumber payer, LocalDate on, MoneyKind kind, Counter counter, Money amount) {
        return plain(on, kind, Side.PAYER, Optional.of(payer), counter, amount);
    }

    public static Booking of(Side account, LocalDate on, MoneyKind kind, Counter counter, Money amount) {
        return plain(on, kind, account, Optional.empty(), counter, amount);
    }

    private static Booking plain(
            LocalDate on, MoneyKind kind, Side account, Optional<PayerNumber> payer, Counter counter, Money amount) {
        return new Booking(
                on,
                kind,
                account,
                payer,
                counter,
                amount,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Booking item(ItemKey key) {
        return new Booking(
                on,
                kind,
                account,
                payer,
                counter,
                amount,
                Optional.of(key),
                bankReference,
                endToEndId,
                reason,
                note,
                clears,
                valueOn);
    }

    public Booking bank(String reference) {
        return new Booking(
                on,
                kind,
                account,
                payer,
                counter,
                amount,
                item,
                Optional.of(reference),
                endToEndId,
                reason,
                note,
                clears,
                valueOn);
    }

    public Booking endToEnd(Optional<String> id) {
        return new Booking(
                on, kind, account, payer, counter, amount, item, bankReference, id, reason, note, clears, valueOn);
    }

    public Booking because(Optional<String> code, String sentence) {
        return new Booking(
                on,
                kind,
                account,
                payer,
                counter,
                amount,
                item,
                bankReference,
                endToEndId,
                code,
                Optional.of(sentence),
                clears,
                valueOn);
    }

    /** The same as taken out of suspense. */
    public Booking clearing(long suspended) {
        return new Booking(
                on,
                kind,
                account,
                payer,
                Counter.SUSPENSE,
                amount,
                item,
                Optional.empty(),
                endToEndId,
                reason,
                note,
                Optional.of(suspended),
                valueOn);
    }

    /** The same, booked on a later day, as its own lies in a closed month. */
    public Booking notBefore(LocalDate firstOpenDay) {
        return on.isBefore(firstOpenDay)
                ? new Booking(
                        firstOpenDay,
                        kind,
                        account,
                        payer,
                        counter,
                        amount,
                        item,
                        bankReference,
                        endToEndId,
                        reason,
                        note,
                        clears,
                        Optional.of(on))
                : this;
    }

    void into(CanonicalHash hash, long number) {
        hash.number(number)
                .text(on.toString())
                .text(kind.name())
                .text(account.name())
                .number(payer.map(PayerNumber::value).orElse(0))
                .text(counter.name())
                .number(amount.cents())
                .text(item.map(ItemKey::value).orElse(""))
                .text(bankReference.orElse(""))
                .text(endToEndId.orElse(""))
                .text(reason.orElse(""))
                .text(note.orElse(""))
                .number(clears.orElse(0L));
        valueOn.ifPresent(day -> hash.text("value").text(day.toString()));
    }
}
