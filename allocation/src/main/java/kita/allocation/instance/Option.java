package kita.allocation.instance;

/**
 * A seat that comes into question for one child.
 *
 * @param kita its number in {@link Instance}
 * @param rank the wish, 1 the first; {@link #BY_OFFICE} if the office may offer it
 * @param metres the way from home if the office may offer it, else 0
 * @param needs what it takes: a cell and the units there, one after the other
 */
public record Option(int child, int kita, int rank, int metres, int[] needs) {

    /** Not on the child's list. */
    public static final int BY_OFFICE = 0;

    public boolean isWish() {
        return rank != BY_OFFICE;
    }

    /** How many cells it needs. */
    public int size() {
        return needs.length / 2;
    }

    public int cell(int index) {
        return needs[2 * index];
    }

    public int units(int index) {
        return needs[2 * index + 1];
    }

    /** What it takes of the cell. */
    public int unitsIn(int cell) {
        for (int i = 0; i < size(); i++) {
            if (cell(i) == cell) {
                return units(i);
            }
        }
        return 0;
    }
}
