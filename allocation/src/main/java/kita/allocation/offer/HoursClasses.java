package kita.allocation.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many children of each class of weekly hours asked for a place and got one: the test whether an order of hours was
 * loaded upside down. Classes are told apart by their upper bounds, as 25 and 35 for the classes of § 33 KiBiz (25, 35
 * and 45 hours).
 *
 * @param upperBounds weekly hours, ascending; the last class is open
 * @param tallies by number of the class, from 0
 */
public record HoursClasses(List<Integer> upperBounds, Map<Integer, Tally> tallies) {

    private static final int PER_CENT = 100;

    /** Below this many applicants a share says nothing. */
    static final int FEWEST = 20;

    public HoursClasses {
        upperBounds = List.copyOf(upperBounds);
        tallies = Collections.unmodifiableMap(new TreeMap<>(tallies));
    }

    /** @param placed of the applicants */
    public record Tally(int applicants, int placed) {

        Tally plus(int moreApplicants, int morePlaced) {
            return new Tally(applicants + moreApplicants, placed + morePlaced);
        }

        int percent() {
            return applicants == 0 ? 0 : Math.round((float) placed * PER_CENT / applicants);
        }
    }

    /** A class whose share of placed children departs from the whole quite otherwise than before; percentage points. */
    public record Shift(String hours, int before, int now) {

        public int points() {
            return Math.abs(now - before);
        }
    }

    public static HoursClasses empty(List<Integer> upperBounds) {
        return new HoursClasses(upperBounds, Map.of());
    }

    /** The same with so many more applicants of these weekly hours, so many of them placed. */
    public HoursClasses plus(int weeklyHours, int applicants, int placed) {
        int number = 0;
        while (number < upperBounds.size() && weeklyHours > upperBounds.get(number)) {
            number++;
        }
        Map<Integer, Tally> more = new TreeMap<>(tallies);
        more.put(number, more.getOrDefault(number, new Tally(0, 0)).plus(applicants, placed));
        return new HoursClasses(upperBounds, more);
    }

    /** Applicants of all classes. */
    public int applicants() {
        return tallies.values().stream().mapToInt(Tally::applicants).sum();
    }

    /**
     * Whether a comparison makes sense: a round for the few who were left over places another share of each class than
     * the main round of a year, without anything being wrong.
     */
    public boolean isComparableWith(HoursClasses before) {
        return upperBounds.equals(before.upperBounds)
                && applicants() * 2 >= before.applicants()
                && before.applicants() * 2 >= applicants();
    }

    /** Per class with enough children on both sides: how far its share is above or below that of all, before and now. */
    public List<Shift> shiftsSince(HoursClasses before) {
        List<Shift> shifts = new ArrayList<>();
        tallies.forEach((number, now) -> {
            Tally then = before.tallies.getOrDefault(number, new Tally(0, 0));
            if (now.applicants() >= FEWEST && then.applicants() >= FEWEST) {
                shifts.add(new Shift(
                        german(number), then.percent() - before.whole().percent(), now.percent() - whole().percent()));
            }
        });
        return shifts;
    }

    private Tally whole() {
        return tallies.values().stream().reduce(new Tally(0, 0), (a, b) -> a.plus(b.applicants(), b.placed()));
    }

    private String german(int number) {
        if (number == upperBounds.size()) {
            return "über " + upperBounds.get(number - 1) + " Stunden";
        }
        return number == 0
                ? "bis " + upperBounds.get(0) + " Stunden"
                : (upperBounds.get(number - 1) + 1) + " bis " + upperBounds.get(number) + " Stunden";
    }
}
