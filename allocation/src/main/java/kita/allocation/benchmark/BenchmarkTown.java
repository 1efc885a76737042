package kita.allocation.benchmark;

import java.util.List;
import java.util.Random;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Problem;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * Makes problems of real shape: families around Kitas, wishes for near ones, children of one to four years, siblings,
 * starts over the year, children that turn three during it. The same arguments give the same problem.
 *
 * @param children applicants
 * @param occupancy children per place in the fullest month, by form of care; 0.8 to 1.2 in real towns
 */
public record BenchmarkTown(int children, long seed, Setting setting, double occupancy) {

    /** The first month of the horizon. */
    public static final Month FIRST_MONTH = Month.of(2026, 8);
    /** Its length. */
    public static final int MONTHS = 12;

    public BenchmarkTown {
        if (children < 1 || !(occupancy > 0)) {
            throw new IllegalArgumentException("A town needs children and an occupancy above 0");
        }
    }

    /** On a made-up map. */
    public Problem on(int kitas) {
        Random random = new Random(seed);
        return problem(Supply.madeUp(kitas, random), random);
    }

    /** Around real Kitas. */
    public Problem on(Supply supply) {
        return problem(supply, new Random(seed));
    }

    private Problem problem(Supply supply, Random random) {
        Demand demand = new Demand(this, supply, random);
        demand.fill();
        List<Limit> limits = new FreePlaces(supply, random).forChildren(demand.applicants(), occupancy);
        return new Problem(
                new TenantId("vergleich"),
                FIRST_MONTH,
                MONTHS,
                limits,
                new Pins(limits, random).accept(demand.applicants(), demand.families()),
                demand.families(),
                "stability-first");
    }
}
