package kita.allocation.proposal;

import kita.registry.KitaId;

/** A Kita that the parents named, first wish first, with the child's place in line there. */
public record Wish(KitaId kita, Priority priority) {}
