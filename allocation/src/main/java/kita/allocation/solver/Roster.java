package kita.allocation.solver;

import java.util.Arrays;

/**
 * Who sits at one Kita, and what that means for those who ask: an immutable value, so that a search undoes a step by
 * keeping the old one.
 *
 * <p>Only children placed by wish stand in the line; children whom the office placed use places but are behind all, so
 * that they never change a cut-off.
 */
final class Roster {

    /** Cut-off of a cell with a place left: everybody may come. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final int[] NO_ONE = {};

    private final Market market;
    private final int kita;
    /** Bit set over the places of the line. */
    private final long[] line;
    /** Children placed by the office, ascending. */
    private final int[] office;
    /** Places used per offset, by wish and by the office. */
    private final int[] used;
    /** Per offset the place in line of the last child served; {@link #OPEN} if there is room. */
    private final int[] cutOffs;

    private final int overfilled;

    private Roster(Market market, int kita, long[] line, int[] office, int[] used, int[] cutOffs) {
        this.market = market;
        this.kita = kita;
        this.line = line;
        this.office = office;
        this.used = used;
        this.cutOffs = cutOffs;
        int over = 0;
        int[] free = market.free[kita];
        for (int cell = 0; cell < used.length; cell++) {
            over += Math.max(0, used[cell] - free[cell]);
        }
        this.overfilled = over;
    }

    static Roster empty(Market market, int kita) {
        long[] line = new long[(market.line[kita].length + 63) / 64];
        return new Roster(market, kita, line, NO_ONE, new int[market.cells], cutOffs(market, kita, line));
    }

    static Roster[] allEmpty(Market market) {
        Roster[] rosters = new Roster[market.kitas.length];
        for (int kita = 0; kita < rosters.length; kita++) {
            rosters[kita] = empty(market, kita);
        }
        return rosters;
    }

    /** The roster with the child seated; place {@link JointOption#BEHIND_ALL} for an office place. */
    Roster with(int child, int place) {
        int[] nowUsed = counted(child, 1);
        if (place == JointOption.BEHIND_ALL) {
            int at = -Arrays.binarySearch(office, child) - 1;
            int[] more = new int[office.length + 1];
            System.arraycopy(office, 0, more, 0, at);
            more[at] = child;
            System.arraycopy(office, at, more, at + 1, office.length - at);
            return new Roster(market, kita, line, more, nowUsed, cutOffs);
        }
        return withLine(place, nowUsed);
    }

    /** The roster with the child gone. */
    Roster without(int child, int place) {
        int[] nowUsed = counted(child, -1);
        if (place == JointOption.BEHIND_ALL) {
            int[] fewer = Arrays.stream(office).filter(other -> other != child).toArray();
            return new Roster(market, kita, line, fewer, nowUsed, cutOffs);
        }
        return withLine(place, nowUsed);
    }

    private Roster withLine(int place, int[] nowUsed) {
        long[] changed = line.clone();
        changed[place >> 6] ^= 1L << (place & 63);
        int[] changedCutOffs = cutOffs(market, kita, changed);
        return new Roster(
                market,
                kita,
                changed,
                office,
                nowUsed,
                Arrays.equals(changedCutOffs, cutOffs) ? cutOffs : changedCutOffs);
    }

    private int[] counted(int child, int by) {
        int[] changed = used.clone();
        for (int cell : market.need[child]) {
            changed[cell] += by;
        }
        return changed;
    }

    private static int[] cutOffs(Market market, int kita, long[] line) {
        int[] free = market.free[kita];
        int[] served = new int[market.cells];
        int[] cutOffs = new int[market.cells];
        for (int cell = 0; cell < cutOffs.length; cell++) {
            cutOffs[cell] = free[cell] == 0 ? -1 : OPEN;
        }
        for (int place = next(line, 0); place >= 0; place = next(line, place + 1)) {
            for (int cell : market.need[market.line[kita][place]]) {
                if (++served[cell] == free[cell]) {
                    cutOffs[cell] = place;
                }
            }
        }
        return cutOffs;
    }

    private static int next(long[] bits, int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return -1;
        }
        long rest = bits[word] & (-1L << (from & 63));
        while (rest == 0) {
            if (++word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Whether somebody at this place in line would be served in all the months it needs. */
    boolean admits(int child, int place) {
        for (int cell : market.need[child]) {
            if (place >= cutOffs[cell]) {
                return false;
            }
        }
        return true;
    }

    /** Places that children ahead of this place take, per offset, not counting the members of the group. */
    int[] ahead(int place, Group group) {
        int[] counts = new int[market.cells];
        for (int other = next(line, 0); other >= 0 && other < place; other = next(line, other + 1)) {
            int child = market.line[kita][other];
            if (!group.hasMember(child)) {
                for (int cell : market.need[child]) {
                    counts[cell]++;
                }
            }
        }
        return counts;
    }

    /** Whether there is room for one more in all the months the child needs, without displacing anybody. */
    boolean hasRoomFor(int child) {
        int[] free = market.free[kita];
        for (int cell : market.need[child]) {
            if (used[cell] >= free[cell]) {
                return false;
            }
        }
        return true;
    }

    /** The first child in line for whom no room is left by those ahead, or -1. */
    int firstUnserved() {
        int[] served = new int[market.cells];
        for (int place = next(line, 0); place >= 0; place = next(line, place + 1)) {
            int child = market.line[kita][place];
            for (int cell : market.need[child]) {
                if (++served[cell] > market.free[kita][cell]) {
                    return child;
                }
            }
        }
        return -1;
    }

    /** Whether some cell lets in somebody here whom the earlier roster refused. */
    boolean isOpenerThan(Roster earlier) {
        if (cutOffs == earlier.cutOffs) {
            return false;
        }
        for (int cell = 0; cell < cutOffs.length; cell++) {
            if (cutOffs[cell] > earlier.cutOffs[cell]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the child needs a month in which more children sit here than there are places. */
    boolean isCrowdedFor(int child) {
        int[] free = market.free[kita];
        for (int cell : market.need[child]) {
            if (used[cell] > free[cell]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same children sit here by wish. */
    boolean hasSameLine(Roster other) {
        return line == other.line || Arrays.equals(line, other.line);
    }

    /** The children who sit here by wish, first in line first. */
    int[] byWish() {
        int[] children = new int[market.line[kita].length];
        int count = 0;
        for (int place = next(line, 0); place >= 0; place = next(line, place + 1)) {
            children[count++] = market.line[kita][place];
        }
        return Arrays.copyOf(children, count);
    }

    int[] office() {
        return office;
    }

    int overfilled() {
        return overfilled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Roster that
                && kita == that.kita
                && Arrays.equals(line, that.line)
                && Arrays.equals(office, that.office);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kita + Arrays.hashCode(line)) + Arrays.hashCode(office);
    }
}
