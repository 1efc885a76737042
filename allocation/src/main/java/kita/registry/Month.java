package kita.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.util.stream.Stream;

/** A calendar month (Kalendermonat), the unit in which places are counted and fees are charged. Prints as 2026-09. */
public record Month(int year, int number) implements Comparable<Month> {

    public Month {
        if (number < 1 || number > 12) {
            throw new DateTimeException("No such month: " + number);
        }
    }

    public static Month of(int year, int number) {
        return new Month(year, number);
    }

    public static Month of(LocalDate day) {
        return new Month(day.getYear(), day.getMonthValue());
    }

    /** Reads 2026-09. Anything else is refused with {@link java.time.format.DateTimeParseException}. */
    public static Month parse(String text) {
        YearMonth parsed = YearMonth.parse(text);
        return new Month(parsed.getYear(), parsed.getMonthValue());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, number, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, number, days());
    }

    /** How many days it has. */
    public int days() {
        return switch (number) {
            case 2 -> IsoChronology.INSTANCE.isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    public Period period() {
        return new Period(firstDay(), lastDay());
    }

    public Month plus(int months) {
        return of(firstDay().plusMonths(months));
    }

    public Month next() {
        return number == 12 ? new Month(year + 1, 1) : new Month(year, number + 1);
    }

    /** Months from this one to the other: 0 for the same, negative if the other is earlier. */
    public int monthsUntil(Month other) {
        return (other.year - year) * 12 + other.number - number;
    }

    public boolean isBefore(Month other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Month other) {
        return compareTo(other) > 0;
    }

    /** This month and all after it up to and including the last; empty if the last is earlier. */
    public Stream<Month> through(Month last) {
        return Stream.iterate(this, month -> !month.isAfter(last), Month::next);
    }

    @Override
    public int compareTo(Month other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return YearMonth.of(year, number).toString();
    }
}
