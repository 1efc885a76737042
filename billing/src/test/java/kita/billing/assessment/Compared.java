package kita.billing.assessment;

import java.util.List;
import kita.billing.assessment.Corrections.MonthFee;

/** Compares two assessments in tests. */
final class Compared {

    private Compared() {}

    static List<Correction> months(Assessing before, Assessing after, String first, String last) {
        return Corrections.between(fees(before, first, last), fees(after, first, last));
    }

    static List<MonthFee> fees(Assessing household, String first, String last) {
        return household.months(first, last).stream().map(MonthFee::of).toList();
    }
}
