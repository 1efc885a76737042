package kita.registry;

/** An application for a place (Platzanmeldung). Never blank. */
public record ApplicationId(String value) implements Comparable<ApplicationId> {

    public ApplicationId {
        Keys.requireKey("ApplicationId", value);
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
