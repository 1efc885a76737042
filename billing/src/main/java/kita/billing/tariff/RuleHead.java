package kita.billing.tariff;

import java.time.LocalDate;
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
        requireWholeMonths(validity);
        if (text.isBlank()) {
            throw new InvalidTariff("Die Regel „" + id + "“ sagt nicht, was sie regelt.", "„text:“ ergänzen.");
        }
    }

    boolean holdsIn(Month month) {
        return validity.contains(month.firstDay());
    }

    /** Fees are monthly; a rule or version that changes within a month would need a rule for parts of months. */
    static void requireWholeMonths(Period validity) {
        boolean starts =
                validity.from().equals(LocalDate.MIN) || validity.from().getDayOfMonth() == 1;
        boolean ends = validity.isOpenEnded()
                || validity.to().equals(Month.of(validity.to()).lastDay());
        if (!starts || !ends) {
            throw new InvalidTariff(
                    "Die Gültigkeit beginnt oder endet mitten im Monat.",
                    "Mit einem Monatsersten beginnen und mit einem Monatsletzten enden.");
        }
    }
}
