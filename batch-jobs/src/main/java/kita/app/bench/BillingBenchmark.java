package kita.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kita.allocation.benchmark.Probe;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.PrepareOutcome;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/**
 * A month run of many municipalities as finance staff know it: facts in the database, assessed months, postings, release,
 * files for the bank. The municipalities come one after the other, each with all the machine has.
 */
@Component
public class BillingBenchmark {

    private static final Month MONTH = Month.of(2026, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UserName PREPARER = new UserName("anna");
    private static final UserName RELEASER = new UserName("bernd");

    /** @param assessSeconds part of {@code seconds}, as are the two that follow */
    public record Result(
            long contracts,
            int towns,
            double seconds,
            double assessSeconds,
            double prepareSeconds,
            double exportSeconds,
            long debits,
            long rowsWritten,
            double copyFloorSeconds,
            long heapMaxMiB) {

        public double ratio() {
            return seconds / copyFloorSeconds;
        }
    }

    private final BenchFacts facts;
    private final Assessments assessments;
    private final BillingRuns runs;
    private final CopyFloor floor;

    BillingBenchmark(BenchFacts facts, Assessments assessments, BillingRuns runs, CopyFloor floor) {
        this.facts = facts;
        this.assessments = assessments;
        this.runs = runs;
        this.floor = floor;
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
        double assess = 0;
        double prepare = 0;
        double export = 0;
        long debits = 0;
        probe.start();
        for (TenantId tenant : tenants) {
            double begun = probe.seconds();
            assessments.assess(tenant, MONTH);
            double assessed = probe.seconds();
            PrepareOutcome outcome = runs.prepare(tenant, MONTH, PREPARER, DAY);
            BillingRun.Prepared run = outcome.run().orElseThrow();
            double prepared = probe.seconds();
            runs.release(run.id(), RELEASER, run.content().whole());
            runs.export(run.id(), folder.resolve(tenant.value()));
            debits += run.content().totals().debits();
            assess += assessed - begun;
            prepare += prepared - assessed;
            export += probe.seconds() - prepared;
        }
        double seconds = probe.seconds();
        long heap = probe.heapMiB();
        CopyFloor.Floor copied = floor.measure(tenants, folder);
        return new Result(
                contracts,
                tenants.size(),
                seconds,
                assess,
                prepare,
                export,
                debits,
                copied.rows(),
                copied.seconds(),
                heap);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
