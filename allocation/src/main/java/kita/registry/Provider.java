package kita.registry;

/** A provider (Träger) of Kitas: the municipality itself, a church, an association. */
public record Provider(ProviderId id, String name) {}
