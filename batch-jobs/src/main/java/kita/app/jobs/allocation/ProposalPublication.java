package kita.app.jobs.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kita.allocation.solver.SolverSettings;
import kita.app.store.allocation.ApplicationVersions;
import kita.app.store.allocation.ProposalStore;
import kita.registry.ApplicationId;
import org.springframework.stereotype.Component;

/** Stores a checked proposal once, and writes workbook and certificate. */
@Component
class ProposalPublication {

    private final ProposalStore store;
    private final ApplicationVersions versions;

    ProposalPublication(ProposalStore store, ApplicationVersions versions) {
        this.store = store;
        this.versions = versions;
    }

    AllocationResult publish(AllocationOrder order, AllocationWork work, AllocationFiles files) {
        AllocationWork.Checked checked = work.checked();
        Map<ApplicationId, ApplicationReasons> reasons = new ReasonsAssembler(
                        work.snapshot(),
                        work.settings().catalogue(),
                        work.extract().registry().kitas(),
                        checked)
                .all(checked.proposal());
        byte[] certificate = AllocationJson.bytes(
                CertificateFile.of(checked.certificate(), SolverSettings.withSeed(order.seed()), work.report()));
        files.write(AllocationFiles.CERTIFICATE, certificate);
        files.write(AllocationFiles.WORKBOOK, new ProposalWorkbook(work, reasons).bytes());
        Optional<Integer> known = store.numberOf(checked.proposalDigest());
        int number = known.orElseGet(() -> {
            int inserted = store.insert(newProposal(order, checked, certificate), json(reasons));
            versions.keep(inserted, ofApplicants(work.versions(), reasons.keySet()));
            return inserted;
        });
        return new AllocationResult(
                number,
                checked.problemDigest(),
                checked.proposalDigest(),
                known.isPresent() ? AllocationResult.Storage.KNOWN : AllocationResult.Storage.NEW,
                checked.verdict().counts(),
                checked.verdict().blockingFamilies().size(),
                work.snapshot().setAside().size(),
                order.folder());
    }

    private static Map<ApplicationId, String> ofApplicants(
            Map<ApplicationId, String> all, Set<ApplicationId> applicants) {
        Map<ApplicationId, String> some = new TreeMap<>(all);
        some.keySet().retainAll(applicants);
        return some;
    }

    private static ProposalStore.NewProposal newProposal(
            AllocationOrder order, AllocationWork.Checked checked, byte[] certificate) {
        return new ProposalStore.NewProposal(
                checked.proposalDigest(),
                checked.proposalFile(),
                checked.problemDigest(),
                checked.problemFile(),
                checked.proposal().seed(),
                certificate,
                order.user());
    }

    private static Map<ApplicationId, String> json(Map<ApplicationId, ApplicationReasons> reasons) {
        Map<ApplicationId, String> json = new LinkedHashMap<>();
        reasons.forEach((id, reason) -> json.put(id, AllocationJson.text(reason)));
        return json;
    }
}
