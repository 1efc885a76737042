package kita.allocation.snapshot;

import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Seat;
import kita.registry.ApplicationId;

/**
 * A place that the town has promised to an applicant and that has no contract yet.
 *
 * @param claim {@link Claim#HELD} for an offer that is open, {@link Claim#PINNED} for one that was accepted; a mere wish
 *     is refused
 */
public record Promise(ApplicationId application, Seat seat, Claim claim) {

    public Promise {
        if (!claim.isSecured()) {
            throw new IllegalArgumentException("A wish is no promise: " + application);
        }
    }
}
