package kita.billing.tariff;

import java.time.LocalDate;
import kita.registry.Month;
import kita.registry.Period;

/** Fees are monthly; a rule or a version that changed within a month would need a rule for parts of months. */
public final class WholeMonths {

    private WholeMonths() {}

    /** The period itself; one that begins or ends within a month is refused with {@link InvalidTariff}. */
    public static Period require(Period validity) {
        boolean starts =
                validity.from().equals(LocalDate.MIN) || validity.from().getDayOfMonth() == 1;
        boolean ends = validity.isOpenEnded()
                || validity.to().equals(Month.of(validity.to()).lastDay());
        if (!starts || !ends) {
            throw new InvalidTariff(
                    "Die Gültigkeit beginnt oder endet mitten im Monat.",
                    "Mit einem Monatsersten beginnen und mit einem Monatsletzten enden.");
        }
        return validity;
    }
}
