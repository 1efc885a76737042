package kita.allocation.snapshot;

import kita.allocation.criteria.SchoolEntry;
import kita.allocation.proposal.Entitlement;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/**
 * The legal claim that an application rests on. A claim that arises within the month of the start counts, because the
 * place is due in that month.
 */
final class Entitlements {

    private static final int LAST_SCHOOL_YEAR_WITHOUT_CLAIM = 2025;
    private static final int GRADES_WITH_CLAIM = 4;
    private static final int LAST_GRADE_BY_STATE_LAW = 6;
    private static final int AUGUST = 8;

    private final SchoolEntry schoolEntry;
    private final StateClaim stateClaim;

    Entitlements(SchoolEntry schoolEntry, StateClaim stateClaim) {
        this.schoolEntry = schoolEntry;
        this.stateClaim = stateClaim;
    }

    Entitlement of(BirthDate birthDate, Month start, CareForm form) {
        return form == CareForm.HORT ? ofSchoolChild(birthDate, start) : beforeSchool(birthDate, start);
    }

    private Entitlement beforeSchool(BirthDate birthDate, Month start) {
        int age = birthDate.ageOn(start.lastDay());
        if (age >= 3) {
            return Entitlement.FROM_THIRD_BIRTHDAY;
        }
        if (age >= 1) {
            return Entitlement.FROM_FIRST_BIRTHDAY;
        }
        return byStateLaw();
    }

    private Entitlement ofSchoolChild(BirthDate birthDate, Month start) {
        int grade = schoolEntry.gradeIn(birthDate, start);
        if (grade >= 1 && grade <= highestGradeWithClaim(start)) {
            return Entitlement.PRIMARY_SCHOOL;
        }
        return grade >= 1 && grade <= LAST_GRADE_BY_STATE_LAW ? byStateLaw() : Entitlement.NONE;
    }

    /** § 24 (4) SGB VIII: first-graders from 1 Aug 2026, one grade more each year, grade 4 from 1 Aug 2029. */
    private static int highestGradeWithClaim(Month month) {
        int schoolYear = month.number() < AUGUST ? month.year() - 1 : month.year();
        return Math.max(0, Math.min(GRADES_WITH_CLAIM, schoolYear - LAST_SCHOOL_YEAR_WITHOUT_CLAIM));
    }

    private Entitlement byStateLaw() {
        return stateClaim == StateClaim.FROM_BIRTH_TO_GRADE_SIX ? Entitlement.BY_STATE_LAW : Entitlement.NONE;
    }
}
