package kita.app.jobs.allocation;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kita.allocation.snapshot.CapacityProfiles;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.jobs.TownDocuments;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.ProposalStore;
import kita.app.store.allocation.RegistryQueries;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code decide}: a second person releases a proposal, as it is or with single departures. All of it is one
 * transaction, so that a place is never promised without its contract and its reasons; done twice, it does nothing new.
 */
@Component
public class DecisionJob {

    private final JobRunner runner;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final TownDocuments documents;
    private final RegistryQueries registry;
    private final ProposalStore proposals;
    private final DecisionStore decisions;

    DecisionJob(
            JobRunner runner,
            JobRepository repository,
            PlatformTransactionManager transactions,
            TownDocuments documents,
            RegistryQueries registry,
            ProposalStore proposals,
            DecisionStore decisions) {
        this.runner = runner;
        this.repository = repository;
        this.transactions = transactions;
        this.documents = documents;
        this.registry = registry;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    /**
     * Refused with {@link JobRefusedException} if there is no proposal, the same person prepared it, its bytes are not those
     * that were stored, places are gone, or a departure makes no sense. Then nothing is decided.
     */
    public DecisionResult run(DecisionOrder order) {
        AtomicReference<DecisionResult> result = new AtomicReference<>();
        String proposal = order.proposalNumber().map(String::valueOf).orElse("latest");
        runner.run(job(order, result), new JobRequest(order.tenant(), Map.of("proposal", proposal), Map.of()));
        return result.get();
    }

    private Job job(DecisionOrder order, AtomicReference<DecisionResult> result) {
        return new JobBuilder("decide", repository)
                .start(new StepBuilder("decide", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    result.set(decide(order));
                                    return RepeatStatus.FINISHED;
                                },
                                transactions)
                        .build())
                .build();
    }

    private DecisionResult decide(DecisionOrder order) {
        ProposalStore.StoredProposal stored = order.proposalNumber()
                .map(proposals::byNumber)
                .orElseGet(proposals::latest)
                .orElseThrow(() -> new JobRefusedException(
                        "Es gibt keinen solchen Vergabevorschlag. Bitte zuerst „kita allocate“ ausführen."));
        AllocationWork.Checked checked = checkedAgain(stored);
        release(stored, order);
        AllocationSettings settings = AllocationSettings.read(documents);
        RegistryQueries.Extract extract = registry.extract(order.tenant(), settings.keyDate());
        CapacityProfiles capacity = CapacityProfiles.of(
                extract.registry(),
                settings.catalogue().schoolEntry(),
                PresentPlaces.basis(
                        new PresentPlaces.ProposalCases(
                                checked.problem().firstMonth(),
                                checked.problem().months(),
                                checked.problem().applicants(),
                                checked.proposal().placements()),
                        decisions.openCases(),
                        settings.terms(stored.seed()).places()));
        DecisionPlan plan = new DecisionPlan(
                order,
                extract.registry().kitas(),
                extract.registry().contracts(),
                decisions.standings(),
                decisions.lastDecisions(),
                decisions.reasons(stored.number()),
                new PlacesLeft(checked.problem().firstMonth(), checked.problem().months(), capacity.limits()));
        plan.plan(checked.problem().applicants(), checked.proposal().placements());
        decisions.decide(stored.number(), order.user(), plan.decisions());
        decisions.endContractsBefore(plan.firstContracts());
        decisions.open(plan.contracts());
        return plan.result(stored.number());
    }

    private static AllocationWork.Checked checkedAgain(ProposalStore.StoredProposal stored) {
        AllocationWork.Checked checked = ProposalCheck.judge(stored.problem(), stored.content());
        if (!checked.proposalDigest().equals(stored.digest())
                || !checked.problemDigest().equals(stored.problemDigest())) {
            throw new JobRefusedException(
                    "Der gespeicherte Vorschlag stimmt nicht mit seiner Prüfsumme überein und wird nicht verwendet.");
        }
        return checked;
    }

    private void release(ProposalStore.StoredProposal stored, DecisionOrder order) {
        if (decisions.releasedBy(stored.number()).isPresent()) {
            return;
        }
        if (stored.preparedBy().equalsIgnoreCase(order.user())) {
            throw new JobRefusedException("Vorschlag Nr. " + stored.number()
                    + " muss von einer zweiten Person freigegeben " + "werden; vorbereitet hat ihn dieselbe.");
        }
        decisions.release(stored, order.user());
    }
}
