package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.money.Money;
import kita.registry.Month;

/**
 * What was decided and charged before a notice.
 *
 * @param notice the one that it replaces for its months; empty if there is none that stands
 * @param changes empty if nothing else was charged, as far as the payer was told, than is decided now
 */
public record Earlier(Optional<Replaced> notice, Optional<Changes> changes) {

    public static final Earlier NOTHING = new Earlier(Optional.empty(), Optional.empty());

    /** @param number as printed on it */
    public record Replaced(String number, LocalDate date) {}

    /**
     * Charged months for which something else was charged than is decided now.
     *
     * @param months at least one, in order
     * @param due the first day on which what is still to be paid for them can be collected
     * @param unpaid what of all that fell due up to the day of the notice has not come in, zero or more
     * @param demanded what a run has demanded or credited for them already; empty if none has
     */
    public record Changes(List<ChangedMonth> months, LocalDate due, Money unpaid, Optional<Demanded> demanded) {
        public Changes {
            months = List.copyOf(months);
        }
    }

    /**
     * A part of the differences, or all of them, that is in an account already.
     *
     * @param amount below zero if it was credited
     * @param run the month of that account
     * @param due when it is to be paid
     */
    public record Demanded(Money amount, Month run, LocalDate due) {}
}
