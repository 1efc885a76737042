package kita.app.jobs.allocation;

import java.util.Map;
import kita.allocation.proposal.InvalidProblemException;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.snapshot.Snapshot;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.Solution;
import kita.allocation.solver.SolverPhase;
import kita.allocation.solver.SolverSettings;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.jobs.ProgressRelay;
import kita.app.jobs.TownDocuments;
import kita.app.store.Sha256;
import kita.app.store.allocation.ApplicationVersions;
import kita.app.store.allocation.RegistryQueries;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code allocate}: snapshot, solve, check, publish. It writes a proposal and changes nothing that anybody was
 * promised. Every step can be repeated; the last one alone stores, and the same proposal only once.
 */
@Component
public class AllocationJob {

    private final JobRunner runner;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final TownDocuments documents;
    private final RegistryQueries registry;
    private final ApplicationVersions versions;
    private final ProposalPublication publication;
    private final ProgressRelay progress;

    AllocationJob(
            JobRunner runner,
            JobRepository repository,
            PlatformTransactionManager transactions,
            TownDocuments documents,
            RegistryQueries registry,
            ApplicationVersions versions,
            ProposalPublication publication,
            ProgressRelay progress) {
        this.runner = runner;
        this.repository = repository;
        this.transactions = transactions;
        this.documents = documents;
        this.registry = registry;
        this.versions = versions;
        this.publication = publication;
        this.progress = progress;
    }

    /** Refused with {@link JobRefusedException} if documents are missing, nobody waits, or the checker says no. */
    public AllocationResult run(AllocationOrder order) {
        AllocationWork work = new AllocationWork();
        String folder = order.folder().toAbsolutePath().normalize().toString();
        Map<String, String> scope = Map.of("seed", Long.toString(order.seed()));
        runner.run(job(order, work), new JobRequest(order.tenant(), scope, Map.of("folder", folder)));
        return work.result();
    }

    private Job job(AllocationOrder order, AllocationWork work) {
        AllocationFiles files = new AllocationFiles(order.folder());
        return new JobBuilder("allocate", repository)
                .start(step("snapshot", () -> snapshot(order, work, files)))
                .next(step("solve", () -> solve(order, work, files)))
                .next(step("check", () -> work.checked(new ProposalCheck(files).check())))
                .next(step("publish", () -> work.published(publication.publish(order, work, files))))
                .build();
    }

    private Step step(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private void snapshot(AllocationOrder order, AllocationWork work, AllocationFiles files) {
        AllocationSettings settings = AllocationSettings.read(documents);
        work.versionsTaken(versions.now()); // before the extract: what changes in between is looked at once too often
        RegistryQueries.Extract extract = registry.extract(order.tenant(), settings.keyDate());
        if (extract.registry().applications().size()
                == extract.registry().promises().size()) {
            throw new JobRefusedException("Es gibt keine offenen Anmeldungen, über die zu entscheiden wäre.");
        }
        try {
            Snapshot snapshot = Snapshot.of(extract.registry(), settings.catalogue(), settings.terms(order.seed()));
            work.snapshotTaken(settings, extract, snapshot);
            files.write(AllocationFiles.PROBLEM, AllocationJson.bytes(snapshot.problem()));
        } catch (InvalidProblemException invalid) {
            throw new JobRefusedException("Das Vergabeproblem ist nicht schlüssig:\n" + invalid.getMessage(), invalid);
        }
    }

    private void solve(AllocationOrder order, AllocationWork work, AllocationFiles files) {
        byte[] file = files.read(AllocationFiles.PROBLEM);
        Problem problem = AllocationJson.problem(file);
        progress.begin("Plätze vergeben", SolverPhase.values().length);
        Solution solution = new AllocationSolver()
                .solve(problem, SolverSettings.withSeed(order.seed()), (phase, done, total) -> {
                    if (done == total) {
                        progress.advance(1);
                    }
                });
        progress.end();
        work.solved(solution.report());
        Proposal proposal = new Proposal(Sha256.of(file), order.seed(), solution.placements());
        files.write(AllocationFiles.PROPOSAL, AllocationJson.bytes(proposal));
    }
}
