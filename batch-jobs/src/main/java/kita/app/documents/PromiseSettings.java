package kita.app.documents;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kita.allocation.offer.AnswerPeriod;
import kita.allocation.offer.Figure;
import kita.allocation.offer.GuardLimits;
import kita.app.documents.Municipality.AfterNo;
import kita.app.documents.Municipality.Offers;

/** Reads how places are promised: the sections {@code offers} and {@code guard} of municipality.yaml. */
final class PromiseSettings {

    private static final int MANY = 1_000_000;
    private static final int ALL = 100;
    private static final int LONGEST_WEEK = 60;
    private static final String HOURS_SHIFT = "hoursShift";
    private static final String HOURS_CLASSES = "hoursClasses";

    private PromiseSettings() {}

    static Offers offers(YamlNode node) {
        node.allowOnly("answerDays", "declined", "lapsed");
        Map<String, AfterNo> choices = new LinkedHashMap<>();
        choices.put("out", AfterNo.OUT);
        choices.put("waiting", AfterNo.WAITING);
        return new Offers(
                new AnswerPeriod(node.integer("answerDays", 1, AnswerPeriod.LONGEST)),
                node.optional("declined").map(choice -> choice.asOneOf(choices)).orElse(AfterNo.OUT),
                node.optional("lapsed").map(choice -> choice.asOneOf(choices)).orElse(AfterNo.WAITING));
    }

    /** What the section does not name keeps its default. */
    static GuardLimits guard(Optional<YamlNode> section) {
        GuardLimits defaults = GuardLimits.defaults();
        if (section.isEmpty()) {
            return defaults;
        }
        YamlNode node = section.get();
        Map<Figure, Integer> most = new EnumMap<>(Figure.class);
        most.putAll(defaults.most());
        String[] keys = new String[Figure.values().length + 2];
        for (Figure figure : Figure.values()) {
            keys[figure.ordinal()] = figure.key();
            node.optional(figure.key()).ifPresent(limit -> most.put(figure, limit.asInteger(0, MANY)));
        }
        keys[keys.length - 2] = HOURS_SHIFT;
        keys[keys.length - 1] = HOURS_CLASSES;
        node.allowOnly(keys);
        return new GuardLimits(
                most,
                node.optional(HOURS_SHIFT)
                        .map(points -> points.asInteger(1, ALL))
                        .orElse(defaults.hoursShift()),
                node.optional(HOURS_CLASSES).map(PromiseSettings::bounds).orElse(defaults.hoursBounds()));
    }

    private static List<Integer> bounds(YamlNode node) {
        List<Integer> bounds = node.items().stream()
                .map(bound -> bound.asInteger(1, LONGEST_WEEK))
                .toList();
        if (bounds.isEmpty() || !bounds.equals(List.copyOf(new TreeSet<>(bounds)))) {
            node.finding("Die Grenzen der Stundenklassen müssen aufsteigen.", "Etwa [25, 35] schreiben.");
            return GuardLimits.defaults().hoursBounds();
        }
        return bounds;
    }
}
