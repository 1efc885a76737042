package kita.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * An ordinance that a sample town can have, and what follows from it for the town's files: a town asks parents for
 * their income only where the fee depends on it, and has Hort contracts only where its fee table knows them.
 */
public enum Ordinance {
    /** Flat fee by hours a day; the Land counts as a school starter who is six by 30 June (§ 37 SchulG LSA). */
    MAGDEBURG_2019(
            "magdeburg-2019", "elbstadt", List.of(5, 6, 7, 8, 8, 8, 9, 10, 10), true, 12, MonthDay.of(6, 30), "39999") {
        @Override
        GeoSpot centre() {
            return new GeoSpot(52.0500, 11.9000);
        }
    },
    /** Income bands and 25, 35 or 45 hours a week; school starters are six by 30 September (§ 35 SchulG NRW). */
    KOELN_2025("koeln-2025", "rheinstadt", List.of(5, 7, 7, 7, 9, 9, 9), false, 100, MonthDay.of(9, 30), "59999") {
        @Override
        GeoSpot centre() {
            return new GeoSpot(51.1000, 6.8500);
        }
    };

    private final String key;
    private final String home;
    private final List<Integer> dailyHours;
    private final boolean hort;
    private final int incomePercent;
    private final MonthDay schoolAge;
    private final String postcode;

    Ordinance(
            String key,
            String home,
            List<Integer> dailyHours,
            boolean hort,
            int incomePercent,
            MonthDay schoolAge,
            String postcode) {
        this.key = key;
        this.home = home;
        this.dailyHours = dailyHours;
        this.hort = hort;
        this.incomePercent = incomePercent;
        this.schoolAge = schoolAge;
        this.postcode = postcode;
    }

    /** The ordinance of that key; anything else is refused with {@link IllegalArgumentException}. */
    public static Ordinance ofKey(String key) {
        for (Ordinance ordinance : values()) {
            if (ordinance.key.equals(key)) {
                return ordinance;
            }
        }
        throw new IllegalArgumentException("Unknown ordinance " + key + "; known are " + keys());
    }

    /** All keys, for help texts. */
    public static List<String> keys() {
        return List.of(values()).stream().map(Ordinance::key).toList();
    }

    /** Its key on the command line, such as magdeburg-2019. */
    public String key() {
        return key;
    }

    /** The ready town whose documents are copied. */
    String home() {
        return home;
    }

    List<Integer> dailyHours() {
        return dailyHours;
    }

    boolean hasHort() {
        return hort;
    }

    /** Percent of the households that have income on file. */
    int incomePercent() {
        return incomePercent;
    }

    String postcode() {
        return postcode;
    }

    abstract GeoSpot centre();

    /** First day of school, 1 August of the year in which the child is six by the cut-off day. */
    LocalDate schoolStart(LocalDate birth) {
        int year = birth.getYear() + 6;
        boolean inTime = !birth.plusYears(6).isAfter(schoolAge.atYear(year));
        return LocalDate.of(inTime ? year : year + 1, 8, 1);
    }
}
