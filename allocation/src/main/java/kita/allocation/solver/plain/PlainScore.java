package kita.allocation.solver.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Option;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * A weighted sum, as it is usually written: nothing overfull (hard); a child without a place, the more the further in
 * front it is and the more if it has a claim; siblings apart, or one without the other; wish ranks; long ways. Counted
 * move by move, which is many times faster than constraint streams.
 */
public final class PlainScore implements IncrementalScoreCalculator<PlainPlan, HardSoftLongScore> {

    private static final long UNPLACED = 10_000;
    private static final long UNPLACED_ENTITLED = 20_000;
    private static final long FIRST_IN_LINE = 10_000;
    private static final long APART_AGAINST_ALL_OR_NOTHING = 20_000;
    private static final long APART = 2_000;
    private static final long RANK = 100;
    private static final long OFFICE = 5_000;
    private static final long KILOMETRE = 100;

    private int[] left;
    private long overfull;
    private long soft;
    private Option[] seats;
    /** Between two changes a child does not count, nor do its pairs. */
    private boolean[] isCounted;

    private int[][] siblings;
    private long[] apart;

    @Override
    public void resetWorkingSolution(PlainPlan plan) {
        Instance instance = plan.instance();
        left = new int[instance.cells()];
        for (int cell = 0; cell < left.length; cell++) {
            left[cell] = instance.free(cell);
        }
        seats = new Option[instance.children()];
        isCounted = new boolean[instance.children()];
        overfull = 0;
        soft = 0;
        readFamilies(instance);
        for (PlainChild child : plan.children()) {
            insert(child);
        }
    }

    private void readFamilies(Instance instance) {
        siblings = new int[instance.children()][0];
        apart = new long[instance.children()];
        Map<ApplicationId, Integer> numbers = new HashMap<>();
        for (int child = 0; child < instance.children(); child++) {
            numbers.put(instance.child(child).id(), child);
        }
        for (Family family : instance.problem().families()) {
            List<Integer> members = family.members().stream().map(numbers::get).toList();
            if (family.rule() != SiblingRule.INDEPENDENT) {
                for (int member : members) {
                    List<Integer> others = new ArrayList<>(members);
                    others.remove((Integer) member);
                    siblings[member] =
                            others.stream().mapToInt(Integer::intValue).toArray();
                    apart[member] =
                            family.rule() == SiblingRule.TOGETHER_OR_NOT_AT_ALL ? APART_AGAINST_ALL_OR_NOTHING : APART;
                }
            }
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        retract((PlainChild) entity);
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        insert((PlainChild) entity);
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // Children do not come during the search.
    }

    @Override
    public void afterEntityAdded(Object entity) {
        insert((PlainChild) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        retract((PlainChild) entity);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // Nothing is left of it.
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-overfull, -soft);
    }

    private void insert(PlainChild child) {
        Option seat = child.seat();
        seats[child.number()] = seat;
        isCounted[child.number()] = true;
        soft += costOf(child) + costOfSiblings(child.number());
        for (int i = 0; seat != null && i < seat.size(); i++) {
            int cell = seat.cell(i);
            overfull -= Math.max(0, -left[cell]);
            left[cell] -= seat.units(i);
            overfull += Math.max(0, -left[cell]);
        }
    }

    private void retract(PlainChild child) {
        Option seat = seats[child.number()];
        soft -= costOf(child) + costOfSiblings(child.number());
        isCounted[child.number()] = false;
        for (int i = 0; seat != null && i < seat.size(); i++) {
            int cell = seat.cell(i);
            overfull -= Math.max(0, -left[cell]);
            left[cell] += seat.units(i);
            overfull += Math.max(0, -left[cell]);
        }
    }

    private long costOf(PlainChild child) {
        Option seat = seats[child.number()];
        if (seat == null) {
            long turn = FIRST_IN_LINE * (seats.length - child.turn()) / seats.length;
            return (child.applicant().isEntitled() ? UNPLACED_ENTITLED : UNPLACED) + turn;
        }
        return seat.isWish() ? RANK * seat.rank() : OFFICE + KILOMETRE * seat.metres() / 1_000;
    }

    private long costOfSiblings(int child) {
        long cost = 0;
        for (int sibling : siblings[child]) {
            int here = seats[child] == null ? -1 : seats[child].kita();
            int there = seats[sibling] == null ? -1 : seats[sibling].kita();
            cost += here == there || !isCounted[sibling] ? 0 : apart[child];
        }
        return cost;
    }
}
