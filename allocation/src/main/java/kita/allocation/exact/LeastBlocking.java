package kita.allocation.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kita.allocation.instance.Instance;
import kita.allocation.instance.OfficeByTurn;
import kita.allocation.instance.Option;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.registry.ApplicationId;

/**
 * The fewest groups that can block a plan by wish, by CP-SAT, with the definition of {@link FamilyPreference}: for every
 * outcome before the one chosen, either some cell is full of children ahead, or the group blocks. On one thread and
 * ended by deterministic time, so the same problem gives the same answer.
 *
 * @param seating the plan, with what the office gave out by turn afterwards
 * @param blocking groups that block it
 * @param atLeast fewer are impossible; equal to {@code blocking} if that was proved
 */
public record LeastBlocking(Seating seating, int blocking, int atLeast) {

    /**
     * Nothing to search for if no group blocks the plan to begin with. The plan to begin with if nothing was found in time.
     *
     * @param start a plan to begin with, in the order of the problem
     * @param deterministicTime about seconds on a machine of its own
     */
    public static LeastBlocking of(Instance instance, List<Placement> start, double deterministicTime) {
        OrTools.load();
        return new Search(instance, start).solve(deterministicTime);
    }

    private static final class Search {
        private final Instance instance;
        private final CpModel model = new CpModel();
        private final Map<ApplicationId, Integer> numbers = new HashMap<>();
        private final List<Placement> start;
        /** By child: one variable per wish in its options, true if the child sits there. */
        private final Map<Option, BoolVar> sits = new HashMap<>();

        /** The seats of the plan to begin with, so that the solver is told the value of every variable. */
        private final Set<Option> startSeats = new HashSet<>();

        private final Set<Literal> fullAtStart = new HashSet<>();
        private final Literal always;
        private int blockingAtStart;
        private final List<List<Option>> takers = new ArrayList<>();
        private final List<Literal> blocks = new ArrayList<>();
        private final Map<String, Literal> full = new HashMap<>();

        Search(Instance instance, List<Placement> start) {
            this.instance = instance;
            this.start = start;
            this.always = model.trueLiteral();
            fullAtStart.add(always);
            for (int cell = 0; cell < instance.cells(); cell++) {
                takers.add(new ArrayList<>());
            }
            for (int child = 0; child < instance.children(); child++) {
                numbers.put(instance.child(child).id(), child);
                for (Option option : instance.options(child)) {
                    if (option.isWish()) {
                        BoolVar variable = model.newBoolVar("");
                        boolean isStart =
                                start.get(child) instanceof Placement.ByWish wish && wish.wishRank() == option.rank();
                        model.addHint(variable, isStart ? 1 : 0);
                        if (isStart) {
                            startSeats.add(option);
                        }
                        sits.put(option, variable);
                        for (int i = 0; i < option.size(); i++) {
                            takers.get(option.cell(i)).add(option);
                        }
                    }
                }
            }
            for (List<Option> line : takers) {
                line.sort(Comparator.comparing(this::priority));
            }
        }

        LeastBlocking solve(double deterministicTime) {
            for (int cell = 0; cell < instance.cells(); cell++) {
                LinearExprBuilder taken = LinearExpr.newBuilder();
                for (Option option : takers.get(cell)) {
                    taken.addTerm(sits.get(option), option.unitsIn(cell));
                }
                model.addLessOrEqual(taken, instance.free(cell));
            }
            Map<ApplicationId, Applicant> applicants = new HashMap<>();
            instance.problem().applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
            for (Family family : instance.problem().families()) {
                FamilyPreference.groupsOf(family, applicants).forEach(this::addGroup);
            }
            if (blockingAtStart == 0) {
                return start(0);
            }
            LinearExprBuilder blocking = LinearExpr.newBuilder();
            blocks.forEach(block -> blocking.addTerm(block, 1));
            model.minimize(blocking);
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(deterministicTime);
            // Its presolve does not count; on a machine with much else to do this ends the wait.
            solver.getParameters().setMaxTimeInSeconds(4 * deterministicTime);
            CpSolverStatus status = solver.solve(model);
            return answer(solver, status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE);
        }

        private LeastBlocking answer(CpSolver solver, boolean isFound) {
            int atLeast = (int) Math.max(0, Math.ceil(solver.bestObjectiveBound() - 1e-6));
            if (!isFound) {
                return start(atLeast);
            }
            Seating seating = new Seating(instance);
            for (int child = 0; child < instance.children(); child++) {
                for (Option option : instance.options(child)) {
                    if (option.isWish() && solver.booleanValue(sits.get(option))) {
                        seating.seat(option);
                    }
                }
            }
            new OfficeByTurn(instance, seating).run();
            return new LeastBlocking(seating, (int) Math.round(solver.objectiveValue()), atLeast);
        }

        private LeastBlocking start(int atLeast) {
            Seating seating = new Seating(instance);
            startSeats.forEach(seating::seat);
            new OfficeByTurn(instance, seating).run();
            return new LeastBlocking(seating, blockingAtStart, atLeast);
        }

        private void addGroup(DecidingGroup group) {
            List<JointSeat> outcomes = outcomes(group);
            List<Literal> chosen = new ArrayList<>();
            int hinted = hinted(group, outcomes);
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
            for (Option option : instance.options(numbers.get(member.id()))) {
                if (option.isWish()) {
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    for (int i = 0; i < outcomes.size(); i++) {
                        if (option == outcomes.get(i).seats().get(position)) {
                            sum.addTerm(chosen.get(i), 1);
                        }
                    }
                    model.addEquality(sum, sits.get(option));
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
                        clause.addAll(fullCells(group, outcomes.get(i), member));
                    }
                }
                model.addBoolOr(clause);
                isBlocking |= i < hinted && clause.stream().noneMatch(fullAtStart::contains);
                better = asGood;
            }
            model.addHint(block, isBlocking ? 1 : 0);
            blockingAtStart += isBlocking ? 1 : 0;
        }

        private List<Literal> fullCells(DecidingGroup group, JointSeat outcome, int member) {
            Option option = outcome.seats().get(member);
            Priority priority = priority(option);
            int[] own = group.members().stream()
                    .mapToInt(one -> numbers.get(one.id()))
                    .toArray();
            int[] ahead = IntStream.range(0, own.length)
                    .filter(other -> outcome.seats().get(other) != null
                            && priority(outcome.seats().get(other)).isAheadOf(priority))
                    .toArray();
            List<Literal> literals = new ArrayList<>();
            for (int i = 0; i < option.size(); i++) {
                int cell = option.cell(i);
                int enough = instance.free(cell) - option.units(i) - outcome.takenByOthers(member, cell, ahead) + 1;
                isFull(cell, priority, own, enough, option).ifPresent(literals::add);
            }
            return literals;
        }

        /** A literal that implies that children ahead, strangers all, take at least so much of the cell. */
        private Optional<Literal> isFull(int cell, Priority priority, int[] own, int enough, Option option) {
            String key = cell + "|" + option.child() + "|" + option.rank() + "|" + enough + "|" + own.length;
            Literal known = full.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            if (enough <= 0) {
                return Optional.of(always);
            }
            LinearExprBuilder taken = LinearExpr.newBuilder();
            int most = 0;
            int atStart = 0;
            for (Option other : takers.get(cell)) {
                if (!priority(other).isAheadOf(priority)) {
                    break;
                }
                if (Arrays.stream(own).noneMatch(member -> member == other.child())) {
                    taken.addTerm(sits.get(other), other.unitsIn(cell));
                    most += other.unitsIn(cell);
                    atStart += startSeats.contains(other) ? other.unitsIn(cell) : 0;
                }
            }
            if (most < enough) {
                return Optional.empty();
            }
            BoolVar literal = model.newBoolVar("");
            model.addGreaterOrEqual(taken, enough).onlyEnforceIf(literal);
            model.addHint(literal, atStart >= enough ? 1 : 0);
            if (atStart >= enough) {
                fullAtStart.add(literal);
            }
            full.put(key, literal);
            return Optional.of(literal);
        }

        /** The accepted outcomes that exist, best first; a member that holds something holds it in all of them. */
        private List<JointSeat> outcomes(DecidingGroup group) {
            FamilyPreference preference = FamilyPreference.of(group);
            List<JointSeat> outcomes = new ArrayList<>();
            for (JointOutcome outcome : preference.ranked()) {
                List<Option> seats = new ArrayList<>();
                boolean exists = true;
                for (int i = 0; i < group.members().size(); i++) {
                    Option seat =
                            option(group.members().get(i), outcome.wishRanks().get(i));
                    seats.add(seat);
                    exists &= seat != null || outcome.wishRanks().get(i) == JointOutcome.NO_WISH_PLACE;
                }
                if (exists) {
                    outcomes.add(new JointSeat(Collections.unmodifiableList(seats)));
                }
            }
            return outcomes;
        }

        private Option option(Applicant member, int rank) {
            return Arrays.stream(instance.options(numbers.get(member.id())))
                    .filter(option -> rank > 0 && option.rank() == rank)
                    .findFirst()
                    .orElse(null);
        }

        private int hinted(DecidingGroup group, List<JointSeat> outcomes) {
            List<Option> now = new ArrayList<>();
            for (Applicant member : group.members()) {
                Placement placement = start.get(numbers.get(member.id()));
                now.add(placement instanceof Placement.ByWish wish ? option(member, wish.wishRank()) : null);
            }
            return outcomes.indexOf(new JointSeat(now));
        }

        private Priority priority(Option option) {
            return instance.child(option.child())
                    .wishes()
                    .get(option.rank() - 1)
                    .priority();
        }
    }
}
