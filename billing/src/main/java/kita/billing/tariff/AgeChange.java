package kita.billing.tariff;

import java.util.function.Consumer;
import kita.registry.BirthDate;
import kita.registry.Month;

/** From which month a price by age changes. Always a whole month, so that no sliver of a month arises. */
public enum AgeChange {
    /** From the month after the year of life is complete: born on the 1st, in the month of the birthday itself. */
    MONTH_AFTER_COMPLETION(QuestionSheet::nothing) {
        @Override
        int firstIndex(BirthDate birth, int years) {
            return MonthIndex.afterCompleting(birth, years);
        }
    },
    /** From the month in which the birthday lies. */
    MONTH_OF_BIRTHDAY(QuestionSheet::nothing) {
        @Override
        int firstIndex(BirthDate birth, int years) {
            return MonthIndex.ofBirthday(birth, years);
        }
    },
    /** From the month after the one in which the birthday lies, also for a child born on the 1st. */
    MONTH_AFTER_BIRTHDAY(QuestionSheet::nothing) {
        @Override
        int firstIndex(BirthDate birth, int years) {
            return MonthIndex.ofBirthday(birth, years) + 1;
        }
    },
    /** From the next 1 August after the year of life is complete. */
    NEXT_KITA_YEAR(QuestionSheet::kitaYear) {
        @Override
        int firstIndex(BirthDate birth, int years) {
            int after = MonthIndex.afterCompleting(birth, years);
            return after + Math.floorMod(AUGUST - after, 12);
        }
    };

    private static final int AUGUST = MonthIndex.of(0, 8);

    private final Consumer<QuestionSheet> asks;

    AgeChange(Consumer<QuestionSheet> asks) {
        this.asks = asks;
    }

    /** Writes down what a change at that age can ask for; no age, no change. */
    void ask(int years, QuestionSheet sheet) {
        if (years > 0) {
            sheet.age(years);
            asks.accept(sheet);
        }
    }

    /** The first month in which the child is priced as having completed that many years. */
    public Month firstMonth(BirthDate birth, int years) {
        return MonthIndex.month(firstIndex(birth, years));
    }

    /** Whether the child is priced in that month as having completed that many years; costs no dates. */
    public boolean isReached(BirthDate birth, int years, Month month) {
        return MonthIndex.of(month) >= firstIndex(birth, years);
    }

    abstract int firstIndex(BirthDate birth, int years);
}
