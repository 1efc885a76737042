package kita.app.cli.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.Consumer;
import kita.app.cli.frame.Session;
import kita.app.cli.words.AllocationText;
import kita.app.cli.words.AssessmentText;
import kita.app.cli.words.DecisionText;
import kita.app.cli.words.IntakeText;
import kita.app.cli.words.MonthRunText;
import kita.app.cli.words.NoticesText;
import kita.app.jobs.allocation.AllocationJob;
import kita.app.jobs.allocation.AllocationOrder;
import kita.app.jobs.allocation.AllocationResult;
import kita.app.jobs.allocation.DecisionJob;
import kita.app.jobs.allocation.DecisionOrder;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.PrepareOutcome;
import kita.app.jobs.intake.Intake;
import kita.app.jobs.intake.IntakeReport;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesOrder.Scope;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.store.StatusQueries;
import kita.app.store.billing.AssessmentPasses.Pass;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import kita.sample.ReadyTown;
import kita.sample.SampleTown;

/** One town through the whole year of the demo: places in April 2026, fees from September 2026 on. */
final class DemoTown {

    private static final String PREPARER = "anna";
    private static final String RELEASER = "bernd";
    private static final LocalDate DAY_OF_DECISIONS = LocalDate.of(2026, 4, 15);
    private static final LocalDate DAY_OF_BILLING = LocalDate.of(2026, 8, 25);
    private static final Month BILLED = Month.of(2026, 9);
    private static final Month END_OF_KITA_YEAR = Month.of(2027, 7);
    private static final long FEE_NOTICES = 100;
    private static final int LINES_SHOWN = 6;

    private final Session session;
    private final SampleTown town;
    private final TenantId tenant;
    private final Path folder;
    private final long seed;
    private final Consumer<String> story;

    DemoTown(Session session, SampleTown town, Path out, long seed, Consumer<String> story) {
        this.session = session;
        this.town = town;
        this.tenant = new TenantId(town.key());
        this.folder = out.resolve(town.key());
        this.seed = seed;
        this.story = story;
    }

    TownSummary play() {
        IntakeReport intake = takeIn();
        AllocationResult allocation = allocate();
        decide();
        // The first town shows every kind of notice; the second one leaves its placements to ./kita notices.
        Scope scope = isFirst() ? Scope.ALL : Scope.FEES;
        notices(DAY_OF_DECISIONS, scope, 0);
        Pass pass = assess();
        BillingRun run = bill();
        NoticesReport issued = notices(DAY_OF_BILLING, scope, FEE_NOTICES);
        tell("Bescheide", NoticesText.german(issued, folder.resolve("notices").toString()));
        var totals = run.content().totals();
        return new TownSummary(
                allocation.counts().applicants(),
                allocation.counts().placed(),
                allocation.counts().unplacedEntitled(),
                allocation.blockingFamilies(),
                session.bean(StatusQueries.class).of(tenant).counts().get(StatusQueries.CONTRACTS),
                pass.months(),
                totals.posted().cents(),
                totals.debited().cents(),
                totals.debits(),
                pass.parked(),
                issued.inAll(),
                intake.rejectedRows());
    }

    private boolean isFirst() {
        return town.equals(SampleTown.ready().get(0));
    }

    private NoticesReport notices(LocalDate day, Scope scope, long feeLimit) {
        return session.bean(NoticesService.class)
                .issue(new NoticesOrder(tenant, day, folder.resolve("notices"), scope, OptionalLong.of(feeLimit)));
    }

    private IntakeReport takeIn() {
        try {
            ReadyTown.copy(town, folder.resolve("input"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        IntakeReport report = session.bean(Intake.class)
                .take(folder.resolve("input"), folder.resolve("intake").resolve("errors.xlsx"));
        tell("Einlesen", IntakeText.german(report));
        return report;
    }

    private AllocationResult allocate() {
        AllocationResult result = session.bean(AllocationJob.class)
                .run(new AllocationOrder(tenant, seed, PREPARER, folder.resolve("allocation")));
        tell("Vergabe", AllocationText.german(result));
        return result;
    }

    private void decide() {
        var decided = session.bean(DecisionJob.class).run(DecisionOrder.latest(tenant, RELEASER, DAY_OF_DECISIONS));
        tell("Entscheidung", DecisionText.german(decided));
    }

    private Pass assess() {
        Pass pass = session.bean(Assessments.class).assess(tenant, END_OF_KITA_YEAR);
        tell("Festsetzung", AssessmentText.german(pass));
        return pass;
    }

    private BillingRun bill() {
        BillingRuns runs = session.bean(BillingRuns.class);
        PrepareOutcome prepared = runs.prepare(tenant, BILLED, new UserName(PREPARER), DAY_OF_BILLING);
        tell("Monatslauf", MonthRunText.german(BILLED, prepared));
        BillingRun.Prepared run = prepared.run().orElseThrow();
        BillingRun.Released released =
                runs.release(run.id(), new UserName(RELEASER), run.content().whole());
        runs.export(released.id(), folder.resolve("billing"));
        return released;
    }

    private void tell(String what, String lines) {
        StringBuilder text = new StringBuilder();
        String[] parts = lines.split("\n");
        int shown = Math.min(parts.length, LINES_SHOWN);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : "\n")
                    .append("%-11s %-13s %s".formatted(town.name(), i == 0 ? what : "", parts[i].stripTrailing()));
        }
        if (parts.length > shown) {
            text.append("\n%-11s %-13s … und %d weitere".formatted(town.name(), "", parts.length - shown));
        }
        story.accept(text.toString());
    }

    /** Removes what an earlier demo left in the folder. */
    static void clear(Path out) {
        for (SampleTown town : SampleTown.ready()) {
            Path folder = out.resolve(town.key());
            if (!Files.exists(folder)) {
                continue;
            }
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
