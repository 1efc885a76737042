package kita.billing.tariff;

import kita.registry.BirthDate;
import kita.registry.Month;

/** From which month a price by age changes. Always a whole month, so that no sliver of a month arises. */
public enum AgeChange {
    /** From the month after the year of life is complete: born on the 1st, in the month of the birthday itself. */
    MONTH_AFTER_COMPLETION {
        @Override
        public Month firstMonth(BirthDate birth, int years) {
            return birth.monthAfterCompleting(years);
        }
    },
    /** From the month in which the birthday lies. */
    MONTH_OF_BIRTHDAY {
        @Override
        public Month firstMonth(BirthDate birth, int years) {
            return Month.of(birth.birthday(years));
        }
    },
    /** From the next 1 August after the year of life is complete. */
    NEXT_KITA_YEAR {
        @Override
        public Month firstMonth(BirthDate birth, int years) {
            Month after = birth.monthAfterCompleting(years);
            int year = after.number() <= 8 ? after.year() : after.year() + 1;
            return Month.of(year, 8);
        }
    };

    /** The first month in which the child is priced as having completed that many years. */
    public abstract Month firstMonth(BirthDate birth, int years);
}
