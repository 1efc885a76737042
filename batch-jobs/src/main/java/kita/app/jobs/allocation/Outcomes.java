package kita.app.jobs.allocation;

import java.util.Optional;
import kita.allocation.offer.PromisedPlace;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Seat;
import kita.app.store.allocation.DecisionStore.Outcome;

/** What a placement is called once it is decided. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Applicant applicant, Placement placement) {
        if (PresentPlaces.isKept(applicant, placement)) {
            return Outcome.KEPT;
        }
        if (placement instanceof Placement.ByWish) {
            return Outcome.PLACED_BY_WISH;
        }
        return placement instanceof Placement.ByOffice ? Outcome.PLACED_BY_OFFICE : Outcome.REFUSED;
    }

    /** The seat that is proposed, one that the child holds already among them. */
    static Optional<Seat> seat(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(applicant.wishes().get(byWish.wishRank() - 1).seat());
        }
        return placement instanceof Placement.ByOffice byOffice
                ? Optional.of(applicant.officeSeatAt(byOffice.kita()))
                : Optional.empty();
    }

    /** The seat that is new to the child: one that it holds already needs no award. */
    static Optional<Seat> newSeat(Applicant applicant, Placement placement) {
        boolean held = placement instanceof Placement.ByWish byWish && byWish.wishRank() == applicant.securedRank();
        return held ? Optional.empty() : seat(applicant, placement);
    }

    static PromisedPlace promised(Applicant applicant, Seat seat) {
        return new PromisedPlace(
                seat.kita(), applicant.formIn(seat.start()), seat.start(), seat.hours(), applicant.places());
    }
}
