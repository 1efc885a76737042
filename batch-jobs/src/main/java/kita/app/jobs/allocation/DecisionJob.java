package kita.app.jobs.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import kita.allocation.offer.AnswerPeriod;
import kita.allocation.offer.Offer;
import kita.allocation.snapshot.CapacityProfiles;
import kita.allocation.snapshot.RegistryExtract;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.JobRequest;
import kita.app.jobs.JobRunner;
import kita.app.jobs.TownDocuments;
import kita.app.store.allocation.ApplicationVersions;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.DecisionStore.Awarded;
import kita.app.store.allocation.GuardStore;
import kita.app.store.allocation.OfferStore;
import kita.app.store.allocation.ProposalStore;
import kita.app.store.allocation.RegistryQueries;
import kita.registry.ApplicationId;
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
    private final OfferStore offers;
    private final ApplicationVersions versions;
    private final GuardCheck guard;
    private final ContractOpening opening;

    DecisionJob(
            JobRunner runner,
            JobRepository repository,
            PlatformTransactionManager transactions,
            TownDocuments documents,
            RegistryQueries registry,
            ProposalStore proposals,
            DecisionStore decisions,
            OfferStore offers,
            ApplicationVersions versions,
            GuardCheck guard,
            ContractOpening opening) {
        this.runner = runner;
        this.repository = repository;
        this.transactions = transactions;
        this.documents = documents;
        this.registry = registry;
        this.proposals = proposals;
        this.decisions = decisions;
        this.offers = offers;
        this.versions = versions;
        this.guard = guard;
        this.opening = opening;
    }

    /**
     * Refused with {@link JobRefusedException} if there is no proposal, the same person prepared it, its bytes are not those
     * that were stored, the guard stops it, places are gone, or a departure makes no sense. Then nothing is decided.
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
        offers.lockPromises();
        AllocationSettings settings = AllocationSettings.read(documents);
        RegistryQueries.Extract extract = registry.extract(order.tenant(), settings.keyDate());
        release(stored, order, checked, extract.registry());
        CapacityProfiles capacity = CapacityProfiles.of(
                extract.registry(),
                settings.catalogue().schoolEntry(),
                PresentPlaces.basis(
                        new PresentPlaces.ProposalCases(
                                checked.problem().firstMonth(),
                                checked.problem().months(),
                                checked.problem().applicants(),
                                checked.proposal().placements()),
                        decisions.openCases(stored.number()),
                        settings.terms(stored.seed()).places()));
        DecisionPlan plan = new DecisionPlan(
                order,
                stored.number(),
                basis(stored.number(), extract.registry()),
                new PlacesLeft(checked.problem().firstMonth(), checked.problem().months(), capacity.limits()));
        plan.plan(checked.problem().applicants(), checked.proposal().placements());
        return documents
                .municipality()
                .offers()
                .map(terms -> offer(order, plan, stored.number(), terms.period()))
                .orElseGet(() -> award(order, plan, stored.number()));
    }

    private DecisionResult award(DecisionOrder order, DecisionPlan plan, int proposalNumber) {
        decisions.decide(proposalNumber, order.user(), plan.decisions(), Awarded.PLACED);
        return plan.result(opening.open(plan.promises()), 0);
    }

    private DecisionResult offer(DecisionOrder order, DecisionPlan plan, int proposalNumber, AnswerPeriod period) {
        List<Offer> made = plan.promises().stream()
                .map(promise -> Offer.open(
                        promise.application(), promise.number(), promise.child(), promise.seat(), order.day(), period))
                .toList();
        decisions.decide(
                proposalNumber, order.user(), plan.decisionsToAnswerBy(period.lastDayOf(order.day())), Awarded.OFFERED);
        offers.insert(made);
        return plan.result(0, made.size());
    }

    private DecisionBasis basis(int proposalNumber, RegistryExtract extract) {
        Map<ApplicationId, String> then = versions.of(proposalNumber);
        Map<ApplicationId, String> now = versions.now();
        Set<ApplicationId> changed = new TreeSet<>();
        then.forEach((application, digest) -> {
            if (now.containsKey(application) && !now.get(application).equals(digest)) {
                changed.add(application);
            }
        });
        return new DecisionBasis(
                extract.kitas(),
                extract.contracts(),
                decisions.standings(),
                decisions.lastDecisions(),
                decisions.reasons(proposalNumber),
                changed,
                offers.declined());
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

    private void release(
            ProposalStore.StoredProposal stored,
            DecisionOrder order,
            AllocationWork.Checked checked,
            RegistryExtract extract) {
        if (decisions.releasedBy(stored.number()).isPresent()) {
            return;
        }
        if (stored.preparedBy().equalsIgnoreCase(order.user())) {
            throw new JobRefusedException("Vorschlag Nr. " + stored.number()
                    + " muss von einer zweiten Person freigegeben werden; vorbereitet hat ihn dieselbe.");
        }
        GuardStore.Finding finding = guard.check(stored, checked, extract, order.guardOverride());
        decisions.release(stored, order.user());
        guard.keep(finding, order.user());
    }
}
