package kita.billing.tariff;

import java.time.LocalDate;
import kita.registry.Month;

/**
 * Since when a child is in care, and on which days of the month that is looked at.
 *
 * @param since first day of care without a break, whatever the Kita
 * @param first first day of care in the month
 * @param last last day of care in the month
 */
public record Presence(LocalDate since, LocalDate first, LocalDate last) {

    /** Whether these are all days of the month. */
    public boolean isWhole(Month month) {
        return first.equals(month.firstDay()) && last.equals(month.lastDay());
    }
}
