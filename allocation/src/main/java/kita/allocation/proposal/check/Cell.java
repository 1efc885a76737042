package kita.allocation.proposal.check;

import java.util.Comparator;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;

/** One Kita, form of care and month: what a place is, as far as capacity goes. */
record Cell(KitaId kita, CareForm form, Month month) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::kita).thenComparing(Cell::form).thenComparing(Cell::month);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
