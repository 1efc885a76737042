/** The usual way to give an allocation to OptaPlanner, kept as a yardstick; the product does not use it. */
package kita.allocation.solver.plain;
