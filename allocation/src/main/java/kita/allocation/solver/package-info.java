/**
 * From a problem to a proposal. One door: {@link kita.allocation.solver.AllocationSolver}.
 *
 * <p>{@code MarketCompiler} turns the problem into arrays, {@code DeferredAcceptance} gives places in turn, {@code Repair}
 * frees families that still block, {@code OfficeRound} offers what is left over, {@code Improvement} lets OptaPlanner
 * find room for more. {@code Admission} is the one place that decides whether a group is passed over, and {@code Roster}
 * the one that counts places. The classes that are public beside the door are those that OptaPlanner creates itself.
 */
package kita.allocation.solver;
