package kita.registry;

/** A daycare centre (Kita, Tageseinrichtung). Never blank. */
public record KitaId(String value) implements Comparable<KitaId> {

    public KitaId {
        Keys.requireKey("KitaId", value);
    }

    @Override
    public int compareTo(KitaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
