package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.allocation.application.FactKey;
import kita.registry.CareForm;

/**
 * Every kind of child that some conditions and points can tell apart: all combinations of the facts that they look at,
 * with ages and forms of care as they occur. Numbers are taken at, and just below, every bound that is mentioned.
 */
final class Worlds {

    /** Beyond this nobody waits for the answer. */
    private static final long MOST = 2_000_000;

    private static final int YEARS = 15;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int KINDERGARTEN_FROM = 36;
    private static final int HORT_FROM = 60;
    private static final int LAST_YEAR_FROM = 48;
    private static final int LAST_YEAR_TO = 83;

    private final List<Life> lives;
    private final List<Optional<Where>> places;
    private final SortedMap<FactKey, List<Integer>> values;
    private final boolean siblings;
    private final boolean creche;

    private Worlds(List<Condition> conditions, List<Points> points, Catalogue catalogue) {
        List<Condition> parts = conditions.stream().flatMap(Conditions::partsOf).toList();
        this.lives = lives(parts);
        this.places = places(parts);
        this.siblings = parts.stream()
                .anyMatch(
                        part -> part instanceof Condition.SiblingAtThisKita || part instanceof Condition.SiblingInCare);
        this.creche = parts.stream().anyMatch(Condition.OwnCrecheChild.class::isInstance);
        this.values = values(parts, points, catalogue);
    }

    /** The worlds of those conditions and points; empty if there are too many to go through. */
    static Optional<Stream<World>> of(List<Condition> conditions, List<Points> points, Catalogue catalogue) {
        Worlds worlds = new Worlds(conditions, points, catalogue);
        return worlds.count() > MOST ? Optional.empty() : Optional.of(worlds.stream());
    }

    /** A child thought up; equal in all but one number it can be compared with another. */
    record World(
            Life life, Optional<Where> place, Sibling sibling, boolean ownCrecheChild, Map<FactKey, Integer> numbers)
            implements Circumstances {

        World with(FactKey fact, int number) {
            Map<FactKey, Integer> changed = new TreeMap<>(numbers);
            changed.put(fact, number);
            return new World(life, place, sibling, ownCrecheChild, changed);
        }

        @Override
        public boolean isDeclared(FactKey fact) {
            return count(fact) > 0;
        }

        @Override
        public int count(FactKey fact) {
            return numbers.getOrDefault(fact, 0);
        }

        @Override
        public boolean hasSiblingAtThisKita() {
            return sibling == Sibling.HERE;
        }

        @Override
        public boolean hasSiblingInCare() {
            return sibling != Sibling.NONE;
        }

        @Override
        public boolean isOwnCrecheChild() {
            return ownCrecheChild;
        }

        @Override
        public boolean isInLastYearBeforeSchool() {
            return life.lastYear();
        }

        @Override
        public int monthsAtStart() {
            return life.months();
        }

        @Override
        public CareForm formAtStart() {
            return life.form();
        }

        @Override
        public boolean isWithin(Where where) {
            return where instanceof Where.Everywhere
                    || place.filter(where::equals).isPresent();
        }
    }

    /** Age, form of care and nearness of school, which depend on each other. */
    record Life(int months, CareForm form, boolean lastYear) {}

    /** Where a sibling is in care. */
    enum Sibling {
        NONE,
        ELSEWHERE,
        HERE
    }

    private static List<Life> lives(List<Condition> parts) {
        SortedSet<Integer> months = new TreeSet<>();
        for (int year = 0; year < YEARS; year++) {
            months.add(year * MONTHS_OF_YEAR);
        }
        for (Condition part : parts) {
            if (part instanceof Condition.MonthsAtStart bounds) {
                Stream.of(bounds.from() - 1, bounds.from(), bounds.to(), bounds.to() + 1)
                        .filter(month -> month >= 0)
                        .forEach(months::add);
            }
        }
        List<Life> lives = new ArrayList<>();
        for (int month : months) {
            CareForm beforeSchool = month < KINDERGARTEN_FROM ? CareForm.KRIPPE : CareForm.KINDERGARTEN;
            if (month <= LAST_YEAR_TO) {
                lives.add(new Life(month, beforeSchool, false));
            }
            if (month >= LAST_YEAR_FROM && month <= LAST_YEAR_TO) {
                lives.add(new Life(month, beforeSchool, true));
            }
            if (month >= HORT_FROM) {
                lives.add(new Life(month, CareForm.HORT, false));
            }
        }
        return lives;
    }

    private static List<Optional<Where>> places(List<Condition> parts) {
        List<Optional<Where>> places = new ArrayList<>(List.of(Optional.empty()));
        parts.stream()
                .filter(Condition.At.class::isInstance)
                .map(part -> ((Condition.At) part).where())
                .distinct()
                .forEach(where -> places.add(Optional.of(where)));
        return places;
    }

    private static SortedMap<FactKey, List<Integer>> values(
            List<Condition> parts, List<Points> points, Catalogue catalogue) {
        SortedMap<FactKey, SortedSet<Integer>> bounds = new TreeMap<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Declared declared) {
                bounds.computeIfAbsent(declared.fact(), fact -> new TreeSet<>()).add(1);
            }
            if (part instanceof Condition.DeclaredAtLeast atLeast) {
                bounds.computeIfAbsent(atLeast.fact(), fact -> new TreeSet<>()).add(atLeast.least());
            }
        }
        for (Points one : points) {
            one.countedFact().ifPresent(fact -> {
                SortedSet<Integer> known = bounds.computeIfAbsent(fact, key -> new TreeSet<>());
                known.addAll(boundsOf(one));
            });
        }
        SortedMap<FactKey, List<Integer>> values = new TreeMap<>();
        bounds.forEach((fact, known) -> values.put(fact, around(known, mostOf(fact, catalogue))));
        return values;
    }

    private static Set<Integer> boundsOf(Points points) {
        if (points instanceof Points.Graded graded) {
            return graded.steps().stream().map(Points.Step::least).collect(Collectors.toSet());
        }
        return Set.of(1);
    }

    private static List<Integer> around(SortedSet<Integer> bounds, int most) {
        SortedSet<Integer> values = new TreeSet<>(Set.of(0, most));
        bounds.forEach(bound -> values.addAll(Set.of(bound, bound - 1)));
        return values.stream().filter(value -> value >= 0 && value <= most).toList();
    }

    private static int mostOf(FactKey fact, Catalogue catalogue) {
        return catalogue
                .definitionOf(fact)
                .map(FactDefinition::kind)
                .filter(FactDefinition.Kind.Count.class::isInstance)
                .map(kind -> ((FactDefinition.Kind.Count) kind).most())
                .orElse(1);
    }

    private long count() {
        long count = (long) lives.size() * places.size() * (siblings ? Sibling.values().length : 1) * (creche ? 2 : 1);
        for (List<Integer> numbers : values.values()) {
            count = Math.min(MOST + 1, count * numbers.size());
        }
        return count;
    }

    private Stream<World> stream() {
        Stream<World> worlds = lives.stream()
                .flatMap(life -> places.stream().map(place -> new World(life, place, Sibling.NONE, false, Map.of())));
        if (siblings) {
            worlds = worlds.flatMap(world -> Stream.of(Sibling.values())
                    .map(sibling -> new World(world.life(), world.place(), sibling, false, Map.of())));
        }
        if (creche) {
            worlds = worlds.flatMap(
                    world -> Stream.of(world, new World(world.life(), world.place(), world.sibling(), true, Map.of())));
        }
        for (Map.Entry<FactKey, List<Integer>> fact : values.entrySet()) {
            worlds = worlds.flatMap(world -> fact.getValue().stream().map(number -> world.with(fact.getKey(), number)));
        }
        return worlds;
    }
}
