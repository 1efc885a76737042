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
    /** Units used per offset, by wish and by the office. */
    private final int[] used;
    /** Per offset the place in line of the child that takes the last unit; {@link #OPEN} if there is one left. */
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
        return new Roster(market, kita, line, NO_ONE, new int[market.free[kita].length], cutOffs(market, kita, line));
    }

    static Roster[] allEmpty(Market market) {
        Roster[] rosters = new Roster[market.kitas.length];
        for (int kita = 0; kita < rosters.length; kita++) {
            rosters[kita] = empty(market, kita);
        }
        return rosters;
    }

    /** The roster with the child seated; place {@link JointOption#BEHIND_ALL} for an office place. */
    Roster with(int child, int place, Need need) {
        int[] nowUsed = counted(need, 1);
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
    Roster without(int child, int place, Need need) {
        int[] nowUsed = counted(need, -1);
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

    private int[] counted(Need need, int by) {
        int[] changed = used.clone();
        for (int i = 0; i < need.cells.length; i++) {
            changed[need.cells[i]] += by * need.units[i];
        }
        return changed;
    }

    private static int[] cutOffs(Market market, int kita, long[] line) {
        int[] left = market.free[kita].clone();
        int[] cutOffs = new int[left.length];
        for (int cell = 0; cell < cutOffs.length; cell++) {
            cutOffs[cell] = left[cell] == 0 ? -1 : OPEN;
        }
        for (int place = next(line, 0); place >= 0; place = next(line, place + 1)) {
            Need need = market.needAt(kita, place);
            for (int i = 0; i < need.cells.length; i++) {
                int cell = need.cells[i];
                boolean wasLeft = left[cell] > 0;
                left[cell] -= need.units[i];
                if (wasLeft && left[cell] <= 0) {
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

    /** Whether somebody at this place in line, who does not sit here yet, would be served in all it needs. */
    boolean admits(Need need, int place) {
        for (int cell : need.cells) {
            if (place >= cutOffs[cell]) {
                return false;
            }
        }
        return !need.heavy || isRoomFor(need, ahead(place, null));
    }

    /** Whether the need can be met beside what those ahead take. */
    boolean isRoomFor(Need need, int[] ahead) {
        for (int i = 0; i < need.cells.length; i++) {
            if (ahead[need.cells[i]] + need.units[i] > market.free[kita][need.cells[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Units that children ahead of this place take, per offset, not counting the members of the group, if there is one. */
    int[] ahead(int place, Group group) {
        int[] counts = new int[used.length];
        for (int other = next(line, 0); other >= 0 && other < place; other = next(line, other + 1)) {
            if (group == null || !group.hasMember(market.line[kita][other])) {
                add(market.needAt(kita, other), counts);
            }
        }
        return counts;
    }

    static void add(Need need, int[] counts) {
        for (int i = 0; i < need.cells.length; i++) {
            counts[need.cells[i]] += need.units[i];
        }
    }

    /** Whether there is room for the need without displacing anybody. */
    boolean hasRoomFor(Need need) {
        return isRoomFor(need, used);
    }

    /** The first child in line for whom no room is left by those ahead, or -1. */
    int firstUnserved() {
        int[] served = new int[used.length];
        for (int place = next(line, 0); place >= 0; place = next(line, place + 1)) {
            Need need = market.needAt(kita, place);
            if (!isRoomFor(need, served)) {
                return market.line[kita][place];
            }
            add(need, served);
        }
        return -1;
    }

    /** Whether some cell lets in somebody here whom the earlier roster refused. */
    boolean isOpenerThan(Roster earlier) {
        if (market.heavy[kita]) {
            // A cut-off tells about one unit; somebody who needs two may get in though no cut-off moved.
            return !hasSameLine(earlier);
        }
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

    /** Whether the need touches a cell in which more is taken than there is. */
    boolean isCrowdedFor(Need need) {
        int[] free = market.free[kita];
        for (int cell : need.cells) {
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
