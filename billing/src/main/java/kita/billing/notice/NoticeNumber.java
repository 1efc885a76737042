package kita.billing.notice;

import java.util.Locale;

/**
 * The number of a notice (Bescheidnummer), unique on the installation and without gaps per town and year. Prints as
 * ELB-2026-000123, with which files are named, too, because it says nothing about a person.
 *
 * @param prefix two to four capital letters of the town; anything else is refused with {@link IllegalArgumentException}
 * @param serial from 1
 */
public record NoticeNumber(String prefix, int year, long serial) implements Comparable<NoticeNumber> {

    public NoticeNumber {
        if (!prefix.matches("[A-Z]{2,4}")) {
            throw new IllegalArgumentException("A prefix has two to four capital letters, not '" + prefix + "'");
        }
        if (year < 2000 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("Not a notice number: year " + year + ", serial " + serial);
        }
    }

    @Override
    public int compareTo(NoticeNumber other) {
        int byPrefix = prefix.compareTo(other.prefix);
        if (byPrefix != 0) {
            return byPrefix;
        }
        return year != other.year ? Integer.compare(year, other.year) : Long.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, serial);
    }
}
