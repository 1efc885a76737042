package kita.allocation.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import kita.registry.Month;

/**
 * What the municipality decides about an allocation beside its criteria.
 *
 * @param firstMonth first month of the horizon, in general August
 * @param months length of the horizon, 1 to 12
 * @param keyDate day by which proofs must be there (Stichtag)
 * @param reachMetres how far an offer beyond the wishes may be from home
 * @param reachMinutes how long the way may take instead, where it was measured; empty if only metres count
 * @param places how children and staff are counted
 * @param seed of the lot, and of the solver
 * @param policy words for the result that say what goes before what
 */
public record Terms(
        Month firstMonth,
        int months,
        LocalDate keyDate,
        int reachMetres,
        Optional<Integer> reachMinutes,
        StateClaim stateClaim,
        PlaceRules places,
        long seed,
        String policy) {

    /** Terms of a town that counts each child as one place, and ways in metres alone. */
    public Terms(
            Month firstMonth,
            int months,
            LocalDate keyDate,
            int reachMetres,
            StateClaim stateClaim,
            long seed,
            String policy) {
        this(firstMonth, months, keyDate, reachMetres, Optional.empty(), stateClaim, PlaceRules.SIMPLE, seed, policy);
    }

    public Month lastMonth() {
        return firstMonth.plus(months - 1);
    }
}
