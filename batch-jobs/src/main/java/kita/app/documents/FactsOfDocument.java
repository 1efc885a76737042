package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Fact;

/** The facts that a document declares; axes, counts and conditions find them by their keys. */
final class FactsOfDocument {

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** A second fact with the same key is answered with false and left out. */
    boolean add(Fact fact) {
        return facts.putIfAbsent(fact.key(), fact) == null;
    }

    /** In the order of the document. */
    List<Fact> all() {
        return List.copyOf(facts.values());
    }

    /** The fact with that key; if there is none, a finding at the place that names it. */
    Optional<Fact> named(String key, YamlNode where) {
        Fact fact = facts.get(key);
        if (fact == null && where.isPresent()) {
            where.finding(
                    "Das Merkmal „" + Values.shortened(key) + "“ ist nicht erklärt.",
                    facts.isEmpty()
                            ? "Am Anfang des Dokuments unter „facts:“ erklären."
                            : "Erklärt sind: " + String.join(", ", facts.keySet()) + ".");
        }
        return Optional.ofNullable(fact);
    }
}
