package kita.registry;

/** A provider (Träger) that runs Kitas. Never blank. */
public record ProviderId(String value) implements Comparable<ProviderId> {

    public ProviderId {
        Keys.requireKey("ProviderId", value);
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
