package kita.allocation.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of one child at one Kita, criterion by criterion, and what was cut off because a group or the local criteria
 * may bring no more.
 *
 * @param counted points by criterion, in the order of the catalogue, local ones last
 * @param cuts what was taken off again
 */
record Tally(Map<PointRule, Integer> counted, List<Cut> cuts) {

    /**
     * Points beyond a greatest number.
     *
     * @param added what the criteria bring together
     */
    record Cut(String key, String label, int added, int most, String citation) {
        int excess() {
            return added - most;
        }
    }

    private static final String LOCAL = "LOCAL";

    static Tally of(Catalogue catalogue, Circumstances child) {
        Map<PointRule, Integer> counted = new LinkedHashMap<>();
        List<Cut> cuts = new ArrayList<>();
        counted.putAll(bestOfGroups(catalogue, catalogue.points(), child));
        for (PointGroup group : catalogue.groups()) {
            int added = counted.entrySet().stream()
                    .filter(entry -> entry.getKey().group().equals(Optional.of(group.key())))
                    .mapToInt(Map.Entry::getValue)
                    .reduce(0, Math::addExact);
            if (added > group.most()) {
                cuts.add(new Cut(group.key(), group.label(), added, group.most(), group.citation()));
            }
        }
        addLocal(catalogue, child, counted, cuts);
        return new Tally(counted, cuts);
    }

    int points() {
        int added = counted.values().stream().reduce(0, Math::addExact);
        return added - cuts.stream().mapToInt(Cut::excess).sum();
    }

    private static void addLocal(
            Catalogue catalogue, Circumstances child, Map<PointRule, Integer> counted, List<Cut> cuts) {
        LocalFrame frame = catalogue.local();
        int added = 0;
        for (LocalCriteria local : frame.criteria()) {
            if (child.isWithin(local.where())) {
                Map<PointRule, Integer> brought = bestOfGroups(catalogue, local.points(), child);
                counted.putAll(brought);
                added = brought.values().stream().reduce(added, Math::addExact);
            }
        }
        if (added > frame.mostPoints()) {
            cuts.add(new Cut(LOCAL, "Örtliche Kriterien", added, frame.mostPoints(), frame.citation()));
        }
    }

    /** Of each group that has no greatest number only the criterion with the most points, the first of equals. */
    private static Map<PointRule, Integer> bestOfGroups(
            Catalogue catalogue, List<PointRule> rules, Circumstances child) {
        Map<PointRule, Integer> counted = new LinkedHashMap<>();
        Map<String, PointRule> bestOfGroup = new LinkedHashMap<>();
        for (PointRule rule : rules) {
            int points = pointsOf(rule, child);
            if (points == 0) {
                continue;
            }
            Optional<String> group = rule.group().filter(key -> !catalogue.hasGroup(key));
            if (group.isPresent()) {
                PointRule best = bestOfGroup.get(group.get());
                if (best != null && counted.get(best) >= points) {
                    continue;
                }
                if (best != null) {
                    counted.remove(best);
                }
                bestOfGroup.put(group.get(), rule);
            }
            counted.put(rule, points);
        }
        return counted;
    }

    /** What the criterion brings by itself, whatever its group says. */
    static int pointsOf(PointRule rule, Circumstances child) {
        if (!Conditions.hold(rule.condition(), child)) {
            return 0;
        }
        return rule.points().at(rule.points().countedFact().map(child::count).orElse(0));
    }
}
