package kita.billing.tariff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.registry.Period;

/**
 * Facts with named values that an ordinance asks for and a family or a child has (Merkmale): a family card, a parent
 * living alone with the child, taking part in meals. Which keys and values exist stands in the ordinance.
 *
 * @param values on the day that decides, ordered by key
 * @param spans of facts whose days matter, all spans that touch the month, in order of time
 */
public record Declared(Map<String, String> values, Map<String, List<Span>> spans) {

    public static final Declared NOTHING = new Declared(Map.of());

    /**
     * Days without a break on which a fact has one value, also those before and after the month.
     */
    public record Span(String value, Period days) {}

    public Declared {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        spans = spans.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(spans));
    }

    /** Facts whose days do not matter. */
    public Declared(Map<String, String> values) {
        this(values, Map.of());
    }

    /** The spans of one fact; none if nobody declared it or nobody asked for its days. */
    public List<Span> spans(String key) {
        return spans.getOrDefault(key, List.of());
    }

    /** Empty if nothing was declared; what follows from that, the ordinance says. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
