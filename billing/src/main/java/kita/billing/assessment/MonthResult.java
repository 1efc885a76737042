package kita.billing.assessment;

import java.util.List;
import kita.registry.Month;

/**
 * What a household owes in one month by what is known, or why nobody can say.
 *
 * @param rows by child id, then charge; empty also if there are reasons
 */
record MonthResult(Month month, List<AssessedRow> rows, Reasons reasons) {

    boolean isRefused() {
        return !reasons.isEmpty();
    }

    /** Cents of all children and charges. */
    long total() {
        long total = 0;
        for (AssessedRow row : rows) {
            total = Math.addExact(total, row.amount().cents());
        }
        return total;
    }
}
