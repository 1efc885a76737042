package kita.allocation.snapshot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import kita.registry.CareForm;
import kita.registry.Period;

/**
 * The staff key (Personalschlüssel) of a period: how much working time of the staff an hour of care needs.
 *
 * @param validity whole months; keys of one municipality do not overlap
 * @param minutesPerCareHour by form of care; a form that is missing needs none
 */
public record StaffKey(Period validity, Map<CareForm, Integer> minutesPerCareHour) {

    public StaffKey {
        minutesPerCareHour = minutesPerCareHour.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new EnumMap<>(minutesPerCareHour));
    }
}
