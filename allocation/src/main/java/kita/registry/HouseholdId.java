package kita.registry;

/** A household (Haushalt): the people who live and are assessed together. Never blank. */
public record HouseholdId(String value) implements Comparable<HouseholdId> {

    public HouseholdId {
        Keys.requireKey("HouseholdId", value);
    }

    @Override
    public int compareTo(HouseholdId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
