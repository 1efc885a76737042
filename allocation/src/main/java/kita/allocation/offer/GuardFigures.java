package kita.allocation.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.registry.HouseholdId;
import kita.registry.KitaId;

/**
 * How far a proposal departs from what was promised, figure by figure.
 *
 * @param cases ids of the applications, or of the families for {@link Figure#SIBLINGS_APART}, in order
 */
public record GuardFigures(Map<Figure, List<String>> cases) {

    public GuardFigures {
        EnumMap<Figure, List<String>> sorted = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sorted.put(
                    figure,
                    cases.getOrDefault(figure, List.of()).stream().sorted().toList());
        }
        cases = Collections.unmodifiableMap(sorted);
    }

    /** The same with other cases of one figure, which a comparison one by one cannot show. */
    public GuardFigures with(Figure figure, List<String> ids) {
        Map<Figure, List<String>> changed = new EnumMap<>(cases);
        changed.put(figure, ids);
        return new GuardFigures(changed);
    }

    public int count(Figure figure) {
        return cases.get(figure).size();
    }

    /** Compares all of them; the order does not matter. */
    public static GuardFigures of(List<Comparison> comparisons) {
        Map<Figure, List<String>> cases = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            cases.put(figure, new ArrayList<>());
        }
        Map<HouseholdId, List<Comparison>> families = new TreeMap<>();
        for (Comparison comparison : comparisons) {
            figuresOf(comparison)
                    .forEach(figure ->
                            cases.get(figure).add(comparison.application().value()));
            families.computeIfAbsent(comparison.family(), family -> new ArrayList<>())
                    .add(comparison);
        }
        families.forEach((family, members) -> {
            if (wereTogether(members) && areApart(members)) {
                cases.get(Figure.SIBLINGS_APART).add(family.value());
            }
        });
        return new GuardFigures(cases);
    }

    private static Stream<Figure> figuresOf(Comparison comparison) {
        if (comparison.promised().isEmpty()) {
            boolean hadNothing = comparison.before() instanceof Comparison.Before.WithoutPlace;
            return hadNothing && comparison.proposed().isPresent() ? Stream.of(Figure.WON) : Stream.empty();
        }
        if (comparison.proposed().isEmpty()) {
            return Stream.of(Figure.PROMISES_LOST);
        }
        PromisedPlace before = comparison.promised().orElseThrow();
        PromisedPlace now = comparison.proposed().orElseThrow();
        List<Figure> figures = new ArrayList<>();
        if (!now.kita().equals(before.kita())) {
            figures.add(Figure.MOVED);
        }
        if (now.hours().weekly() < before.hours().weekly()) {
            figures.add(Figure.HOURS_CUT);
        }
        if (now.start().isAfter(before.start())) {
            figures.add(Figure.STARTS_LATER);
        }
        return figures.stream();
    }

    private static boolean wereTogether(List<Comparison> members) {
        return mostAtOneKita(members.stream().flatMap(member -> member.promised().stream())) > 1;
    }

    /** Of those who were together, fewer would be: so one that leaves alone counts, and a third that never was there does not. */
    private static boolean areApart(List<Comparison> members) {
        List<Comparison> promised =
                members.stream().filter(member -> member.promised().isPresent()).toList();
        return mostAtOneKita(promised.stream().flatMap(member -> member.proposed().stream()))
                < mostAtOneKita(promised.stream().flatMap(member -> member.promised().stream()));
    }

    private static int mostAtOneKita(Stream<PromisedPlace> seats) {
        Map<KitaId, Integer> counts = new HashMap<>();
        seats.forEach(seat -> counts.merge(seat.kita(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
