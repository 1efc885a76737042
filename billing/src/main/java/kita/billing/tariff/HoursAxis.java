package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import kita.registry.CareHours;

/** Classes of agreed hours, by the day or by the week. */
public final class HoursAxis implements Axis {

    /** Which of the agreed figures counts. */
    public enum Unit {
        DAILY("dailyHours", "täglich", CareHours::daily),
        WEEKLY("weeklyHours", "wöchentlich", CareHours::weekly);

        private final String key;
        private final String german;
        private final ToIntFunction<CareHours> hours;

        Unit(String key, String german, ToIntFunction<CareHours> hours) {
            this.key = key;
            this.german = german;
            this.hours = hours;
        }
    }

    /** How agreed hours find their class. */
    public enum Match {
        /** The hours themselves must be a class. */
        EXACT,
        /** The smallest class that is not below the hours. */
        NEXT_HIGHER
    }

    private static final int MOST_HOURS = 60;

    private final Unit unit;
    private final Match match;
    private final List<Integer> classes;
    private final int[] classByHours = new int[MOST_HOURS + 1];

    public HoursAxis(Unit unit, Match match, List<Integer> classes) {
        this.unit = unit;
        this.match = match;
        this.classes = List.copyOf(classes);
        requireAscending();
        Arrays.fill(classByHours, NONE);
        for (int index = classes.size() - 1; index >= 0; index--) {
            int lowest = match == Match.EXACT ? classes.get(index) : 0;
            Arrays.fill(classByHours, lowest, classes.get(index) + 1, index);
        }
    }

    private void requireAscending() {
        for (int i = 0; i < classes.size(); i++) {
            boolean tooSmall = classes.get(i) <= (i == 0 ? 0 : classes.get(i - 1));
            if (tooSmall || classes.get(i) > MOST_HOURS) {
                throw new InvalidTariff(
                        "Die Stundenklassen " + classes + " steigen nicht von 1 bis " + MOST_HOURS + " an.",
                        "Klassen in aufsteigender Folge und ohne Wiederholung nennen.");
            }
        }
    }

    @Override
    public String key() {
        return unit.key;
    }

    @Override
    public int size() {
        return classes.size();
    }

    @Override
    public String classKey(int index) {
        return classes.get(index).toString();
    }

    @Override
    public int classOf(Question question) {
        return classByHours[unit.hours.applyAsInt(question.child().hours())];
    }

    @Override
    public String german(int index, Question question) {
        int agreed = unit.hours.applyAsInt(question.child().hours());
        int hours = classes.get(index);
        return agreed == hours
                ? hours + " Stunden " + unit.german
                : "bis " + hours + " Stunden " + unit.german + " (vereinbart: " + agreed + ")";
    }

    @Override
    public String mismatch(Question question) {
        return unit.hours.applyAsInt(question.child().hours()) + " Stunden " + unit.german;
    }

    @Override
    public String toString() {
        return unit.key + " " + match + classes;
    }
}
