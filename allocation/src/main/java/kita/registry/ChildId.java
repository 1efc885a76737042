package kita.registry;

/** A child, by the key of the municipality's own files. Never blank. */
public record ChildId(String value) implements Comparable<ChildId> {

    public ChildId {
        Keys.requireKey("ChildId", value);
    }

    @Override
    public int compareTo(ChildId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
