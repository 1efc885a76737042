package kita.app.jobs.allocation;

import java.util.List;

/**
 * What was newly decided; all zero if everything had been decided before.
 *
 * @param contracts contracts opened; a child that turns three has one for Krippe and one for Kindergarten
 * @param departures decisions that depart from the proposal
 * @param toLookAt applications that were left alone, and why, in German
 */
public record DecisionResult(
        int proposalNumber, int placed, int refused, int contracts, int departures, List<String> toLookAt) {

    public DecisionResult {
        toLookAt = List.copyOf(toLookAt);
    }
}
