package kita.allocation.solver;

/**
 * How good a plan is, level by level. Smaller is better everywhere.
 *
 * @param overfilled places beyond the free ones, summed over Kita, form of care and month; always 0 in a result
 * @param blockingGroups families, or single children, that could be served better by displacing only children behind
 *     them
 * @param unplacedEntitled children with a legal claim and no place, by wish or by the office
 * @param siblingPairsApart pairs of siblings, of families that decide together, placed at different Kitas
 * @param wishRankSum sum of the wish ranks; a child without a wish place counts as one behind its last wish
 * @param officeMetres sum of the ways to the places that the office found
 */
public record PlanFigures(
        long overfilled,
        long blockingGroups,
        long unplacedEntitled,
        long siblingPairsApart,
        long wishRankSum,
        long officeMetres) {}
