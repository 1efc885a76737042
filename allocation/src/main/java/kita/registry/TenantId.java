package kita.registry;

/** Municipality (Mandant) that owns a fact; every key in the database begins with it. Never blank. */
public record TenantId(String value) implements Comparable<TenantId> {

    public TenantId {
        Keys.requireKey("TenantId", value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
