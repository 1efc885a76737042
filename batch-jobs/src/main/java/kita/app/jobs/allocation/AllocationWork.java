package kita.app.jobs.allocation;

import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.snapshot.Snapshot;
import kita.allocation.solver.SolverReport;
import kita.app.store.allocation.RegistryQueries;
import kita.registry.ApplicationId;

/**
 * What the steps of one allocation hand on to each other. It lives as long as the run; after a kill the steps begin again,
 * because until the last one nothing has been stored.
 */
final class AllocationWork {

    private AllocationSettings settings;
    private Map<ApplicationId, String> versions;
    private RegistryQueries.Extract extract;
    private Snapshot snapshot;
    private SolverReport report;
    private Checked checked;
    private AllocationResult result;

    /** What the checker read back from the files, and what it said. */
    record Checked(
            byte[] problemFile,
            byte[] proposalFile,
            String problemDigest,
            String proposalDigest,
            Problem problem,
            Proposal proposal,
            Verdict verdict,
            Certificate certificate) {}

    /** What the applications said when the snapshot began. */
    void versionsTaken(Map<ApplicationId, String> newVersions) {
        this.versions = newVersions;
    }

    void snapshotTaken(AllocationSettings newSettings, RegistryQueries.Extract newExtract, Snapshot newSnapshot) {
        this.settings = newSettings;
        this.extract = newExtract;
        this.snapshot = newSnapshot;
    }

    void solved(SolverReport newReport) {
        this.report = newReport;
    }

    void checked(Checked newChecked) {
        this.checked = newChecked;
    }

    void published(AllocationResult newResult) {
        this.result = newResult;
    }

    AllocationSettings settings() {
        return settings;
    }

    Map<ApplicationId, String> versions() {
        return versions;
    }

    RegistryQueries.Extract extract() {
        return extract;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    SolverReport report() {
        return report;
    }

    Checked checked() {
        return checked;
    }

    AllocationResult result() {
        return result;
    }

    Map<ApplicationId, List<String>> unreadableFacts() {
        return extract.unreadable();
    }
}
