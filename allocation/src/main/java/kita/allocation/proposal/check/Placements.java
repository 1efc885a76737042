package kita.allocation.proposal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Seat;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** Looking at placements. */
final class Placements {

    private Placements() {}

    static Map<ApplicationId, Placement> byApplicant(Proposal proposal) {
        Map<ApplicationId, Placement> byApplicant = new HashMap<>();
        proposal.placements().forEach(placement -> byApplicant.put(placement.applicant(), placement));
        return byApplicant;
    }

    static Optional<KitaId> kitaOf(Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(byWish.kita());
        }
        return placement instanceof Placement.ByOffice byOffice ? Optional.of(byOffice.kita()) : Optional.empty();
    }

    /** What the child would have by the placement, if it has a place. */
    static Optional<Seat> seatOf(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(applicant.wishes().get(byWish.wishRank() - 1).seat());
        }
        return kitaOf(placement).map(applicant::officeSeatAt);
    }

    static int wishRankOf(Placement placement) {
        return placement instanceof Placement.ByWish byWish ? byWish.wishRank() : JointOutcome.NO_WISH_PLACE;
    }
}
