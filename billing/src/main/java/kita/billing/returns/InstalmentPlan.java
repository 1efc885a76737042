package kita.billing.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.money.Money;

/**
 * One item is paid in parts (Stundung, § 222 AO): as long as they come, it is not dunned.
 *
 * @param total what was open when the plan was made
 * @param instalments by day, together exactly the total
 */
public record InstalmentPlan(ItemKey item, LocalDate agreedOn, Money total, List<Instalment> instalments) {

    /** @param amount above zero */
    public record Instalment(LocalDate dueOn, Money amount) {}

    public InstalmentPlan {
        instalments = List.copyOf(instalments);
        Money sum = Money.ZERO;
        LocalDate last = agreedOn.minusDays(1);
        for (Instalment one : instalments) {
            if (!one.amount().isPositive() || !one.dueOn().isAfter(last)) {
                throw new IllegalArgumentException("Instalments come day after day and are above zero");
            }
            last = one.dueOn();
            sum = sum.plus(one.amount());
        }
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("The instalments are " + sum + ", but " + total + " is open");
        }
    }

    /** Equal parts from that day on, month by month; what does not divide is added to the first. */
    public static InstalmentPlan equal(ItemKey item, LocalDate agreedOn, Money total, LocalDate first, int parts) {
        if (parts < 1 || parts > 60 || total.cents() < parts) {
            throw new IllegalArgumentException("1 to 60 instalments of at least a cent each, not " + parts);
        }
        long each = total.cents() / parts;
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Money amount = Money.cents(i == 0 ? total.cents() - each * (parts - 1) : each);
            instalments.add(new Instalment(first.plusMonths(i), amount));
        }
        return new InstalmentPlan(item, agreedOn, total, instalments);
    }

    /** What of it should have come before that day and has not. */
    public Money late(LocalDate day, Money stillOpen) {
        Money notDue = instalments.stream()
                .filter(one -> !one.dueOn().isBefore(day))
                .map(Instalment::amount)
                .reduce(Money.ZERO, Money::plus);
        return stillOpen.minus(notDue).max(Money.ZERO);
    }
}
