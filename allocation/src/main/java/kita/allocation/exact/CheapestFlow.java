package kita.allocation.exact;

import com.google.ortools.graph.MinCostFlow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kita.allocation.bound.PlacementArcs;
import kita.allocation.bound.Reach;
import kita.allocation.instance.Instance;
import kita.allocation.instance.OfficeByTurn;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Problem;

/**
 * As many children as possible, then the smallest sum of wish ranks, by a min-cost flow of OR-Tools. It knows neither
 * priority nor siblings. What is secured is kept, and the flow leaves out the Krippe months of children that change to
 * the Kindergarten; where these are one too many, the child takes its next best free seat.
 */
public final class CheapestFlow {

    /** An office seat costs more than any wish, and a kilometre as much as a rank. */
    private static final int OFFICE_RANK = 20;

    /** More than all ranks along any chain of children that move up for one more. */
    private static final long UNPLACED = 10_000;

    private final Instance instance;
    private final Seating seating;

    private CheapestFlow(Instance instance) {
        this.instance = instance;
        this.seating = new Seating(instance);
    }

    public static Seating solve(Instance instance) {
        OrTools.load();
        CheapestFlow search = new CheapestFlow(instance);
        search.seatTheSecured();
        search.seat(search.flow(instance.problem()));
        search.fillUp();
        return search.seating;
    }

    private void seatTheSecured() {
        for (int child = 0; child < instance.children(); child++) {
            int secured = instance.child(child).securedRank();
            Arrays.stream(instance.options(child))
                    .filter(option -> secured > 0 && option.rank() == secured)
                    .forEach(seating::seat);
        }
    }

    /** The seats that carry flow. */
    private List<Option> flow(Problem problem) {
        PlacementArcs arcs = PlacementArcs.of(problem, Reach.WISHES_AND_OFFICE);
        MinCostFlow flow = new MinCostFlow();
        for (int arc = 0; arc < arcs.size(); arc++) {
            long cost = arcs.isSeat(arc) ? cost(option(arcs, arc)) : 0;
            flow.addArcWithCapacityAndUnitCost(arcs.tail(arc), arcs.head(arc), arcs.capacity(arc), cost);
        }
        flow.addArcWithCapacityAndUnitCost(arcs.source(), arcs.sink(), arcs.children(), UNPLACED);
        flow.setNodeSupply(arcs.source(), arcs.children());
        flow.setNodeSupply(arcs.sink(), -arcs.children());
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("The flow has no solution");
        }
        return IntStream.range(0, arcs.size())
                .filter(arc -> arcs.isSeat(arc) && flow.getFlow(arc) > 0)
                .mapToObj(arc -> option(arcs, arc))
                .toList();
    }

    private long cost(Option option) {
        // A child that has a seat already is to take it: nobody else may have it.
        int secured = instance.child(option.child()).securedRank();
        if (secured > 0) {
            return option.rank() == secured ? -UNPLACED : 0;
        }
        return option.isWish() ? option.rank() : OFFICE_RANK + option.metres() / 1_000;
    }

    private Option option(PlacementArcs arcs, int arc) {
        Applicant applicant = instance.child(arcs.applicant(arc));
        int wishes = applicant.wishes().size();
        int number = arcs.option(arc);
        return Arrays.stream(instance.options(arcs.applicant(arc)))
                .filter(option -> number < wishes
                        ? option.rank() == number + 1
                        : !option.isWish()
                                && instance.kita(option.kita())
                                        .equals(applicant
                                                .officeOptions()
                                                .get(number - wishes)
                                                .kita()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An arc to a seat that does not exist"));
    }

    private void seat(List<Option> chosen) {
        List<Option> left = new ArrayList<>();
        for (Option option : chosen) {
            if (seating.of(option.child()) == null) {
                if (seating.fits(option)) {
                    seating.seat(option);
                } else {
                    left.add(option);
                }
            }
        }
        left.stream().sorted(Comparator.comparingInt(Option::rank)).forEach(option -> seatNextBest(option.child()));
    }

    /** Children without a claim, and those for whom the flow found nothing or too little. */
    private void fillUp() {
        for (int child = 0; child < instance.children(); child++) {
            if (seating.of(child) == null) {
                seatNextBest(child);
            }
        }
        new OfficeByTurn(instance, seating).run();
        new MakeRoom(instance, seating).run();
    }

    private void seatNextBest(int child) {
        Arrays.stream(instance.options(child))
                .filter(option -> option.isWish() && seating.fits(option))
                .findFirst()
                .ifPresent(seating::seat);
    }
}
