package kita.registry;

import java.time.LocalDate;

/**
 * A birth date and what the law makes of it. A year of life is complete at the end of the day before the birthday
 * (§§ 187 (2), 188 (2) BGB): a child born on 1 September completes its third year on 31 August.
 */
public record BirthDate(LocalDate day) implements Comparable<BirthDate> {

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day);
    }

    /** The last day of the given year of life; born on 29 Feb 2024, the third ends on 28 Feb 2027. */
    public LocalDate completionOfYear(int years) {
        return birthday(years).minusDays(1);
    }

    /** The first day on which the child is that old; born on 29 February, 1 March in common years. */
    public LocalDate birthday(int years) {
        LocalDate shifted = day.plusYears(years);
        return shifted.getDayOfMonth() == day.getDayOfMonth() ? shifted : shifted.plusDays(1);
    }

    /** Completed years of life on that day. */
    public int ageOn(LocalDate on) {
        int years = on.getYear() - day.getYear();
        return on.isBefore(birthday(years)) ? years - 1 : years;
    }

    /**
     * The first month in which the child counts as that old by the rule "from the month after the year of life is
     * complete": born on 14 Sep 2023 -> October 2026, born on 1 Sep 2023 -> September 2026.
     */
    public Month monthAfterCompleting(int years) {
        return Month.of(completionOfYear(years)).next();
    }

    @Override
    public int compareTo(BirthDate other) {
        return day.compareTo(other.day);
    }
}
