package kita.allocation.snapshot;

import java.time.LocalDate;
import kita.registry.Month;

/**
 * What the municipality decides about an allocation beside its criteria.
 *
 * @param firstMonth first month of the horizon, in general August
 * @param months length of the horizon, 1 to 12
 * @param keyDate day by which proofs must be there (Stichtag)
 * @param reachMetres how far an offer beyond the wishes may be from home
 * @param seed of the lot, and of the solver
 * @param policy words for the result that say what goes before what
 */
public record Terms(
        Month firstMonth,
        int months,
        LocalDate keyDate,
        int reachMetres,
        StateClaim stateClaim,
        long seed,
        String policy) {

    public Month lastMonth() {
        return firstMonth.plus(months - 1);
    }
}
