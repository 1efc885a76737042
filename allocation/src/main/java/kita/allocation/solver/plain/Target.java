package kita.allocation.solver.plain;

/**
 * A Kita, and which of a child's seats there is meant. Children who name the same Kita share the value, so that two of
 * them can swap.
 *
 * @param variant 0 for the first of the child's seats at that Kita
 */
record Target(int kita, int variant) {}
