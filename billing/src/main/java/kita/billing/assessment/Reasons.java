package kita.billing.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.billing.assessment.Assessment.Contradiction;

/** Collects why a household is parked; the same reason in twelve months is told once, for the first of them. */
final class Reasons {

    private record Key(String code, String subject) {}

    private final Map<Key, Contradiction> found = new LinkedHashMap<>();

    /** @param subject id of what the reason is about */
    void add(String code, String subject, String sentence) {
        found.putIfAbsent(new Key(code, subject), new Contradiction(code, sentence));
    }

    void addAll(Reasons others) {
        others.found.forEach(found::putIfAbsent);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Contradiction> inOrder() {
        return List.copyOf(found.values());
    }
}
