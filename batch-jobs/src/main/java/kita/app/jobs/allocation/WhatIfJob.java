package kita.app.jobs.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Reason;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.InvalidProblemException;
import kita.allocation.proposal.Problem;
import kita.allocation.snapshot.Snapshot;
import kita.app.documents.CriteriaReader;
import kita.app.documents.DocumentRefused;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.allocation.DecisionStore;
import kita.app.store.allocation.ProposalStore;
import kita.app.store.allocation.RegistryQueries;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.TenantId;
import org.springframework.stereotype.Component;

/** Answers what-if questions on a town's data, or on a problem from a file. It only reads. */
@Component
public class WhatIfJob {

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final RegistryQueries registry;
    private final ProposalStore proposals;
    private final DecisionStore decisions;

    WhatIfJob(
            TenantTransactions transactions,
            TownDocuments documents,
            RegistryQueries registry,
            ProposalStore proposals,
            DecisionStore decisions) {
        this.transactions = transactions;
        this.documents = documents;
        this.registry = registry;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    private record Question(Problem before, Problem after, long seed, Map<ApplicationId, List<String>> groups) {}

    /** On a file: groups are what the problem itself knows of the children. Another catalogue needs a town. */
    public static WhatIfResult onFile(Path problemFile, WhatIfOrder order, long seed) {
        if (order.criteria().isPresent()) {
            throw new JobRefusedException(
                    "Andere Vergabekriterien brauchen die Angaben der Familien; die stehen nicht im"
                            + " Vergabeproblem. Bitte --town statt --problem angeben.");
        }
        Problem problem = ProblemFile.readSound(problemFile);
        return answer(order, new Question(problem, order.appliedTo(problem), seed, groups(problem)));
    }

    /**
     * On the town's last proposal. With another catalogue the applications are ranked anew, which works as long as they
     * are open; refused with {@link JobRefusedException} otherwise.
     */
    public WhatIfResult onTown(TenantId tenant, WhatIfOrder order) {
        Question question = transactions.call(
                tenant, () -> order.criteria().isPresent() ? anew(tenant, order) : onLastProposal(order));
        return answer(order, question);
    }

    private static WhatIfResult answer(WhatIfOrder order, Question question) {
        try {
            return WhatIf.compare(
                    order.changes(), question.before(), question.after(), question.seed(), question.groups());
        } catch (InvalidProblemException invalid) {
            throw new JobRefusedException(
                    "So geändert ist das Vergabeproblem nicht schlüssig:\n" + invalid.getMessage(), invalid);
        }
    }

    private Question onLastProposal(WhatIfOrder order) {
        ProposalStore.StoredProposal last = last();
        Problem problem = AllocationJson.problem(last.problem());
        Map<ApplicationId, List<String>> groups = new HashMap<>(groups(problem));
        decisions
                .reasons(last.number())
                .forEach((id, json) -> groups.computeIfAbsent(id, none -> new ArrayList<>())
                        .addAll(ApplicationReasons.read(json).grounds().stream()
                                .filter(ground -> isOfAGroup(ground.kind()))
                                .map(ground -> label(ground.sentence()))
                                .distinct()
                                .toList()));
        return new Question(problem, order.appliedTo(problem), last.seed(), groups);
    }

    private ProposalStore.StoredProposal last() {
        return proposals
                .latest()
                .orElseThrow(() -> new JobRefusedException(
                        "Es gibt noch keinen Vergabevorschlag, mit dem verglichen werden könnte: ./kita allocate"));
    }

    private Question anew(TenantId tenant, WhatIfOrder order) {
        long seed = last().seed();
        AllocationSettings settings = AllocationSettings.read(documents);
        RegistryQueries.Extract extract = registry.extract(tenant, settings.keyDate());
        if (extract.registry().applications().isEmpty()) {
            throw new JobRefusedException(
                    "Über alle Anmeldungen ist entschieden. Andere Vergabekriterien lassen sich nur"
                            + " vergleichen, solange Anmeldungen offen sind.");
        }
        Snapshot now = Snapshot.of(extract.registry(), settings.catalogue(), settings.terms(seed));
        Snapshot then =
                Snapshot.of(extract.registry(), catalogue(order.criteria().orElseThrow()), settings.terms(seed));
        Map<ApplicationId, List<String>> groups = new HashMap<>(groups(now.problem()));
        now.standings().forEach((id, standing) -> addGroups(groups, id, standing));
        then.standings().forEach((id, standing) -> addGroups(groups, id, standing));
        return new Question(now.problem(), order.appliedTo(then.problem()), seed, groups);
    }

    private static void addGroups(
            Map<ApplicationId, List<String>> groups, ApplicationId id, Snapshot.Standing standing) {
        List<String> labels = groups.computeIfAbsent(id, none -> new ArrayList<>());
        standing.general().reasons().stream()
                .filter(reason -> isOfAGroup(reason.kind().name()))
                .map(reason -> label(reason.sentence()))
                .filter(label -> !labels.contains(label))
                .forEach(labels::add);
    }

    private static boolean isOfAGroup(String kind) {
        return kind.equals(Reason.Kind.POINTS.name()) || kind.equals(Reason.Kind.RANK.name());
    }

    /** The name of the criterion, without what it brought this child. */
    private static String label(String sentence) {
        int colon = sentence.indexOf(": ");
        String label = colon > 0 ? sentence.substring(0, colon) : sentence;
        return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
    }

    private static Map<ApplicationId, List<String>> groups(Problem problem) {
        Map<ApplicationId, List<String>> groups = new HashMap<>();
        for (Family family : problem.families()) {
            for (ApplicationId member : family.members()) {
                List<String> labels = new ArrayList<>();
                if (family.members().size() > 1) {
                    labels.add("Geschwister melden sich gemeinsam an");
                }
                groups.put(member, labels);
            }
        }
        for (Applicant child : problem.applicants()) {
            List<String> labels = groups.get(child.id());
            labels.add("Beginn in " + child.formAtStart().german());
            labels.add(child.isEntitled() ? "mit Rechtsanspruch" : "ohne Rechtsanspruch");
        }
        return groups;
    }

    private static Catalogue catalogue(Path file) {
        try {
            return CriteriaReader.read(file.getFileName().toString(), Files.readString(file));
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        } catch (IOException failed) {
            throw new JobRefusedException("Die Datei " + file + " lässt sich nicht lesen.", failed);
        }
    }
}
