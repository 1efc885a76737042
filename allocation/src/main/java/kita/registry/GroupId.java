package kita.registry;

/** A group (Gruppe) of one Kita with its licensed places. Never blank. */
public record GroupId(String value) implements Comparable<GroupId> {

    public GroupId {
        Keys.requireKey("GroupId", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
