package kita.app.store.billing;

import kita.registry.HouseholdId;

/**
 * Neighbouring households, by their ids as bytes.
 *
 * @param after the id before the first one, or "" for the first of the municipality
 * @param upTo the last id, or "" for the last of the municipality
 */
public record HouseholdRange(String after, String upTo) {

    public static final HouseholdRange ALL = new HouseholdRange("", "");

    /** What is left of it behind that household. */
    public HouseholdRange behind(HouseholdId last) {
        return behind(last.value());
    }

    /** What is left of it behind the household of that id, or all of it behind "". */
    public HouseholdRange behind(String last) {
        return new HouseholdRange(last, upTo);
    }
}
