package kita.app.jobs.allocation;

import java.util.Optional;
import kita.allocation.offer.Seat;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.app.store.allocation.DecisionStore.Outcome;
import kita.registry.KitaId;

/** What a placement is called once it is decided. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Placement placement) {
        if (placement instanceof Placement.ByWish) {
            return Outcome.PLACED_BY_WISH;
        }
        return placement instanceof Placement.ByOffice ? Outcome.PLACED_BY_OFFICE : Outcome.REFUSED;
    }

    /** The place that is proposed, if any. */
    static Optional<Seat> seat(Applicant applicant, Placement placement) {
        return kita(placement)
                .map(kita -> new Seat(kita, applicant.formAtStart(), applicant.start(), applicant.hours()));
    }

    static Optional<KitaId> kita(Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            return Optional.of(byWish.kita());
        }
        return placement instanceof Placement.ByOffice byOffice ? Optional.of(byOffice.kita()) : Optional.empty();
    }
}
