package kita.allocation.bound;

import kita.allocation.proposal.Problem;

/** Computes exact upper bounds on the entitled children that a plan can place. */
public final class PlacementBounds {

    private PlacementBounds() {}

    /** Expects a sound problem; see {@link kita.allocation.proposal.ProblemValidation}. */
    public static PlacementBound of(Problem problem) {
        OpenSeats seats = new OpenSeats(problem);
        return new PlacementBound(
                seats.children(),
                PlaceNetwork.ofLastMonth(seats, Reach.WISHES).maximise(),
                PlaceNetwork.ofAllMonths(seats, Reach.WISHES).maximise(),
                PlaceNetwork.ofLastMonth(seats, Reach.WISHES_AND_OFFICE).maximise(),
                PlaceNetwork.ofAllMonths(seats, Reach.WISHES_AND_OFFICE).maximise());
    }
}
