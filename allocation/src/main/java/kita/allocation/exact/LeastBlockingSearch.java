package kita.allocation.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.instance.Instance;
import kita.allocation.instance.OfficeByTurn;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.Placement;
import kita.registry.ApplicationId;

/** The model and the search behind {@link LeastBlocking}. */
final class LeastBlockingSearch {

    /** Presolve is not counted as deterministic time; on a machine with much else to do this ends the wait. */
    private static final int CLOCK_PER_COUNT = 4;

    private final Instance instance;
    private final List<Placement> start;
    private final CpModel model = new CpModel();
    private final JointSeats joint;
    private final SeatVariables seats;
    private final FullCells fullCells;
    private final List<Literal> blocks = new ArrayList<>();
    private int blockingAtStart;

    LeastBlockingSearch(Instance instance, List<Placement> start) {
        this.instance = instance;
        this.start = start;
        this.joint = new JointSeats(instance);
        this.seats = new SeatVariables(instance, model, start);
        this.fullCells = new FullCells(instance, model, joint, seats);
    }

    LeastBlocking solve(double deterministicTime) {
        fullCells.keepLimits();
        Map<ApplicationId, Applicant> applicants = new HashMap<>();
        instance.problem().applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        for (Family family : instance.problem().families()) {
            FamilyPreference.groupsOf(family, applicants).forEach(this::addGroup);
        }
        if (blockingAtStart == 0) {
            return answer(seats.start(instance), 0, 0, LeastBlocking.End.PROVED);
        }
        LinearExprBuilder blocking = LinearExpr.newBuilder();
        blocks.forEach(block -> blocking.addTerm(block, 1));
        model.minimize(blocking);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(deterministicTime);
        solver.getParameters().setMaxTimeInSeconds(CLOCK_PER_COUNT * deterministicTime);
        CpSolverStatus status = solver.solve(model);
        int atLeast = (int) Math.max(0, Math.ceil(solver.bestObjectiveBound() - 1e-6));
        LeastBlocking.End end = end(solver, status, deterministicTime);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? answer(seats.solution(instance, solver), (int) Math.round(solver.objectiveValue()), atLeast, end)
                : answer(seats.start(instance), blockingAtStart, atLeast, end);
    }

    private static LeastBlocking.End end(CpSolver solver, CpSolverStatus status, double deterministicTime) {
        if (status == CpSolverStatus.OPTIMAL) {
            return LeastBlocking.End.PROVED;
        }
        return solver.response().getDeterministicTime() < deterministicTime
                ? LeastBlocking.End.BY_CLOCK
                : LeastBlocking.End.BY_COUNT;
    }

    private LeastBlocking answer(Seating seating, int blocking, int atLeast, LeastBlocking.End end) {
        new OfficeByTurn(instance, seating).run();
        return new LeastBlocking(seating, blocking, atLeast, end);
    }

    private void addGroup(DecidingGroup group) {
        List<JointSeat> outcomes = joint.of(group);
        List<Literal> chosen = new ArrayList<>();
        int hinted = joint.chosenIn(start, group, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            BoolVar choice = model.newBoolVar("");
            model.addHint(choice, i == hinted ? 1 : 0);
            chosen.add(choice);
        }
        model.addExactlyOne(chosen);
        for (int member = 0; member < group.members().size(); member++) {
            link(group.members().get(member), member, outcomes, chosen);
        }
        if (outcomes.size() > 1) {
            BoolVar block = model.newBoolVar("");
            blocks.add(block);
            addStability(group, outcomes, chosen, block, hinted);
        }
    }

    /** Each seat is taken exactly if an outcome with it is chosen. */
    private void link(Applicant member, int position, List<JointSeat> outcomes, List<Literal> chosen) {
        for (Option option : instance.options(joint.number(member))) {
            if (option.isWish()) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (int i = 0; i < outcomes.size(); i++) {
                    if (option == outcomes.get(i).seats().get(position)) {
                        sum.addTerm(chosen.get(i), 1);
                    }
                }
                model.addEquality(sum, seats.taken(option));
            }
        }
    }

    /** Best outcome first: the group has it or a better one, or somebody ahead fills a cell of it, or it blocks. */
    private void addStability(
            DecidingGroup group, List<JointSeat> outcomes, List<Literal> chosen, BoolVar block, int hinted) {
        Literal better = null;
        boolean isBlocking = false;
        for (int i = 0; i < outcomes.size() - 1; i++) {
            Literal asGood = chosen.get(i);
            if (better != null) {
                BoolVar either = model.newBoolVar("");
                model.addHint(either, hinted >= 0 && hinted <= i ? 1 : 0);
                model.addBoolOr(new Literal[] {better, chosen.get(i), either.not()});
                asGood = either;
            }
            List<Literal> clause = new ArrayList<>(List.of(asGood, block));
            for (int member = 0; member < group.members().size(); member++) {
                if (outcomes.get(i).seats().get(member) != null) {
                    clause.addAll(fullCells.against(group, outcomes.get(i), member));
                }
            }
            model.addBoolOr(clause);
            isBlocking |= i < hinted && clause.stream().noneMatch(fullCells::isTrueAtStart);
            better = asGood;
        }
        model.addHint(block, isBlocking ? 1 : 0);
        blockingAtStart += isBlocking ? 1 : 0;
    }
}
