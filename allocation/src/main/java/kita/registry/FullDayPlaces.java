package kita.registry;

/**
 * How many children of a group may stay long (Ganztagsplätze).
 *
 * @param places 0 or more
 * @param weeklyHoursFrom a child with at least so many hours a week needs one, 1 to 60
 */
public record FullDayPlaces(int places, int weeklyHoursFrom) {

    public FullDayPlaces {
        if (places < 0 || weeklyHoursFrom < 1 || weeklyHoursFrom > 60) {
            throw new IllegalArgumentException(
                    "Not full-day places: " + places + " for " + weeklyHoursFrom + " hours a week and more");
        }
    }
}
