package kita.allocation.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a proposal may depart from what was promised without a second look.
 *
 * @param most per figure the highest count that passes; a figure that is missing has no limit
 * @param hoursShift how many percentage points the share of placed children of a class of weekly hours may move
 * @param hoursBounds upper bounds of these classes, see {@link HoursClasses}
 */
public record GuardLimits(Map<Figure, Integer> most, int hoursShift, List<Integer> hoursBounds) {

    private static final int FEW_MOVES = 20;
    private static final int A_FIFTH = 20;

    public GuardLimits {
        most = Collections.unmodifiableMap(new TreeMap<>(most));
        hoursBounds = List.copyOf(hoursBounds);
        if (hoursBounds.isEmpty()) {
            throw new IllegalArgumentException("Classes of hours need at least one bound");
        }
    }

    /** Nobody loses a promise, its place, hours or time or is parted from siblings; a few moves pass; winning is free. */
    public static GuardLimits defaults() {
        Map<Figure, Integer> most = new EnumMap<>(Figure.class);
        most.put(Figure.PROMISES_LOST, 0);
        most.put(Figure.MOVED, FEW_MOVES);
        most.put(Figure.SIBLINGS_APART, 0);
        most.put(Figure.HOURS_CUT, 0);
        most.put(Figure.STARTS_LATER, 0);
        most.put(Figure.BEYOND_PLACES, 0);
        return new GuardLimits(most, A_FIFTH, List.of(25, 35));
    }

    /**
     * What stops the release; empty if nothing does.
     *
     * @param before shares of the last comparable release, if there is one
     */
    public List<Excess> exceededBy(GuardFigures figures, HoursClasses now, Optional<HoursClasses> before) {
        List<Excess> excesses = new ArrayList<>();
        most.forEach((figure, limit) -> {
            if (figures.count(figure) > limit) {
                excesses.add(new Excess.Count(
                        figure, limit, figures.count(figure), figures.cases().get(figure)));
            }
        });
        before.filter(now::isComparableWith)
                .ifPresent(then -> now.shiftsSince(then).stream()
                        .filter(shift -> shift.points() > hoursShift)
                        .forEach(shift -> excesses.add(new Excess.HoursShift(shift, hoursShift))));
        return excesses;
    }
}
