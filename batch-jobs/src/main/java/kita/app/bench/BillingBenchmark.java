package kita.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kita.allocation.benchmark.Probe;
import kita.app.jobs.SideBySide;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.PrepareOutcome;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A month run of many municipalities as finance staff know it: facts in the database, assessed months, postings, release,
 * files for the bank. As many municipalities run side by side as the machine has processors.
 */
@Component
public class BillingBenchmark {

    private static final Month MONTH = Month.of(2026, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UserName PREPARER = new UserName("anna");
    private static final UserName RELEASER = new UserName("bernd");

    /** Seconds of all municipalities added up; as they run side by side, more than what passed. */
    public record Stages(double assess, double prepare, double export, long debits) {

        static final Stages NONE = new Stages(0, 0, 0, 0);

        Stages plus(Stages other) {
            return new Stages(
                    assess + other.assess, prepare + other.prepare, export + other.export, debits + other.debits);
        }
    }

    public record Result(
            long contracts,
            int towns,
            double seconds,
            Stages stages,
            long rowsWritten,
            double copyFloorSeconds,
            long heapMaxMiB,
            double restartOverheadSeconds) {

        public double ratio() {
            return seconds / copyFloorSeconds;
        }
    }

    private final BenchFacts facts;
    private final Assessments assessments;
    private final BillingRuns runs;
    private final CopyFloor floor;
    private final RestartOverhead restart;

    BillingBenchmark(
            BenchFacts facts, Assessments assessments, BillingRuns runs, CopyFloor floor, RestartOverhead restart) {
        this.facts = facts;
        this.assessments = assessments;
        this.runs = runs;
        this.floor = floor;
        this.restart = restart;
    }

    /** Founds the municipalities, runs the month and measures the yardstick; in a database without them. */
    public Result run(int contracts, int towns, Probe probe) throws IOException, SQLException {
        List<TenantId> tenants = new ArrayList<>();
        long founded = 0;
        for (int town = 1; town <= towns; town++) {
            TenantId tenant = new TenantId("messlatte-" + town);
            founded += facts.found(tenant, contracts / towns);
            tenants.add(tenant);
        }
        Path folder = Files.createTempDirectory("kita-bench");
        try {
            return measure(tenants, founded, folder, probe);
        } finally {
            clear(folder);
        }
    }

    private Result measure(List<TenantId> tenants, long contracts, Path folder, Probe probe)
            throws IOException, SQLException {
        probe.start();
        TaskExecutor threads = SideBySide.threads();
        List<CompletableFuture<Stages>> running = tenants.stream()
                .map(tenant -> CompletableFuture.supplyAsync(() -> month(tenant, folder, probe), threads))
                .toList();
        Stages stages = running.stream().map(CompletableFuture::join).reduce(Stages.NONE, Stages::plus);
        double seconds = probe.seconds();
        long heap = probe.heapMiB();
        CopyFloor.Floor copied = floor.measure(tenants, folder);
        double overhead = overhead((int) (contracts / tenants.size()), probe);
        return new Result(contracts, tenants.size(), seconds, stages, copied.rows(), copied.seconds(), heap, overhead);
    }

    private Stages month(TenantId tenant, Path folder, Probe probe) {
        double begun = probe.seconds();
        assessments.assess(tenant, MONTH);
        double assessed = probe.seconds();
        BillingRun.Prepared run = prepare(tenant).run().orElseThrow();
        double prepared = probe.seconds();
        runs.release(run.id(), RELEASER, run.content().whole());
        runs.export(run.id(), folder.resolve(tenant.value()));
        return new Stages(
                assessed - begun,
                prepared - assessed,
                probe.seconds() - prepared,
                run.content().totals().debits());
    }

    private PrepareOutcome prepare(TenantId tenant) {
        return runs.prepare(tenant, MONTH, PREPARER, DAY);
    }

    /** Seconds that a break costs in one more municipality of that size. */
    private double overhead(int contracts, Probe probe) {
        TenantId unbroken = new TenantId("messlatte-ohne-abriss");
        TenantId broken = new TenantId("messlatte-mit-abriss");
        facts.found(unbroken, contracts);
        facts.found(broken, contracts);
        return restart.seconds(stages(unbroken), stages(broken), probe);
    }

    private List<Runnable> stages(TenantId tenant) {
        return List.of(() -> assessments.assess(tenant, MONTH), () -> prepare(tenant));
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
