package kita.app.jobs.allocation;

import java.util.List;
import java.util.Optional;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * What an application got and why, as it is frozen with a decision and printed by notices, workbooks and the console,
 * which compute nothing themselves. German sentences; no child but this one is named.
 *
 * @param outcome PLACED_BY_WISH, PLACED_BY_OFFICE or REFUSED
 * @param place what was awarded, if anything
 * @param entitlement the legal claim it rests on, as a citation
 * @param entitled whether there is one
 * @param wishes each wish and what came of it, in order
 * @param criteria why the child stands where it stands, at no Kita in particular
 * @param shortage for an entitled child without a place: each Kita within reach and why it was not free
 * @param problemDigest names the facts that decided
 */
public record ApplicationReasons(
        String application,
        String outcome,
        Optional<Place> place,
        Month start,
        String form,
        int dailyHours,
        int weeklyHours,
        String entitlement,
        boolean entitled,
        List<WishReason> wishes,
        List<Ground> criteria,
        List<String> shortage,
        Optional<Departure> departure,
        String catalogue,
        String catalogueCitation,
        String problemDigest) {

    public ApplicationReasons {
        wishes = List.copyOf(wishes);
        criteria = List.copyOf(criteria);
        shortage = List.copyOf(shortage);
    }

    /**
     * @param wishRank empty for a place beyond the wishes
     * @param distanceMetres the way from home, for such a place
     */
    public record Place(KitaId kita, String kitaName, Optional<Integer> wishRank, Optional<Integer> distanceMetres) {}

    /**
     * @param result name of a {@link kita.allocation.proposal.check.WishExplanation.Result}
     * @param rank the child's own rank there, from 1
     * @param cutOffRank of the last child served, where the wish was refused for that reason
     */
    public record WishReason(
            int wish,
            KitaId kita,
            String kitaName,
            String result,
            String sentence,
            int rank,
            int points,
            Optional<Integer> cutOffRank,
            Optional<Integer> cutOffPoints,
            List<Ground> criteria) {

        public WishReason {
            criteria = List.copyOf(criteria);
        }
    }

    /** One reason for a place in line. */
    public record Ground(String kind, String criterion, String sentence, int points, String citation) {}

    /** A decision that departs from the proposal, and who answers for it. */
    public record Departure(String user, String reason) {}

    /** Reads what stands in the database with a decision. */
    public static ApplicationReasons read(String json) {
        return AllocationJson.reasons(json);
    }

    /** The same reasons with a decision that departs from the proposal. */
    ApplicationReasons departingBy(String newOutcome, Optional<Place> newPlace, Departure by) {
        return new ApplicationReasons(
                application,
                newOutcome,
                newPlace,
                start,
                form,
                dailyHours,
                weeklyHours,
                entitlement,
                entitled,
                wishes,
                criteria,
                newPlace.isPresent() ? List.of() : shortage,
                Optional.of(by),
                catalogue,
                catalogueCitation,
                problemDigest);
    }
}
