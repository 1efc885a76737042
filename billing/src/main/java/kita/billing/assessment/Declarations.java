package kita.billing.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.tariff.Declared;
import kita.registry.ChildId;

/** What is declared on a day, about the household and about each child. */
final class Declarations {

    private Declarations() {}

    /** @param child empty for what is declared about the household */
    static Declared on(LocalDate day, Optional<ChildId> child, List<DeclaredFact> facts) {
        if (facts.isEmpty()) {
            return Declared.NOTHING;
        }
        Map<String, DeclaredFact> strongest = new LinkedHashMap<>();
        for (DeclaredFact fact : facts) {
            if (fact.child().equals(child) && fact.period().contains(day)) {
                strongest.merge(fact.key(), fact, (a, b) -> Overlay.isOver(b, a) ? b : a);
            }
        }
        if (strongest.isEmpty()) {
            return Declared.NOTHING;
        }
        Map<String, String> values = new TreeMap<>();
        strongest.forEach((key, fact) -> values.put(key, fact.value()));
        return new Declared(values);
    }
}
