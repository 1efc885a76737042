package kita.billing.assessment;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which facts a version of an ordinance can ask for at all, read from the same text that is its fingerprint. What it does
 * not ask for decides nothing and stands in no basis.
 */
final class Asks {

    private static final Pattern FAMILY = Pattern.compile("IN_HOUSEHOLD|PlusPerChild|MinusPerChild|persons|PERSONS");
    private static final Pattern SINCE = Pattern.compile("InCareBefore|CareStartsFrom|EARLIER_START");

    private static final Pattern KITA_YEAR = Pattern.compile("FreeYears\\[|NEXT_KITA_YEAR");

    private final boolean kitaYear;
    private final boolean family;
    private final boolean since;
    private final List<String> facts;

    /** @param facts keys that the version declares */
    Asks(String version, List<String> facts) {
        this.family = FAMILY.matcher(version).find();
        this.kitaYear = KITA_YEAR.matcher(version).find();
        this.since = SINCE.matcher(version).find();
        this.facts = List.copyOf(facts);
    }

    /** Who lives in the household beside the children in care. */
    boolean family() {
        return family;
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
