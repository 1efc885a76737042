package kita.billing.tariff;

import java.util.List;
import java.util.Optional;

/**
 * A fact with named values that an ordinance asks for (Merkmal).
 *
 * @param key its name in documents and declarations
 * @param scope whom it is about
 * @param german what clerks and parents read, such as "FamilienCard oder Bonuscard"
 * @param values all that may be declared
 * @param otherwise the value where nothing is declared; empty if it must be declared
 */
public record Fact(String key, Scope scope, String german, List<String> values, Optional<String> otherwise) {

    /** Whom a fact is about. */
    public enum Scope {
        HOUSEHOLD,
        CHILD
    }

    public Fact {
        values = List.copyOf(values);
        if (values.stream().distinct().count() < Math.max(2, values.size())) {
            throw new InvalidTariff(
                    "Das Merkmal „" + key + "“ braucht mindestens zwei verschiedene Werte.", "„values:“ berichtigen.");
        }
        if (otherwise.isPresent() && !values.contains(otherwise.get())) {
            throw new InvalidTariff(
                    "Der Wert „" + otherwise.get() + "“ ohne Angabe ist kein Wert des Merkmals „" + key + "“.",
                    "„otherwise:“ oder „values:“ berichtigen.");
        }
    }

    /** The declared value, else the one that holds without a declaration, else null: the fact is missing. */
    String valueOf(Declared declared) {
        String value = declared.values().get(key);
        return value != null ? value : otherwise.orElse(null);
    }

    /** As {@link #valueOf(Declared)}, from the household or the child, whomever the fact is about. */
    String valueOf(HouseholdMonth household, ChildInCare child) {
        return valueOf(scope == Scope.HOUSEHOLD ? household.declared() : child.declared());
    }
}
