package kita.billing.assessment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which facts a version of an ordinance can ask for at all, read from the same text that is its fingerprint. What it does
 * not ask for decides nothing and stands in no basis.
 */
final class Asks {

    private static final Pattern FAMILY = Pattern.compile("IN_HOUSEHOLD|PlusPerChild|MinusPerChild|persons|PERSONS");
    private static final Pattern SINCE = Pattern.compile("InCareBefore|CareStartsFrom|EARLIER_START");

    private static final Pattern KITA_YEAR = Pattern.compile("FreeYears\\[|NEXT_KITA_YEAR");

    private static final Pattern YEARS = Pattern.compile(
            "[yY]ears=(\\d+)|untilBirthday=(?:Optional\\[)?(\\d+)|Aged\\[from=(\\d+), under=(?:Optional\\[(\\d+))?");
    private static final int OLDEST = 100;

    /** By years of age: the highest age up to it that the version names. */
    private final int[] reached = new int[OLDEST];

    private final boolean kitaYear;
    private final boolean family;
    private final boolean since;
    private final List<String> facts;

    /** @param facts keys that the version declares */
    Asks(String version, List<String> facts) {
        this.family = FAMILY.matcher(version).find();
        readYears(version);
        this.kitaYear = KITA_YEAR.matcher(version).find();
        this.since = SINCE.matcher(version).find();
        this.facts = List.copyOf(facts);
    }

    /** Who lives in the household beside the children in care. */
    boolean family() {
        return family;
    }

    private void readYears(String version) {
        Matcher years = YEARS.matcher(version);
        while (years.find()) {
            for (int group = 1; group <= years.groupCount(); group++) {
                if (years.group(group) != null && Integer.parseInt(years.group(group)) < OLDEST) {
                    reached[Integer.parseInt(years.group(group))] = Integer.parseInt(years.group(group));
                }
            }
        }
        for (int age = 1; age < OLDEST; age++) {
            reached[age] = Math.max(reached[age], reached[age - 1]);
        }
    }

    /** Whether something may change with that birthday. */
    boolean age(int years) {
        return years > 0 && years < OLDEST && reached[years] == years;
    }

    /** The highest age that the version names and that has been reached; 0 before the first. */
    int ageReached(int years) {
        return reached[Math.max(0, Math.min(years, OLDEST - 1))];
    }

    /** In which Kita year a month lies. */
    boolean kitaYear() {
        return kitaYear;
    }

    /** Since when a child has been in care. */
    boolean since() {
        return since;
    }

    boolean fact(String key) {
        return facts.contains(key);
    }
}
