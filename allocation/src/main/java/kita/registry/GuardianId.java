package kita.registry;

/** A guardian (Sorgeberechtigte Person), by the key of the municipality's own files. Never blank. */
public record GuardianId(String value) implements Comparable<GuardianId> {

    public GuardianId {
        Keys.requireKey("GuardianId", value);
    }

    @Override
    public int compareTo(GuardianId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
