package kita.registry;

/** A daycare centre (Kita) with its provider and its place on the map, in degrees (WGS 84). */
public record Kita(KitaId id, String name, ProviderId provider, GeoPoint location, PostalAddress address) {}
