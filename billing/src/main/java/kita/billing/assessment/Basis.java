package kita.billing.assessment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kita.billing.tariff.HouseholdIncome;

/**
 * What decided about an assessed month, aspect by aspect, as short text that stays comparable for years. Two months with
 * equal bases cost the same; where they differ, the aspects say why.
 *
 * @param values never a name or an address; ids, dates, classes and amounts alone
 */
public record Basis(Map<Aspect, String> values) {

    /** Which kind of fact it is; the code is stored and must never change. */
    public enum Aspect {
        ORDINANCE("Satzung"),
        AGE("Alter"),
        CONTRACT("Vertrag"),
        INCOME("Einkommen"),
        FAMILY("Familie und Haushalt"),
        SIBLINGS("Geschwister in Betreuung"),
        BENEFIT("Sozialleistung"),
        DECLARED("Merkmale"),
        PAYER("Zahlungspflichtige Person"),
        /** The amount was kept or taken back by the rule on late reports or by limitation. */
        LATE_REPORT("Zeitpunkt der Meldung"),
        /** A part was waived. */
        WAIVER("Erlass");

        private final String german;

        Aspect(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    public static final Basis UNKNOWN = new Basis(Map.of());

    public Basis {
        EnumMap<Aspect, String> ordered = new EnumMap<>(Aspect.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** The income that was looked at; empty if the ordinance asked for none. */
    public Optional<HouseholdIncome> income() {
        return Optional.ofNullable(values.get(Aspect.INCOME)).map(BasisText::incomeOf);
    }

    /**
     * Whether a benefit that would free from the fee was applied for and not yet proven: the fee is owed, the family is to
     * be advised, and nobody should be dunned for it before the application is decided.
     */
    public boolean isBenefitRequested() {
        String benefit = values.get(Aspect.BENEFIT);
        return benefit != null && BasisText.isBenefitRequested(benefit);
    }

    /** The same with one aspect set to another text. */
    public Basis with(Aspect aspect, String value) {
        EnumMap<Aspect, String> changed = new EnumMap<>(Aspect.class);
        changed.putAll(values);
        changed.put(aspect, value);
        return new Basis(changed);
    }

    /** The aspects in which the two differ, in their order. */
    public Set<Aspect> differences(Basis other) {
        EnumSet<Aspect> differing = EnumSet.noneOf(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            if (!Objects.equals(values.get(aspect), other.values.get(aspect))) {
                differing.add(aspect);
            }
        }
        return Collections.unmodifiableSet(differing);
    }
}
