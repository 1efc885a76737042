package kita.billing.tariff;

import java.util.List;

/**
 * Refuses declared values that the ordinance does not know. Keys that it does not know are left alone, because they may
 * belong to an ordinance before or after it.
 */
final class FactsKnown {

    private FactsKnown() {}

    static void check(List<Fact> facts, WorkingMonth month) {
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (fact.scope() == Fact.Scope.HOUSEHOLD) {
                check(fact, month.facts().declared(), month.children()[0], "Haushalt");
            } else {
                for (WorkingChild child : month.children()) {
                    check(
                            fact,
                            child.facts().declared(),
                            child,
                            "Kind " + child.facts().id());
                }
                // Children of the family that are not in care are told by whoever counts them.
            }
        }
    }

    private static void check(Fact fact, Declared declared, WorkingChild child, String whose) {
        String value = declared.values().get(fact.key());
        if (value != null && !fact.values().contains(value)) {
            child.month()
                    .refuse(
                            "FACT_UNKNOWN",
                            child,
                            whose + ", " + child.month().month() + ": Der Wert „" + value + "“ der Angabe „"
                                    + fact.german() + "“ (" + fact.key()
                                    + ") steht nicht in der Satzung. Möglich sind: "
                                    + String.join(", ", fact.values()) + ". Angabe berichtigen.");
        }
    }
}
