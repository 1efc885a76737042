package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.Month;
import kita.registry.PostalAddress;

/** Dates, months and persons in German words, the same on every machine whatever its locale. */
public final class GermanWords {

    private static final List<String> MONTHS = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");

    private GermanWords() {}

    /** 14. September 2023. */
    public static String longDay(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** 14.09.2023. */
    static String shortDay(LocalDate day) {
        return two(day.getDayOfMonth()) + "." + two(day.getMonthValue()) + "." + day.getYear();
    }

    /** September 2026. */
    static String month(Month month) {
        return MONTHS.get(month.number() - 1) + " " + month.year();
    }

    /** September 2026; September und Oktober 2026; August bis Dezember 2026; August 2026 bis Juli 2027. */
    public static String months(Month first, Month last) {
        if (first.equals(last)) {
            return month(first);
        }
        String start = first.year() == last.year() ? MONTHS.get(first.number() - 1) : month(first);
        return start + (first.next().equals(last) ? " und " : " bis ") + month(last);
    }

    static String hours(CareHours hours) {
        String daily = hours.daily() == 1 ? "1 Stunde am Tag" : hours.daily() + " Stunden am Tag";
        return hours.weekly() == hours.daily() * 5 ? daily : daily + ", " + hours.weekly() + " Stunden in der Woche";
    }

    /** Mia Muster, geboren am 14. September 2023. */
    public static String childWithBirthDate(Child child) {
        return child.name().full() + ", geboren am " + longDay(child.birthDate().day());
    }

    static String address(PostalAddress address) {
        return address.street() + ", " + address.postcode() + " " + address.town();
    }

    /** a; a und b; a, b und c. */
    static String enumeration(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " und " + parts.get(parts.size() - 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
