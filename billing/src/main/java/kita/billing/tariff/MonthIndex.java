package kita.billing.tariff;

import kita.registry.BirthDate;
import kita.registry.Month;

/** Months as running numbers, so that comparing ages costs no dates. January of the year 0 is 0. */
final class MonthIndex {

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private MonthIndex() {}

    static int of(Month month) {
        return of(month.year(), month.number());
    }

    static int of(int year, int number) {
        return year * 12 + number - 1;
    }

    static Month month(int index) {
        return Month.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
    }

    /** The month in which the child has that birthday; born on 29 February, March in common years. */
    static int ofBirthday(BirthDate birth, int years) {
        int year = birth.day().getYear() + years;
        return of(year, birth.day().getMonthValue()) + (isMoved(birth, year) ? 1 : 0);
    }

    /** Whether that birthday is the first day of its month. */
    static boolean isFirstOfMonth(BirthDate birth, int years) {
        return birth.day().getDayOfMonth() == 1 || isMoved(birth, birth.day().getYear() + years);
    }

    /** The first month that begins after the year of life is complete (§§ 187, 188 BGB). */
    static int afterCompleting(BirthDate birth, int years) {
        int birthday = ofBirthday(birth, years);
        return isFirstOfMonth(birth, years) ? birthday : birthday + 1;
    }

    static int days(Month month) {
        return days(month.year(), month.number());
    }

    static int days(int year, int number) {
        return number == 2 && isLeap(year) ? 29 : DAYS[number - 1];
    }

    private static boolean isMoved(BirthDate birth, int year) {
        return birth.day().getDayOfMonth() == 29 && birth.day().getMonthValue() == 2 && !isLeap(year);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
