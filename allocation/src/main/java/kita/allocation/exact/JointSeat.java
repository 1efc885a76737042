package kita.allocation.exact;

import java.util.List;
import kita.allocation.instance.Option;

/** One outcome of a group: a seat by wish for each member, null for a member without one. */
record JointSeat(List<Option> seats) {

    /** What the members ahead of that one take of a cell, which counts for it as taken. */
    int takenByOthers(int member, int cell, int[] aheadOfMember) {
        int units = 0;
        for (int other : aheadOfMember) {
            Option seat = seats.get(other);
            units += seat == null || other == member ? 0 : seat.unitsIn(cell);
        }
        return units;
    }
}
