package kita.allocation.proposal;

import java.util.List;
import kita.registry.CareForm;
import kita.registry.KitaId;

/**
 * Free places of one Kita in one form of care, month by month (Platzprofil): licensed places less the children whose
 * contracts run. A child that completes its third year moves from the Krippe to the Kindergarten profile.
 *
 * @param freeByMonth free places in each month of the problem's horizon, in order; never negative
 */
public record PlaceProfile(KitaId kita, CareForm form, List<Integer> freeByMonth) {

    public PlaceProfile {
        freeByMonth = List.copyOf(freeByMonth);
        for (int free : freeByMonth) {
            if (free < 0) {
                throw new IllegalArgumentException("Free places must not be negative: " + kita + " " + form);
            }
        }
    }
}
