package kita.allocation.proposal.check;

/**
 * What a proposal achieves.
 *
 * @param placed by wish or by the office
 * @param unplacedEntitled children with a legal claim and without a place
 * @param meanWishRankTimes1000 over the children placed by wish, rounded down; 0 if there are none
 * @param siblingFamiliesTogether families that are not independent, with at least two children placed, all of these at
 *     one Kita
 * @param siblingFamiliesApart such families at more than one Kita
 */
public record Counts(
        int applicants,
        int placed,
        int byWish,
        int byOffice,
        int unplacedEntitled,
        long meanWishRankTimes1000,
        int siblingFamiliesTogether,
        int siblingFamiliesApart) {}
