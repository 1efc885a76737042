package kita.billing.notice;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kita.registry.Child;
import kita.registry.ChildId;

/**
 * The names by which a family knows its children. Frozen steps carry ids and no names.
 *
 * @param given by id
 */
public record ChildNames(Map<ChildId, String> given) {

    public ChildNames {
        given = Map.copyOf(given);
    }

    /** Of these children. */
    public static ChildNames of(Collection<Child> children) {
        return new ChildNames(children.stream()
                .collect(Collectors.toMap(Child::id, child -> child.name().given())));
    }

    /** The sentence with names in place of ids; an id that nobody knows stays. */
    public String in(String sentence) {
        String named = sentence;
        for (Map.Entry<ChildId, String> child : new TreeMap<>(given).entrySet()) {
            named = named.replaceAll(
                    "\\b(?:das )?Kind " + Pattern.quote(child.getKey().value()) + "(?![\\w-])",
                    Matcher.quoteReplacement(child.getValue()));
        }
        return named;
    }
}
