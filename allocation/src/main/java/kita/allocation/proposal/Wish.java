package kita.allocation.proposal;

import kita.registry.CareHours;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * One option on a child's list: a Kita with the start and the hours that the parents would take there. A Kita may stand
 * on the list several times, with other starts or hours.
 *
 * @param priority the child's place in line there; rank 0 exactly if the place is secured
 */
public record Wish(KitaId kita, Month start, CareHours hours, Priority priority, Claim claim) {

    /** Something that the parents ask for. */
    public static Wish asked(KitaId kita, Month start, CareHours hours, Priority priority) {
        return new Wish(kita, start, hours, priority, Claim.ASKED);
    }

    public Seat seat() {
        return new Seat(kita, start, hours);
    }
}
