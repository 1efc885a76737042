package kita.billing.tariff;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Facts with named values that an ordinance asks for and a family or a child has (Merkmale): a family card, a parent
 * living alone with the child, taking part in meals. Which keys and values exist stands in the ordinance.
 *
 * @param values ordered by key
 */
public record Declared(Map<String, String> values) {

    public static final Declared NOTHING = new Declared(Map.of());

    public Declared {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Empty if nothing was declared; what follows from that, the ordinance says. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
