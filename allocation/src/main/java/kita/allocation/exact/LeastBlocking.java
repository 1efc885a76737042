package kita.allocation.exact;

import java.util.List;
import kita.allocation.instance.Instance;
import kita.allocation.instance.Seating;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.Placement;

/**
 * The fewest groups that can block a plan by wish, by CP-SAT, with the definition of {@link FamilyPreference}: for every
 * outcome before the one chosen, either some cell is full of children ahead, or the group blocks. On one thread and
 * ended by deterministic time, so the same problem gives the same answer, unless the clock had to end it.
 *
 * @param seating the plan, with what the office gave out by turn afterwards
 * @param blocking groups that block it
 * @param atLeast fewer are impossible; equal to {@code blocking} if that was proved
 */
public record LeastBlocking(Seating seating, int blocking, int atLeast, End end) {

    /** What ended the search. */
    public enum End {
        /** Nothing better exists. */
        PROVED,
        /** The deterministic time; the next run ends at the same point. */
        BY_COUNT,
        /** The clock, at four times that many seconds: another run may get further. */
        BY_CLOCK
    }

    /**
     * Nothing to search for if no group blocks the plan to begin with. The plan to begin with if nothing was found in time.
     *
     * @param start a plan to begin with, in the order of the problem
     * @param deterministicTime about seconds on a machine of its own; the wait ends at four times that in any case
     */
    public static LeastBlocking of(Instance instance, List<Placement> start, double deterministicTime) {
        OrTools.load();
        return new LeastBlockingSearch(instance, start).solve(deterministicTime);
    }
}
