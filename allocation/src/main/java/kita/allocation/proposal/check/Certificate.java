package kita.allocation.proposal.check;

import java.util.List;

/**
 * What can be checked again by anyone from two files (Zertifikat).
 *
 * @param problemDigest SHA-256 of the problem file, in hex
 * @param proposalDigest SHA-256 of the proposal file, in hex
 */
public record Certificate(
        String problemDigest,
        String proposalDigest,
        long seed,
        String policy,
        Counts counts,
        List<Violation> violations,
        List<BlockingFamily> blockingFamilies,
        List<CutOff> cutOffs) {

    public Certificate {
        violations = List.copyOf(violations);
        blockingFamilies = List.copyOf(blockingFamilies);
        cutOffs = List.copyOf(cutOffs);
    }

    public static Certificate of(
            String problemDigest, String proposalDigest, long seed, String policy, Verdict verdict) {
        return new Certificate(
                problemDigest,
                proposalDigest,
                seed,
                policy,
                verdict.counts(),
                verdict.violations(),
                verdict.blockingFamilies(),
                verdict.cutOffs());
    }
}
