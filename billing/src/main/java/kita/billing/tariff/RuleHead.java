package kita.billing.tariff;

import kita.registry.Month;
import kita.registry.Period;

/**
 * What every rule carries.
 *
 * @param id unique in its version
 * @param text German: what the rule says, one sentence as a notice shows it
 * @param citation paragraph that it comes from
 * @param validity months in which it holds inside its version; a rule with an end date lapses by itself
 */
public record RuleHead(String id, String text, Citation citation, Period validity) {

    public RuleHead {
        WholeMonths.require(validity);
        if (text.isBlank()) {
            throw new InvalidTariff("Die Regel „" + id + "“ sagt nicht, was sie regelt.", "„text:“ ergänzen.");
        }
    }

    boolean holdsIn(Month month) {
        return validity.contains(month.firstDay());
    }
}
