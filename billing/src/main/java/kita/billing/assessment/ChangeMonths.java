package kita.billing.assessment;

import java.time.LocalDate;
import kita.registry.Month;
import kita.registry.Period;

/** The months of a window in which facts may differ from those of the month before. */
final class ChangeMonths {

    private final int first;
    private final boolean[] changed;

    ChangeMonths(Household household, Month first, Month last) {
        this.first = index(first.year(), first.number());
        this.changed = new boolean[first.monthsUntil(last) + 1];
        household.kids().forEach(kid -> {
            kid.stays().forEach(stay -> mark(stay.period()));
            kid.elsewhere().forEach(care -> mark(care.period()));
            kid.rows().forEach(row -> mark(row.inHousehold()));
        });
        HouseholdFacts facts = household.facts();
        facts.adults().forEach(adult -> mark(adult.inHousehold()));
        facts.payers().forEach(payer -> mark(payer.period()));
        facts.benefits().forEach(benefit -> mark(benefit.period()));
        facts.declared().forEach(fact -> mark(fact.period()));
        facts.incomes().forEach(income -> {
            mark(income.period());
            markAllAfter(income.period().to());
        });
    }

    boolean in(Month month) {
        return changed[index(month.year(), month.number()) - first];
    }

    /** The months in which it begins and ends, and those after them. */
    private void mark(Period period) {
        mark(period.from());
        if (!period.isOpenEnded()) {
            mark(period.to());
        }
    }

    private void mark(LocalDate day) {
        if (day.getYear() > 0 && day.getYear() < 10_000) {
            int month = index(day.getYear(), day.getMonthValue()) - first;
            for (int i = Math.max(0, month); i <= month + 1 && i < changed.length; i++) {
                changed[i] = true;
            }
        }
    }

    /** A proof may be carried forward for some months, so that it ends in one of those to come. */
    private void markAllAfter(LocalDate end) {
        if (end.getYear() < 10_000) {
            int month = index(end.getYear(), end.getMonthValue()) - first;
            for (int i = Math.max(0, month); i < changed.length; i++) {
                changed[i] = true;
            }
        }
    }

    private static int index(int year, int number) {
        return year * 12 + number - 1;
    }
}
