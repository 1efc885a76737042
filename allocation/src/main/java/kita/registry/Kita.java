package kita.registry;

import java.util.Optional;

/**
 * A daycare centre (Kita) with its provider and its place on the map, in degrees (WGS 84).
 *
 * @param staffMinutes working time of the pedagogical staff in minutes a week, if the municipality states it
 */
public record Kita(
        KitaId id,
        String name,
        ProviderId provider,
        GeoPoint location,
        PostalAddress address,
        Optional<Integer> staffMinutes) {

    /** A Kita whose staff is not on file. */
    public Kita(KitaId id, String name, ProviderId provider, GeoPoint location, PostalAddress address) {
        this(id, name, provider, location, address, Optional.empty());
    }
}
