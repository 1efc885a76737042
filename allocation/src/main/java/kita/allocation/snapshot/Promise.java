package kita.allocation.snapshot;

import kita.allocation.proposal.Claim;
import kita.allocation.proposal.Seat;
import kita.registry.ApplicationId;

/**
 * A place that the town has promised to an applicant and that has no contract yet.
 *
 * @param places licensed places that the child takes: 1, or more where inclusion needs the room of several
 * @param claim {@link Claim#PINNED} if the child gets exactly this, as by an offer that waits for its answer or was
 *     accepted; {@link Claim#HELD} if it may get something that it asked for more; a mere wish is refused
 */
public record Promise(ApplicationId application, Seat seat, int places, Claim claim) {

    /** The promise of one place. */
    public Promise(ApplicationId application, Seat seat, Claim claim) {
        this(application, seat, 1, claim);
    }

    public Promise {
        if (!claim.isSecured()) {
            throw new IllegalArgumentException("A wish is no promise: " + application);
        }
    }
}
