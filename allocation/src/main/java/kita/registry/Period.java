package kita.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days (Zeitraum), both ends included. An open end is {@link LocalDate#MAX}, so that comparisons need no
 * special case. An end before the start is refused with {@link IllegalArgumentException}.
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period must not end (" + to + ") before it starts (" + from + ")");
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    /** From this day on, without an end. */
    public static Period from(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    public boolean isOpenEnded() {
        return to.equals(LocalDate.MAX);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    public boolean covers(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public Optional<Period> intersection(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    /** Whether the other begins on the day after this one ends. */
    public boolean meets(Period other) {
        return !isOpenEnded() && to.plusDays(1).equals(other.from);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return from + ".." + (isOpenEnded() ? "" : to);
    }
}
