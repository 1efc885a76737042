package kita.billing.returns;

import java.time.LocalDate;
import kita.billing.run.DueDates;
import kita.registry.Month;

/**
 * When what a fee notice asks for may be dunned at the earliest (frühester Mahntag). Before it is delivered it has no effect
 * (§ 39 Abs. 1 SGB X), so nothing that fell due before counts as late by it.
 *
 * @param grace days after the due date before anybody is reminded, as in {@link Dunning}
 */
public record EarliestDunning(DueDates dueDates, int grace) {

    /**
     * The day after the grace of the first fee that falls due on the day of delivery or later.
     *
     * @param first month for which there is something to pay
     */
    public LocalDate of(LocalDate delivered, Month first) {
        Month month = first.isBefore(Month.of(delivered)) ? Month.of(delivered) : first;
        LocalDate due = dueDates.regular(month);
        if (due.isBefore(delivered)) {
            due = dueDates.regular(month.next());
        }
        return due.plusDays(grace + 1L);
    }
}
