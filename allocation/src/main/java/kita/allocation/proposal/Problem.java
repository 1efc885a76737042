package kita.allocation.proposal;

import java.util.List;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * Everything an allocation depends on (Vergabeproblem): an immutable snapshot. Two equal problems have equal bytes, so
 * the digest of the file names the problem.
 *
 * @param firstMonth first month of the horizon, in general August
 * @param months length of the horizon in months, at most 24; every start lies inside, and every place is held to its
 *     end
 * @param limits what is free, ordered by Kita; every Kita has at least one
 * @param applicants ordered by id
 * @param families every applicant stands in exactly one, ordered by id
 */
public record Problem(
        TenantId tenant,
        Month firstMonth,
        int months,
        List<Limit> limits,
        List<Applicant> applicants,
        List<Family> families,
        String policy) {

    public Problem {
        limits = List.copyOf(limits);
        applicants = List.copyOf(applicants);
        families = List.copyOf(families);
    }

    public Month lastMonth() {
        return firstMonth.plus(months - 1);
    }
}
