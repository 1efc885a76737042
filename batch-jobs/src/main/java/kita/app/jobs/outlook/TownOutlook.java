package kita.app.jobs.outlook;

import java.util.List;
import kita.billing.assessment.OutlookEvent;
import kita.billing.assessment.Reminders.Letter;
import kita.billing.burden.BurdenHint;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * What lies ahead for the families of a town.
 *
 * @param events ordered by date, then household
 * @param letters reminders of proofs that end, due in the window; one a day for each household
 * @param toAdvise families that pay with an income below the least limit (§ 90 (4) SGB VIII), in the first month
 */
public record TownOutlook(
        Month first, Month last, List<Event> events, List<Letter> letters, List<BurdenHint> toAdvise) {

    /** An event and whom it concerns. */
    public record Event(HouseholdId household, OutlookEvent what) {}

    public TownOutlook {
        events = List.copyOf(events);
        letters = List.copyOf(letters);
        toAdvise = List.copyOf(toAdvise);
    }
}
