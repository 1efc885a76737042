package kita.allocation.benchmark;

import kita.registry.KitaId;

/**
 * A Kita of the benchmark: where it lies and how large it is in proportion to the others.
 *
 * @param x metres to the east of the map's corner
 * @param y metres to the north of it
 * @param underThree size for children under three; 0 if it takes none
 * @param fromThree size for children from three
 */
public record SupplyKita(KitaId id, int x, int y, int underThree, int fromThree) {

    public SupplyKita {
        if (underThree < 0 || fromThree < 0) {
            throw new IllegalArgumentException("The size of a Kita must not be negative: " + id);
        }
    }
}
