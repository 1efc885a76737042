package kita.allocation.solver;

/**
 * How long and with which lot the solver searches. Every limit is a count and never a time, so that the same problem
 * and the same settings give the same bytes on any machine.
 *
 * @param seed of every random choice of the search; it decides nothing between children, whose order is in the problem
 * @param repairTries attempts to free families that block after the deferred acceptance; 0 switches the repair off
 * @param repairSteps moves within one attempt, after which it is given up
 * @param officeSteps steps of OptaPlanner; 0 switches it off
 * @param officeMoves score calculations of OptaPlanner at most, for searches in which no step is accepted
 */
public record SolverSettings(long seed, int repairTries, int repairSteps, int officeSteps, long officeMoves) {

    public SolverSettings {
        if (repairTries < 0 || repairSteps < 0 || officeSteps < 0 || officeMoves < 0) {
            throw new IllegalArgumentException("Limits of the search must not be negative");
        }
    }

    /** The limits that hold unless the municipality sets others. */
    public static SolverSettings withSeed(long seed) {
        return new SolverSettings(seed, 400, 1_500, 2_000, 10_000);
    }

    public SolverSettings withRepairTries(int tries) {
        return new SolverSettings(seed, tries, repairSteps, officeSteps, officeMoves);
    }

    public SolverSettings withOfficeSteps(int steps) {
        return new SolverSettings(seed, repairTries, repairSteps, steps, officeMoves);
    }
}
