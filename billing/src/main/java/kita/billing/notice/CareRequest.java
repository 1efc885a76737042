package kita.billing.notice;

import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Month;

/** The care that was asked for or awarded: from which month, which form, how many hours. */
public record CareRequest(Month start, CareForm form, CareHours hours) {

    /** Krippe, 8 Stunden am Tag. */
    public String german() {
        return form.german() + ", " + hoursInGerman();
    }

    String hoursInGerman() {
        return GermanWords.hours(hours);
    }
}
