package kita.allocation.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Placement;

/** One variable per seat by wish, true if the child sits there, and the plan to begin with as a hint. */
final class SeatVariables {

    private final Map<Option, BoolVar> taken = new LinkedHashMap<>();
    private final Set<Option> startSeats = new LinkedHashSet<>();

    SeatVariables(Instance instance, CpModel model, List<Placement> start) {
        for (int child = 0; child < instance.children(); child++) {
            for (Option option : instance.options(child)) {
                if (option.isWish()) {
                    BoolVar variable = model.newBoolVar("");
                    boolean isStart =
                            start.get(child) instanceof Placement.ByWish wish && wish.wishRank() == option.rank();
                    model.addHint(variable, isStart ? 1 : 0);
                    if (isStart) {
                        startSeats.add(option);
                    }
                    taken.put(option, variable);
                }
            }
        }
    }

    BoolVar taken(Option option) {
        return taken.get(option);
    }

    boolean isStart(Option option) {
        return startSeats.contains(option);
    }

    void forEach(Consumer<Option> action) {
        taken.keySet().forEach(action);
    }

    /** The plan to begin with, by wish alone. */
    Seating start(Instance instance) {
        Seating seating = new Seating(instance);
        startSeats.forEach(seating::seat);
        return seating;
    }

    Seating solution(Instance instance, CpSolver solver) {
        Seating seating = new Seating(instance);
        taken.forEach((option, variable) -> {
            if (solver.booleanValue(variable)) {
                seating.seat(option);
            }
        });
        return seating;
    }
}
