package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kita.registry.CareHours;

/** Classes of agreed hours, by the day or by the week. */
public final class HoursAxis implements Axis {

    /** Which of the agreed figures counts. */
    public enum Unit {
        DAILY("dailyHours", "täglich"),
        WEEKLY("weeklyHours", "wöchentlich");

        private final String key;
        private final String german;

        Unit(String key, String german) {
            this.key = key;
            this.german = german;
        }

        /** Key in documents. */
        public String key() {
            return key;
        }

        /** How often: täglich or wöchentlich. */
        public String german() {
            return german;
        }

        public int of(CareHours agreed) {
            return this == DAILY ? agreed.daily() : agreed.weekly();
        }
    }

    /** How agreed hours find their class. */
    public enum Match {
        /** The hours themselves must be a class. */
        EXACT,
        /** The smallest class that is not below the hours. */
        NEXT_HIGHER,
        /** A list says which hours belong to which class. */
        MAPPED
    }

    static final int MOST_HOURS = 60;

    private final Unit unit;
    private final Match match;
    private final List<Integer> classes;
    private final TreeMap<Integer, Integer> mapping;
    private final int[] classByHours = new int[MOST_HOURS + 1];

    public HoursAxis(Unit unit, Match match, List<Integer> classes) {
        this(unit, match, classes, Map.of());
    }

    private HoursAxis(Unit unit, Match match, List<Integer> classes, Map<Integer, Integer> mapping) {
        this.unit = unit;
        this.match = match;
        this.classes = List.copyOf(classes);
        this.mapping = new TreeMap<>(mapping);
        requireAscending();
        Arrays.fill(classByHours, NONE);
        for (int index = classes.size() - 1; index >= 0; index--) {
            int lowest = match == Match.NEXT_HIGHER ? 0 : classes.get(index);
            Arrays.fill(classByHours, lowest, classes.get(index) + 1, index);
        }
        this.mapping.forEach(this::map);
    }

    /**
     * Hours find their class by a list, after the classes of an ordinance were redrawn. A class takes its own hours
     * unless the list says otherwise; hours that are neither are refused.
     *
     * @param mapping agreed hours and the class that takes them
     */
    public static HoursAxis mapped(Unit unit, List<Integer> classes, Map<Integer, Integer> mapping) {
        return new HoursAxis(unit, Match.MAPPED, classes, mapping);
    }

    private void map(int hours, int hoursOfClass) {
        int index = classes.indexOf(hoursOfClass);
        if (hours < 1 || hours > MOST_HOURS || index < 0) {
            throw new InvalidTariff(
                    "Die Zuordnung von " + hours + " zu " + hoursOfClass + " Stunden führt zu keiner Klasse.",
                    "Als „vereinbarte Stunden: Klasse“ schreiben; die Klasse muss unter „classes“ stehen.");
        }
        classByHours[hours] = index;
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
    public void ask(QuestionSheet sheet) {}

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
    public String heading() {
        return "Stunden " + unit.german;
    }

    @Override
    public String classHeading(int index) {
        return (match == Match.NEXT_HIGHER ? "bis " : "") + classes.get(index);
    }

    @Override
    public int classOf(Question question) {
        return classByHours[unit.of(question.child().hours())];
    }

    @Override
    public String german(int index, Question question) {
        int agreed = unit.of(question.child().hours());
        int hours = classes.get(index);
        return agreed == hours
                ? German.hours(hours) + " " + unit.german
                : (match == Match.MAPPED ? "Stufe " : "bis ") + German.hours(hours) + " " + unit.german
                        + " (vereinbart: " + agreed + ")";
    }

    @Override
    public String mismatch(Question question) {
        return German.hours(unit.of(question.child().hours())) + " " + unit.german;
    }

    @Override
    public String toString() {
        return unit.key + " " + match + classes + (match == Match.MAPPED ? mapping : "");
    }
}
