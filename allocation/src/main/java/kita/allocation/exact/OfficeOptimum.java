package kita.allocation.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.proposal.Placement;

/**
 * How many children the office could place at best, given the places by wish, by CP-SAT.
 *
 * @param placed the most that was found
 * @param atMost more are impossible
 */
public record OfficeOptimum(int placed, int atMost) {

    /** Searches for so long. */
    public static OfficeOptimum of(Instance instance, List<Placement> placements, double seconds) {
        OrTools.load();
        LeftOver leftOver = new LeftOver(instance, placements);
        CpModel model = new CpModel();
        Map<Integer, List<Literal>> byChild = new LinkedHashMap<>();
        Map<Integer, LinearExprBuilder> load = new TreeMap<>();
        LinearExprBuilder placed = LinearExpr.newBuilder();
        boolean isNobodyLeft = true;
        for (List<Option> bundle : leftOver.bundles()) {
            isNobodyLeft = false;
            BoolVar chosen = model.newBoolVar("");
            byChild.computeIfAbsent(bundle.get(0).child(), child -> new ArrayList<>())
                    .add(chosen);
            placed.addTerm(chosen, bundle.size());
            for (Option option : bundle) {
                for (int i = 0; i < option.size(); i++) {
                    load.computeIfAbsent(option.cell(i), cell -> LinearExpr.newBuilder())
                            .addTerm(chosen, option.units(i));
                }
            }
        }
        if (isNobodyLeft) {
            return new OfficeOptimum(0, 0);
        }
        byChild.values().forEach(model::addAtMostOne);
        load.forEach((cell, taken) -> model.addLessOrEqual(taken, leftOver.left(cell)));
        model.maximize(placed);
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new OfficeOptimum(found ? (int) Math.round(solver.objectiveValue()) : 0, (int)
                Math.floor(solver.bestObjectiveBound() + 1e-6));
    }
}
