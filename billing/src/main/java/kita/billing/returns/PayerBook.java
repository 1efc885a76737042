package kita.billing.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.returns.OpenItem.DebitState;
import kita.money.Money;

/**
 * One payer's claims and bookings, from which the account follows for any day.
 *
 * <p>Bookings that name an item change that item. Everything else, payments and the credit of later corrections, settles
 * what fell due first (oldest first; the payer names no item with a bare payment reference). An item that gets more than
 * it needs passes the rest on. The order in which bookings were taken in makes no difference.
 *
 * @param claims of runs; fees are in the movements
 * @param credits what corrections left to the payer's credit, run by run in the order of the runs; the newest one holds,
 *     for every run takes up what the one before left
 */
public record PayerBook(List<Claim> claims, List<RunCredit> credits, List<Movement> movements) {

    /** @param amount zero or less */
    public record RunCredit(LocalDate since, Money amount) {
        public RunCredit {
            if (amount.isPositive()) {
                throw new IllegalArgumentException("A credit of a run is zero or below, not " + amount);
            }
        }
    }

    private static final Comparator<Claim> OLDEST_DUE_FIRST =
            Comparator.comparing(Claim::dueOn).thenComparing(Claim::since).thenComparing(Claim::key);

    public PayerBook {
        claims = List.copyOf(claims);
        credits = List.copyOf(credits);
        movements = List.copyOf(movements);
    }

    public AccountBalance at(LocalDate day) {
        List<Movement> known = movements.stream()
                .filter(one -> !one.on().isAfter(day) && !isAboutVoidClaim(one, day))
                .toList();
        Map<ItemKey, Money> left = new LinkedHashMap<>();
        List<Claim> all = claimsAt(day, known);
        for (Claim claim : all) {
            boolean drawn = debitState(claim, day, known) != DebitState.AWAITED && claim.way() == Claim.Way.DEBIT;
            left.put(claim.key(), drawn ? Money.ZERO : claim.amount());
        }
        Money free = creditAt(day);
        for (Movement one : known) {
            if (one.kind().isFee()) {
                continue;
            }
            Optional<ItemKey> item = one.item().filter(left::containsKey);
            if (item.isPresent()) {
                left.merge(item.get(), one.amount(), Money::plus);
            } else {
                free = free.plus(one.amount());
            }
        }
        for (Map.Entry<ItemKey, Money> item : left.entrySet()) {
            if (item.getValue().isNegative()) {
                free = free.plus(item.getValue());
                item.setValue(Money.ZERO);
            }
        }
        return settled(day, all, left, free, known);
    }

    /** What came from the payer up to that day, drawn or paid, less what went back to him. Fees that he paid count. */
    public Money paid(LocalDate day) {
        Money paid = Money.ZERO;
        for (Claim claim : claims) {
            if (claim.standsOn(day) && claim.drawnBy(day)) {
                paid = paid.plus(claim.amount());
            }
        }
        for (Movement one : movements) {
            if (one.kind().isMoneyOfThePayer() && !one.on().isAfter(day) && !isAboutVoidClaim(one, day)) {
                paid = paid.minus(one.amount());
            }
        }
        return paid;
    }

    /** What became of a claim that nobody owes any more concerns nobody, unless money came from it or went to the payer. */
    boolean isAboutVoidClaim(Movement one, LocalDate day) {
        return one.kind().isBoundToClaim()
                && claims.stream()
                        .filter(claim -> one.item().equals(Optional.of(claim.key())))
                        .anyMatch(claim -> !claim.standsOn(day));
    }

    private Money creditAt(LocalDate day) {
        Money last = Money.ZERO;
        for (RunCredit credit : credits) {
            if (!credit.since().isAfter(day)) {
                last = credit.amount();
            }
        }
        return last;
    }

    /** An awaited debit draws the whole amount by itself, whatever credit there is, so credit is kept for the others. */
    private static AccountBalance settled(
            LocalDate day, List<Claim> all, Map<ItemKey, Money> left, Money free, List<Movement> known) {
        Money total = left.values().stream().reduce(Money.ZERO, Money::plus).plus(free);
        List<OpenItem> items = new ArrayList<>();
        Money credit = free;
        for (Claim claim : all) {
            Money open = left.get(claim.key());
            DebitState debit = debitState(claim, day, known);
            boolean takes = credit.isNegative() && debit != DebitState.AWAITED;
            Money used = takes ? Money.cents(Math.min(open.cents(), -credit.cents())) : Money.ZERO;
            credit = credit.plus(used);
            Optional<Movement> back = of(claim.key(), MoneyKind.RETURN, known);
            LocalDate since = back.map(Movement::on)
                    .filter(on -> on.isAfter(claim.dueOn()))
                    .orElse(claim.dueOn());
            items.add(new OpenItem(claim, open.minus(used), debit, since, back.flatMap(Movement::reason)));
        }
        if (credit.isPositive()) {
            items.add(overpaidRefund(day, credit, known));
            credit = Money.ZERO;
        }
        return new AccountBalance(day, items, credit.negated(), total);
    }

    /** More was paid out than the payer had to his credit: it must be claimed back, and is an item of its own. */
    private static OpenItem overpaidRefund(LocalDate day, Money tooMuch, List<Movement> known) {
        Movement last = known.stream()
                .filter(one -> one.kind() == MoneyKind.REFUND)
                .max(Comparator.comparing(Movement::on).thenComparing(Movement::number))
                .orElseThrow(() -> new IllegalStateException("Money went out that no booking explains: " + tooMuch));
        Claim claim = new Claim(ItemKey.ofFee(last.number()), last.on(), day, tooMuch, Claim.Way.INVOICE);
        return new OpenItem(claim, tooMuch, DebitState.NONE, last.on(), Optional.empty());
    }

    private List<Claim> claimsAt(LocalDate day, List<Movement> known) {
        List<Claim> all = new ArrayList<>(
                claims.stream().filter(claim -> claim.standsOn(day)).toList());
        known.stream().filter(one -> one.kind().isFee()).map(Movement::asClaim).forEach(all::add);
        all.sort(OLDEST_DUE_FIRST);
        return all;
    }

    private static DebitState debitState(Claim claim, LocalDate day, List<Movement> known) {
        if (claim.way() != Claim.Way.DEBIT) {
            return DebitState.NONE;
        }
        if (of(claim.key(), MoneyKind.NOT_DRAWN, known).isPresent()) {
            return DebitState.NOT_DRAWN;
        }
        if (of(claim.key(), MoneyKind.RETURN, known).isPresent()) {
            return DebitState.RETURNED;
        }
        return claim.drawnBy(day) ? DebitState.DRAWN : DebitState.AWAITED;
    }

    private static Optional<Movement> of(ItemKey key, MoneyKind kind, List<Movement> known) {
        return known.stream()
                .filter(one -> one.kind() == kind && one.item().equals(Optional.of(key)))
                .findFirst();
    }
}
