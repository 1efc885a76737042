package kita.app.jobs.allocation;

import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
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
}
