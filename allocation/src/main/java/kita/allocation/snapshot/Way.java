package kita.allocation.snapshot;

import java.util.Optional;
import kita.registry.HouseholdId;
import kita.registry.KitaId;

/**
 * The way from a home to a Kita, as the municipality measured it.
 *
 * @param metres 0 or more
 * @param minutes by the usual means, if known
 */
public record Way(HouseholdId household, KitaId kita, int metres, Optional<Integer> minutes) {}
