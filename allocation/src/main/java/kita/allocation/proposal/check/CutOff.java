package kita.allocation.proposal.check;

import java.util.Optional;
import kita.allocation.proposal.Priority;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * The line at one limit of a Kita in one month (Cut-off). Units are those of the limit's measure: places, children or
 * staff minutes a week.
 *
 * @param limit key of the limit within the Kita; empty where the Kita has no group for the child
 * @param label what people read
 * @param free what is free in the problem
 * @param byWish taken by children placed by wish, or staying in a secured place
 * @param byOffice taken by children whom the office placed
 * @param lastByWish the child placed by wish that stands last there, if there is one
 */
public record CutOff(
        KitaId kita,
        String limit,
        String label,
        Month month,
        int free,
        int byWish,
        int byOffice,
        Optional<Priority> lastByWish) {

    /** Whether another child by wish needs to be ahead of the last one. */
    public boolean isFull() {
        return byWish >= free;
    }

    public int left() {
        return Math.max(0, free - byWish - byOffice);
    }
}
