package kita.billing.tariff;

import java.util.Optional;
import kita.registry.Period;

/**
 * What every rule carries.
 *
 * @param id unique in its version
 * @param text German: what the rule says, one sentence as a notice shows it
 * @param citation paragraph that it comes from
 * @param validity months in which it holds inside its version; a rule with an end date lapses by itself
 * @param charge on whose amounts it works
 * @param when for which children it changes the amount; empty for all
 */
public record RuleHead(
        String id, String text, Citation citation, Period validity, Charge charge, Optional<Condition> when) {

    public RuleHead {
        WholeMonths.require(validity);
        if (text.isBlank()) {
            throw new InvalidTariff("Die Regel „" + id + "“ sagt nicht, was sie regelt.", "„text:“ ergänzen.");
        }
    }

    /** A rule on the fee for care that holds for all children. */
    public RuleHead(String id, String text, Citation citation, Period validity) {
        this(id, text, citation, validity, Charge.CARE, Optional.empty());
    }

    void ask(QuestionSheet sheet) {
        when.ifPresent(condition -> condition.ask(sheet));
    }

    boolean holdsFor(WorkingChild child) {
        return when.isEmpty() || when.get().holds(child);
    }
}
