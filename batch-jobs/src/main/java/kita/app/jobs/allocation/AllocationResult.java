package kita.app.jobs.allocation;

import java.nio.file.Path;
import kita.allocation.proposal.check.Counts;

/**
 * What came of an allocation.
 *
 * @param storage whether the proposal was new or had been stored before
 * @param blockingFamilies families that could be served better, each named in the certificate
 * @param setAside applications that did not take part
 */
public record AllocationResult(
        int proposalNumber,
        String problemDigest,
        String proposalDigest,
        Storage storage,
        Counts counts,
        int blockingFamilies,
        int setAside,
        Path folder) {

    /** Whether anything was stored. */
    public enum Storage {
        NEW,
        KNOWN
    }
}
