package kita.allocation.bound;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.Problem;
import kita.registry.KitaId;

/**
 * What one more place, or several, would be worth at each Kita, limit and month: read off the residual network of the
 * greatest flow, so exact for the bound and independent of any one plan.
 */
public final class PlaceValues {

    private final Problem problem;
    private final List<KitaId> kitas;
    private final List<LimitTree> trees;
    private final PlaceNetwork places;
    private final MorePlaces more;

    private PlaceValues(Problem problem, Reach reach) {
        this.problem = problem;
        OpenSeats seats = new OpenSeats(problem);
        this.kitas = List.copyOf(seats.trees().keySet());
        this.trees = List.copyOf(seats.trees().values());
        this.places = PlaceNetwork.ofAllMonths(seats, reach);
        places.maximise();
        this.more = new MorePlaces(places.flow(), places.source(), places.sink());
    }

    /**
     * One answer per limit and month, in the order of the problem's Kitas, then narrow limits before wide ones, then by
     * month. Limits that a flow cannot keep (see {@link LimitTree}) are left out.
     *
     * @param count places more in each answer, 1 or more
     */
    public static List<PlaceValue> of(Problem problem, Reach reach, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("More places are at least one, not " + count);
        }
        PlaceValues values = new PlaceValues(problem, reach);
        List<PlaceValue> answers = new ArrayList<>();
        for (int kita = 0; kita < values.kitas.size(); kita++) {
            for (int limit = 0; limit < values.trees.get(kita).size(); limit++) {
                values.addMonths(answers, kita, limit, count);
            }
        }
        return answers;
    }

    /** From the last month backwards: the longer a place is there, the more it is worth, but never more than a place. */
    private void addMonths(List<PlaceValue> answers, int kita, int limit, int count) {
        LimitTree tree = trees.get(kita);
        int[] worth = new int[problem.months()];
        int gained = 0;
        for (int month = problem.months() - 1; month >= 0; month--) {
            if (gained < count) {
                more.widen(widen(kita, limit, month, count));
                gained = more.gain(count);
            }
            worth[month] = gained;
        }
        more.restore();
        for (int month = 0; month < worth.length; month++) {
            answers.add(new PlaceValue(
                    kitas.get(kita),
                    tree.limit(limit).key(),
                    tree.limit(limit).label(),
                    problem.firstMonth().plus(month),
                    count,
                    worth[month]));
        }
    }

    /** The arcs of that month that a wider limit widens: its own, and those of narrower limits that it held back. */
    private List<MorePlaces.Wider> widen(int kita, int limit, int month, int count) {
        LimitTree tree = trees.get(kita);
        boolean isLast = month == problem.months() - 1;
        List<MorePlaces.Wider> wider = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            int more = tree.freeWith(limit, count, node, month) - tree.free(node, month);
            int by = isLast ? (node == limit ? count : 0) : more;
            if (by > 0) {
                wider.add(new MorePlaces.Wider(places.arc(kita, node, month), by));
            }
        }
        return wider;
    }
}
