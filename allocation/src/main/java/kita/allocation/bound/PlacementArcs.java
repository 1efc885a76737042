package kita.allocation.bound;

import kita.allocation.proposal.Problem;

/**
 * The network of {@link PlacementBound#chainWithReach()} for other flow solvers, which may put a price on each seat.
 * Arcs are numbered from 0; all capacities are whole.
 */
public final class PlacementArcs {

    private final OpenSeats seats;
    private final PlaceNetwork network;
    private final int firstSeatArc;

    private PlacementArcs(OpenSeats seats, Reach reach) {
        this.seats = seats;
        this.network = PlaceNetwork.ofAllMonths(seats, reach);
        this.firstSeatArc = size() - network.seatsInReach().size();
    }

    public static PlacementArcs of(Problem problem, Reach reach) {
        return new PlacementArcs(new OpenSeats(problem), reach);
    }

    public int size() {
        return network.flow().arcs() / 2;
    }

    public int source() {
        return network.source();
    }

    public int sink() {
        return network.sink();
    }

    /** The most that can flow from the source. */
    public int children() {
        return seats.children();
    }

    public int tail(int arc) {
        return network.flow().head(2 * arc + 1);
    }

    public int head(int arc) {
        return network.flow().head(2 * arc);
    }

    public int capacity(int arc) {
        return network.flow().capacity(2 * arc);
    }

    /** Whether a child takes a seat through the arc. */
    public boolean isSeat(int arc) {
        return arc >= firstSeatArc;
    }

    /** The position of the child in the problem; for seats only. */
    public int applicant(int arc) {
        return seats.applicant(seat(arc));
    }

    /** The wish, 0 the first; behind the last wish the Kitas that the office may offer; for seats only. */
    public int option(int arc) {
        return seats.option(seat(arc));
    }

    private int seat(int arc) {
        return network.seatsInReach().get(arc - firstSeatArc);
    }
}
