package kita.app.jobs.allocation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.HopelessFamilies;
import kita.allocation.proposal.check.Verdict;

/**
 * Checks a proposal from its files alone, without database and without a word of the solver's: everything is computed
 * again and held against the certificate.
 */
public final class ProposalFilesCheck {

    private ProposalFilesCheck() {}

    /**
     * @param certificate the file to hold against what comes out, if there is one
     * @throws kita.app.jobs.JobRefusedException if a file cannot be read, or the problem contradicts itself
     */
    public static CheckReport check(Path problem, Path proposal, Optional<Path> certificate) {
        ProblemFile.Content<Problem> problemRead = ProblemFile.soundProblem(problem);
        ProblemFile.Content<Proposal> proposalRead = ProblemFile.proposal(proposal);
        Verdict verdict = new Checker(problemRead.value(), problemRead.digest()).judge(proposalRead.value());
        Certificate recomputed = Certificate.of(
                problemRead.value(), problemRead.digest(), proposalRead.value(), proposalRead.digest(), verdict);
        Optional<List<CertificateDifference>> differences = certificate
                .map(ProblemFile::certificate)
                .map(certified -> CertificateComparison.differences(
                        certified, AllocationJson.tree(AllocationJson.bytes(recomputed))));
        return new CheckReport(
                problemRead.value(),
                recomputed,
                verdict.isFeasible(),
                differences,
                HopelessFamilies.in(problemRead.value()));
    }
}
