package kita.app.jobs.allocation;

import java.util.List;

/**
 * What was newly decided; all zero if everything had been decided before.
 *
 * @param contracts contracts opened; a child that turns three has one for Krippe and one for Kindergarten
 * @param offers offers made, where parents answer before there is a contract
 * @param departures decisions that depart from the proposal
 * @param toLookAt applications that were left alone, and why, in German
 */
public record DecisionResult(
        int proposalNumber, int placed, int refused, int contracts, int offers, int departures, List<String> toLookAt) {

    public DecisionResult {
        toLookAt = List.copyOf(toLookAt);
    }
}
