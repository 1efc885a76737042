package kita.allocation.criteria;

import java.time.LocalDate;
import java.time.MonthDay;
import kita.registry.BirthDate;
import kita.registry.Month;

/**
 * When a child has to go to school (Einschulung): in the August of the calendar year in which it completes its sixth year
 * of life by the cut-off day of its Land. Deferral and early entry are single decisions and not foreseen here.
 *
 * @param cutOff last day that still counts, such as 30 June (§ 37 (1) SchulG LSA) or 30 September (§ 35 (1) SchulG NRW)
 * @param citation where the cut-off day stands
 */
public record SchoolEntry(MonthDay cutOff, String citation) {

    private static final int AUGUST = 8;
    private static final int SCHOOL_AGE = 6;

    /** The first month of school. */
    public Month firstMonthOf(BirthDate birthDate) {
        LocalDate sixYearsComplete = birthDate.completionOfYear(SCHOOL_AGE);
        boolean stillThisYear = !sixYearsComplete.isAfter(cutOff.atYear(sixYearsComplete.getYear()));
        int year = stillThisYear ? sixYearsComplete.getYear() : sixYearsComplete.getYear() + 1;
        return Month.of(year, AUGUST);
    }

    /** Whether the Kita year (August to July) of that month is the child's last before school. */
    public boolean isLastYearBeforeSchool(BirthDate birthDate, Month month) {
        int monthsLeft = month.monthsUntil(firstMonthOf(birthDate));
        int monthsToNextAugust = month.monthsUntil(nextAugust(month));
        return monthsLeft == monthsToNextAugust;
    }

    /** The grade that a child attends in that month, 1 for the first; 0 or less before school. */
    public int gradeIn(BirthDate birthDate, Month month) {
        return Math.floorDiv(firstMonthOf(birthDate).monthsUntil(month), 12) + 1;
    }

    private static Month nextAugust(Month month) {
        return Month.of(month.number() < AUGUST ? month.year() : month.year() + 1, AUGUST);
    }
}
