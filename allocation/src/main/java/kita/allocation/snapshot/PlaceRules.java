package kita.allocation.snapshot;

import java.util.List;
import java.util.Optional;
import kita.allocation.application.FactKey;

/**
 * How a municipality counts children and staff.
 *
 * @param inclusion which children take more than one place; empty if none do
 * @param staffKeys none if staff is no limit of its own, because the Land or the town has no key on file
 * @param settlingInDays a contract that begins in the last so many days of a month counts from the next month on: the
 *     right to overbook for settling in (Eingewöhnung); 0 if there is none
 */
public record PlaceRules(Optional<Inclusion> inclusion, List<StaffKey> staffKeys, int settlingInDays) {

    /** Every child is one place, and nobody counts staff. */
    public static final PlaceRules SIMPLE = new PlaceRules(Optional.empty(), List.of(), 0);

    public PlaceRules {
        staffKeys = List.copyOf(staffKeys);
        if (settlingInDays < 0 || settlingInDays > 31) {
            throw new IllegalArgumentException("Not days of a month: " + settlingInDays);
        }
    }

    /**
     * A child with that proven fact takes so many places (Integrationsplatz).
     *
     * @param places 1 or more
     */
    public record Inclusion(FactKey fact, int places) {
        public Inclusion {
            if (places < 1) {
                throw new IllegalArgumentException("A child takes at least one place, not " + places);
            }
        }
    }
}
