package kita.allocation.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kita.allocation.bound.PlacementBound;
import kita.allocation.bound.PlacementBounds;
import kita.allocation.exact.CheapestFlow;
import kita.allocation.exact.LeastBlocking;
import kita.allocation.exact.OfficeOptimum;
import kita.allocation.instance.Instance;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.SolverSettings;
import kita.allocation.solver.plain.PlainAllocation;

/** Runs methods on one problem, one after the other, and has the checker judge them all. */
public final class Benchmark {

    /** A town so small that this product needs less would end the plain model before its first plan. */
    private static final long LEAST_MILLISECONDS = 1_000;

    private final Problem problem;
    private final long seed;
    private final Limits limits;
    private final Probe probe;
    private final Consumer<Measurement> listener;
    private Set<Method> wanted = Set.of();
    private PlacementBound bound;

    /** @param listener hears each measurement as soon as it is there */
    public Benchmark(Problem problem, long seed, Limits limits, Probe probe, Consumer<Measurement> listener) {
        this.problem = problem;
        this.seed = seed;
        this.limits = limits;
        this.probe = probe;
        this.listener = listener;
    }

    /** This product runs in any case: the plain model is given its time (a second at least), and CP-SAT begins with its plan. */
    public void run(Set<Method> methods) {
        wanted = Set.copyOf(methods);
        bound = PlacementBounds.of(problem);
        probe.start();
        List<Placement> own = new AllocationSolver()
                .solve(problem, SolverSettings.withSeed(seed), (phase, done, of) -> {})
                .placements();
        Effort effort = Effort.of(probe);
        Instance instance = Instance.of(problem);
        if (wanted.contains(Method.KITA)) {
            report(Method.KITA, effort, new Result(own, office(instance, own)));
        }
        measure(
                Method.DEFERRED_ACCEPTANCE,
                () -> Result.of(
                        new PlainDeferredAcceptance(Instance.of(problem)).run().placements()));
        measure(
                Method.MIN_COST_FLOW,
                () -> Result.of(CheapestFlow.solve(Instance.of(problem)).placements()));
        long milliseconds = Math.max(LEAST_MILLISECONDS, Math.round(1_000 * effort.seconds()));
        measure(
                Method.OPTAPLANNER_DEFAULT,
                () -> Result.of(PlainAllocation.solve(Instance.of(problem), seed, milliseconds)
                        .placements()));
        if (instance.children() <= limits.cpSatChildren()) {
            measure(Method.CP_SAT, () -> leastBlocking(own));
        }
    }

    private void measure(Method method, Supplier<Result> run) {
        if (wanted.contains(method)) {
            probe.start();
            Result result = run.get();
            report(method, Effort.of(probe), result);
        }
    }

    private void report(Method method, Effort effort, Result result) {
        Figures figures = Figures.of(problem, result.placements());
        listener.accept(new Measurement(method, effort, figures, bound, result.notes()));
    }

    private Map<String, Object> office(Instance instance, List<Placement> own) {
        Map<String, Object> notes = new LinkedHashMap<>();
        if (limits.officeSeconds() > 0) {
            OfficeOptimum office = OfficeOptimum.of(instance, own, limits.officeSeconds());
            notes.put("officeCpSat", office.placed());
            notes.put("officeCpSatBound", office.atMost());
        }
        return notes;
    }

    private Result leastBlocking(List<Placement> start) {
        LeastBlocking least = LeastBlocking.of(Instance.of(problem), start, limits.cpSatTime());
        Map<String, Object> notes = new LinkedHashMap<>();
        notes.put("leastBlockingFound", least.blocking());
        notes.put("leastBlockingBound", least.atLeast());
        notes.put("leastBlockingEnd", least.end().name());
        return new Result(least.seating().placements(), notes);
    }
}
