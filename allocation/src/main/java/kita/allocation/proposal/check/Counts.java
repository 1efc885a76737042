package kita.allocation.proposal.check;

/**
 * What a proposal achieves.
 *
 * @param placed by wish or by the office; children who stay where they are included
 * @param kept of those by wish, children who keep a place that was secured before
 * @param unplacedEntitled children with a legal claim and without a place
 * @param meanWishRankTimes1000 over the children placed by wish who did not have the place before, rounded down; 0 if there are none
 * @param siblingFamiliesTogether families that are not independent, with at least two children placed, all of these at
 *     one Kita
 * @param siblingFamiliesApart such families at more than one Kita
 */
public record Counts(
        int applicants,
        int placed,
        int byWish,
        int kept,
        int byOffice,
        int unplacedEntitled,
        long meanWishRankTimes1000,
        int siblingFamiliesTogether,
        int siblingFamiliesApart) {}
