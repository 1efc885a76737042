package kita.billing.run;

import java.time.LocalDate;

/** The days on which banks settle direct debits (TARGET). A public holiday of a Land is none of its business. */
@FunctionalInterface
public interface BankCalendar {

    boolean isBankDay(LocalDate day);

    /** That day, or the next bank day after it. */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isBankDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last bank day before that day. */
    default LocalDate before(LocalDate day) {
        LocalDate candidate = day.minusDays(1);
        while (!isBankDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
