package kita.allocation.proposal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import kita.registry.CareForm;

/** How much of a {@link Limit} one child takes in a month. */
public sealed interface Measure {

    /** Every child is one. */
    record Children() implements Measure {}

    /** Licensed places: in general one, more for a child that needs the room of several (inclusion). */
    record Places() implements Measure {}

    /**
     * Working time of the staff: hours of care a week times the staff key (Personalschlüssel).
     *
     * @param perCareHour staff minutes for one hour of care, by form of care
     */
    record StaffMinutes(Map<CareForm, Integer> perCareHour) implements Measure {
        public StaffMinutes {
            perCareHour = perCareHour.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(perCareHour));
        }
    }

    Measure CHILDREN = new Children();
    Measure PLACES = new Places();
}
