package kita.allocation.proposal.check;

import java.util.Optional;
import kita.allocation.proposal.Priority;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/**
 * The line at one Kita, form of care and month (Cut-off).
 *
 * @param free free places in the problem
 * @param byWish children placed by wish there
 * @param byOffice children placed by the office there
 * @param lastByWish the child placed by wish that stands last there, if there is one
 */
public record CutOff(
        KitaId kita, CareForm form, Month month, int free, int byWish, int byOffice, Optional<Priority> lastByWish) {

    /** Whether another child by wish needs to be ahead of the last one. */
    public boolean isFull() {
        return byWish >= free;
    }

    public int left() {
        return Math.max(0, free - byWish - byOffice);
    }
}
