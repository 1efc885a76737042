package kita.allocation.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.Priority;

/** For each cell, literals that say whether children ahead of somebody fill it; and the limits themselves. */
final class FullCells {

    private final Instance instance;
    private final CpModel model;
    private final JointSeats joint;
    private final SeatVariables seats;
    private final Literal always;
    private final Set<Literal> fullAtStart = new HashSet<>();
    private final List<List<Option>> takers = new ArrayList<>();
    private final Map<String, Literal> full = new HashMap<>();

    FullCells(Instance instance, CpModel model, JointSeats joint, SeatVariables seats) {
        this.instance = instance;
        this.model = model;
        this.joint = joint;
        this.seats = seats;
        this.always = model.trueLiteral();
        fullAtStart.add(always);
        for (int cell = 0; cell < instance.cells(); cell++) {
            takers.add(new ArrayList<>());
        }
        seats.forEach(option -> {
            for (int i = 0; i < option.size(); i++) {
                takers.get(option.cell(i)).add(option);
            }
        });
        takers.forEach(line -> line.sort(Comparator.comparing(this::priority)));
    }

    /** No cell takes more than it has. */
    void keepLimits() {
        for (int cell = 0; cell < instance.cells(); cell++) {
            LinearExprBuilder taken = LinearExpr.newBuilder();
            for (Option option : takers.get(cell)) {
                taken.addTerm(seats.taken(option), option.unitsIn(cell));
            }
            model.addLessOrEqual(taken, instance.free(cell));
        }
    }

    boolean isTrueAtStart(Literal literal) {
        return fullAtStart.contains(literal);
    }

    /** What stands in the way of the member, given what its family takes in that outcome: one of these is enough. */
    List<Literal> against(DecidingGroup group, JointSeat outcome, int member) {
        Option option = outcome.seats().get(member);
        Priority priority = priority(option);
        int[] own = group.members().stream().mapToInt(one -> joint.number(one)).toArray();
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
                taken.addTerm(seats.taken(other), other.unitsIn(cell));
                most += other.unitsIn(cell);
                atStart += seats.isStart(other) ? other.unitsIn(cell) : 0;
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

    private Priority priority(Option option) {
        return instance.child(option.child()).wishes().get(option.rank() - 1).priority();
    }
}
