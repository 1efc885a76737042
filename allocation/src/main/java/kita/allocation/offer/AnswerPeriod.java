package kita.allocation.offer;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How long parents may take to answer an offer (Antwortfrist). The day of the offer does not count, the last day counts
 * to its end; a last day on a Saturday or Sunday moves to the Monday after (§ 26 (1) and (3) SGB X with §§ 187, 188 BGB).
 * Public holidays differ between the Länder and are not known here: the office adds a day where one falls on the end.
 *
 * @param days 1 to 60
 */
public record AnswerPeriod(int days) {

    public static final int LONGEST = 60;

    public AnswerPeriod {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("Parents have 1 to 60 days to answer, not " + days);
        }
    }

    /** The last day on which an answer is in time. */
    public LocalDate lastDayOf(LocalDate offeredOn) {
        LocalDate last = offeredOn.plusDays(days);
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY) {
            last = last.plusDays(1);
        }
        return last;
    }
}
