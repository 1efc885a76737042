package kita.allocation.solver;

import java.util.Arrays;

/**
 * What a child takes of one Kita with one seat: cells, and units in each. Shared by all children that need the same, of
 * whom there are many.
 */
final class Need {

    final int[] cells;
    /** Units per cell; one each in most cases. */
    final int[] units;
    /** Whether more than one unit is needed somewhere, so that a cut-off alone does not tell whether there is room. */
    final boolean heavy;

    Need(int[] cells, int[] units) {
        this.cells = cells;
        this.units = units;
        this.heavy = Arrays.stream(units).anyMatch(unit -> unit > 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Need that && Arrays.equals(cells, that.cells) && Arrays.equals(units, that.units);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(units);
    }
}
