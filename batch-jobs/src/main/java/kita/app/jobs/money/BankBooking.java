package kita.app.jobs.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import kita.app.store.money.Blocks;
import kita.app.store.money.Booking;
import kita.app.store.money.Booking.Counter;
import kita.app.store.money.Booking.Side;
import kita.app.store.money.CashBook;
import kita.billing.returns.BankEntry;
import kita.billing.returns.BlockReason;
import kita.billing.returns.ItemKey;
import kita.billing.returns.Meaning;
import kita.billing.returns.MoneyKind;
import kita.billing.returns.ReturnReason;
import kita.money.Money;

/** Turns the meaning of a movement into bookings and blocks. */
final class BankBooking {

    /** Ends the name of the bank's costs in suspense, which wait for the return that they came with. */
    static final String COST = "/Kosten";

    private final CashBook.Batch batch;
    private final Blocks blocks;
    private final CostBearer costs;
    private final String user;
    private final ImportResult.Tally tally;
    private final LocalDate firstOpenDay;
    private int moved;

    /** @param firstOpenDay what the bank booked before it lies in a closed month and is booked on it */
    BankBooking(
            CashBook.Batch batch,
            Blocks blocks,
            CostBearer costs,
            String user,
            ImportResult.Tally tally,
            LocalDate firstOpenDay) {
        this.batch = batch;
        this.firstOpenDay = firstOpenDay;
        this.blocks = blocks;
        this.costs = costs;
        this.user = user;
        this.tally = tally;
    }

    void book(BankEntry entry, Meaning meaning) {
        if (meaning instanceof Meaning.Paid paid) {
            add(Booking.ofPayer(
                            paid.account().number(),
                            entry.bookedOn(),
                            MoneyKind.PAYMENT,
                            Counter.BANK,
                            entry.amount().negated())
                    .bank(entry.reference())
                    .endToEnd(entry.endToEndId()));
        } else if (meaning instanceof Meaning.Returned returned) {
            returned(
                    entry.bookedOn(),
                    returned,
                    entry.endToEndId().orElseThrow(),
                    booking -> booking.bank(entry.reference()),
                    booking -> booking);
        } else if (meaning instanceof Meaning.RefundReturned back) {
            Booking booking = Booking.ofPayer(
                            back.refund().account().number(),
                            entry.bookedOn(),
                            MoneyKind.REFUND_RETURNED,
                            Counter.BANK,
                            entry.amount().negated())
                    .bank(entry.reference())
                    .endToEnd(entry.endToEndId())
                    .because(entry.returnCode(), "Erstattung zurückgekommen; neue Bankverbindung erfragen");
            add(back.refund().run().map(run -> booking.item(ItemKey.of(run))).orElse(booking));
            tally.finding("Erstattung an " + back.refund().account().reference()
                    + " kam zurück; das Guthaben ist wieder offen. Bankverbindung erfragen.");
        } else if (meaning instanceof Meaning.RefundCarriedOut) {
            tally.known();
        } else if (meaning instanceof Meaning.Collected collected) {
            add(Booking.of(
                            Side.COLLECTION,
                            entry.bookedOn(),
                            MoneyKind.COLLECTED,
                            Counter.BANK,
                            entry.amount().negated())
                    .bank(entry.reference())
                    .item(ItemKey.of(collected.run())));
        } else if (meaning instanceof Meaning.Unclear unclear) {
            suspend(entry, unclear);
        }
    }

    /** What came before its debit is booked now that the debit is known. */
    void unpark(CashBook.Suspended parked, Optional<CashBook.Suspended> cost, Meaning.Returned returned) {
        returned(
                parked.booking().on(),
                returned,
                parked.booking().endToEndId().orElseThrow(),
                booking -> booking.clearing(parked.number()),
                booking -> cost.map(one -> booking.clearing(one.number())).orElse(booking));
    }

    private interface Source extends java.util.function.UnaryOperator<Booking> {}

    private void returned(
            LocalDate on, Meaning.Returned returned, String endToEndId, Source source, Source costSource) {
        ReturnReason reason = returned.reason();
        Booking back = Booking.ofPayer(
                        returned.debit().account().number(),
                        on,
                        MoneyKind.RETURN,
                        Counter.BANK,
                        returned.debit().amount())
                .item(ItemKey.of(returned.debit().run()))
                .endToEnd(Optional.of(endToEndId))
                .because(Optional.of(reason.name()), reason.german());
        long number = add(source.apply(back));
        if (returned.cost().isPositive()) {
            add(costSource.apply(cost(on, returned)));
        }
        block(on, returned, endToEndId, number);
    }

    private Booking cost(LocalDate on, Meaning.Returned returned) {
        String note = "Bankkosten zu Lauf " + returned.debit().run();
        return costs == CostBearer.PAYER && returned.reason().effect() != ReturnReason.Effect.CLERK
                ? Booking.ofPayer(
                                returned.debit().account().number(),
                                on,
                                MoneyKind.RETURN_FEE,
                                Counter.BANK,
                                returned.cost())
                        .because(Optional.empty(), note)
                : Booking.of(Side.COST, on, MoneyKind.BANK_COST, Counter.BANK, returned.cost())
                        .because(Optional.empty(), note);
    }

    private void block(LocalDate on, Meaning.Returned returned, String endToEndId, long booking) {
        String who = returned.debit().account().reference().value();
        String why = returned.reason().why();
        switch (returned.reason().effect()) {
            case HOLD_UNTIL_MONTH_END -> {
                LocalDate end = YearMonth.from(on).atEndOfMonth();
                blocks.blockAccountOf(endToEndId, on, Optional.of(end), why, booking, user);
                tally.finding(who + ": " + why + ". Offen als Rechnung; in diesem Monat wird nicht erneut eingezogen.");
            }
            case BLOCK_ACCOUNT -> {
                blocks.blockAccountOf(endToEndId, on, Optional.empty(), why, booking, user);
                tally.finding(who + ": " + why
                        + ". Das Konto ist für Lastschriften gesperrt; der nächste Lauf stellt eine" + " Rechnung.");
            }
            case BLOCK_PAYER -> {
                blocks.blockPayer(returned.debit().account().payer(), on, why, Optional.of(booking), user);
                blocks.blockDunning(
                        Optional.of(returned.debit().account().number()),
                        Optional.empty(),
                        BlockReason.DECEASED,
                        on,
                        Optional.empty(),
                        user);
                tally.finding(who + ": " + why + ". Keine Lastschrift und keine Mahnung, bis das Amt entschieden hat.");
            }
            case CLERK -> tally.finding(who + ": " + why + ". Der Zahler kann nichts dafür; bitte prüfen.");
        }
    }

    private void suspend(BankEntry entry, Meaning.Unclear unclear) {
        Money cost = entry.original()
                .map(original -> entry.amount().negated().minus(original))
                .filter(Money::isPositive)
                .orElse(Money.ZERO);
        Booking suspended = Booking.of(
                        Side.SUSPENSE,
                        entry.bookedOn(),
                        MoneyKind.SUSPENSE,
                        Counter.BANK,
                        entry.amount().negated().minus(cost))
                .bank(entry.reference())
                .endToEnd(entry.endToEndId())
                .because(entry.returnCode(), unclear.why());
        long number = add(suspended);
        if (cost.isPositive()) {
            add(Booking.of(Side.SUSPENSE, entry.bookedOn(), MoneyKind.SUSPENSE, Counter.BANK, cost)
                    .bank(entry.reference() + COST)
                    .because(Optional.empty(), "Bankkosten zu Buchung " + number));
        }
        tally.finding("Verwahrung, Buchung " + number + " vom " + entry.bookedOn() + " über "
                + entry.amount().german() + ": " + unclear.why());
    }

    private long add(Booking booking) {
        tally.booked(booking.kind(), booking.amount());
        if (booking.on().isBefore(firstOpenDay) && moved++ == 0) {
            tally.finding("Die Bank buchte in einem Monat, der abgeschlossen ist; solche Umsätze stehen nun am "
                    + firstOpenDay + " im Zeitbuch.");
        }
        return batch.add(booking.notBefore(firstOpenDay));
    }
}
