package kita.allocation.solver;

import java.util.List;
import kita.registry.HouseholdId;

/**
 * What the solver did and what each phase was worth.
 *
 * @param groups families and single children that decided
 * @param shortenedFamilies families with so many joint options that only the best of them were looked at
 * @param moves places taken in the deferred acceptance
 * @param displacements times a child or family lost a place again in it
 * @param blockersAfterSeed blocking groups after the deferred acceptance
 * @param blockersAfterRepair blocking groups after the repair
 * @param repairTries attempts that the repair made
 * @param placedByOfficeAtFirst places that the office found child by child, before OptaPlanner
 * @param before the plan that OptaPlanner was given
 * @param after the plan that is returned
 * @param blockingFamilies families that block the result, ordered by id; each could be served better only if others
 *     were worse off in turn, as far as the search could see, which proves nothing
 */
public record SolverReport(
        int groups,
        int shortenedFamilies,
        long moves,
        long displacements,
        int blockersAfterSeed,
        int blockersAfterRepair,
        int repairTries,
        int placedByOfficeAtFirst,
        PlanFigures before,
        PlanFigures after,
        List<HouseholdId> blockingFamilies) {

    public SolverReport {
        blockingFamilies = List.copyOf(blockingFamilies);
    }
}
