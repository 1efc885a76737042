package kita.billing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.registry.Month;

/**
 * When debits fall due (Fälligkeit).
 *
 * @param dueDay day of the month, 1 to 31; a month that is shorter takes its last day, and the next one the day again
 * @param announceDays days between the pre-notification of a debit and its due date, 14 unless agreed otherwise (SEPA
 *     Core rulebook); the day on which the run is prepared counts as the day of pre-notification
 */
public record DueDates(int dueDay, int announceDays, BankCalendar calendar) {

    public DueDates {
        if (dueDay < 1 || dueDay > 31) {
            throw new IllegalArgumentException("The due day must be 1 to 31, not " + dueDay);
        }
        if (announceDays < 1) {
            throw new IllegalArgumentException("A debit is announced at least one day ahead, not " + announceDays);
        }
    }

    /** The due day of that month, moved to the next bank day. */
    public LocalDate regular(Month month) {
        int day = Math.min(dueDay, month.lastDay().getDayOfMonth());
        return calendar.onOrAfter(LocalDate.of(month.year(), month.number(), day));
    }

    /**
     * The due date of what a run collects: the regular one of its month, or the first regular one after it that can
     * still be announced in time. Nothing is ever due in the past.
     */
    public LocalDate firstCollectable(Month runMonth, LocalDate businessDate) {
        LocalDate earliest = businessDate.plusDays(announceDays);
        Month month = runMonth;
        while (regular(month).isBefore(earliest)) {
            month = month.next();
        }
        return regular(month);
    }

    /** That due date and the regular ones after it, so many in all: for a debit that is spread. */
    public List<LocalDate> spread(LocalDate first, int parts) {
        List<LocalDate> dates = new ArrayList<>(List.of(first));
        Month month = Month.of(first);
        while (dates.size() < parts) {
            LocalDate next = regular(month);
            if (next.isAfter(dates.get(dates.size() - 1))) {
                dates.add(next);
            }
            month = month.next();
        }
        return dates;
    }

    /** The last day on which the bank takes the file: one bank day before the due date. */
    public LocalDate fileDate(LocalDate dueDate) {
        return calendar.before(dueDate);
    }
}
