package kita.billing.tariff;

import java.time.MonthDay;
import java.util.List;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/**
 * Free years before school by a cut-off day (beitragsfreie Kita-Jahre): who completes so many years of life by the
 * cut-off day is free from the start of the Kita year that begins in the same calendar year, so also in the months
 * before the birthday. Pattern: § 50 (1) KiBiz NRW, fourth year of life by 30 September, free from 1 August.
 *
 * @param years years of life to be completed
 * @param completedBy last day for it
 * @param yearStart first month of the Kita year, 1 to 12
 * @param forms forms of care that become free
 */
public record FreeYears(RuleHead head, int years, MonthDay completedBy, int yearStart, List<CareForm> forms)
        implements Rule {

    public FreeYears {
        forms = FormList.of(forms);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        sheet.age(years);
        sheet.kitaYear(yearStart);
    }

    @Override
    public void apply(WorkingMonth month) {
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if (line.isSet()
                    && !line.isExempt()
                    && forms.contains(child.form())
                    && isFree(child.facts().birthDate(), month.month())
                    && head.holdsFor(child)) {
                line.exempt(
                        () -> head.text() + " Geburtsdatum "
                                + German.day(line.facts().birthDate().day()) + ".",
                        head.citation());
            }
        }
    }

    boolean isFree(BirthDate birth, Month month) {
        int kitaYear = month.number() >= yearStart ? month.year() : month.year() - 1;
        return birthday(birth) <= dayAfterCutOff(kitaYear);
    }

    /** A year of life is complete on the day before the birthday, so the birthday may be one day after the cut-off. */
    private int dayAfterCutOff(int year) {
        int month = MonthIndex.of(year, completedBy.getMonthValue());
        int day = completedBy.getDayOfMonth();
        boolean lastOfMonth = day >= MonthIndex.days(year, completedBy.getMonthValue());
        return lastOfMonth ? day(month + 1, 1) : day(month, day + 1);
    }

    private int birthday(BirthDate birth) {
        int month = MonthIndex.ofBirthday(birth, years);
        return day(
                month, MonthIndex.isFirstOfMonth(birth, years) ? 1 : birth.day().getDayOfMonth());
    }

    /** Days as numbers that compare as the days do. */
    private static int day(int monthIndex, int dayOfMonth) {
        return monthIndex * 32 + dayOfMonth;
    }
}
