package kita.billing.notice;

import kita.registry.PostalAddress;

/** A Kita as parents need it: its name, where it is, and who runs it. */
public record KitaEntry(String name, PostalAddress address, String provider) {}
