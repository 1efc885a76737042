package kita.registry;

/**
 * Agreed hours of care (Betreuungsumfang): hours a day and hours a week. Both are kept, because 8 hours on 5 days and
 * 10 hours on 4 days are 40 hours a week and fall into different rows of a fee table by daily hours.
 *
 * @param daily hours a day, 1 to 12
 * @param weekly hours a week, 1 to 60
 */
public record CareHours(int daily, int weekly) {

    public CareHours {
        if (daily < 1 || daily > 12) {
            throw new IllegalArgumentException("Hours a day must be 1 to 12, not " + daily);
        }
        if (weekly < 1 || weekly > 60) {
            throw new IllegalArgumentException("Hours a week must be 1 to 60, not " + weekly);
        }
    }

    /** The same hours on five days a week. */
    public static CareHours onFiveDays(int daily) {
        return new CareHours(daily, daily * 5);
    }
}
