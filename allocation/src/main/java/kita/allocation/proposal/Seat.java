package kita.allocation.proposal;

import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/** A place as a contract would have it: at that Kita, from that month on, for those hours. */
public record Seat(KitaId kita, Month start, CareHours hours) {}
