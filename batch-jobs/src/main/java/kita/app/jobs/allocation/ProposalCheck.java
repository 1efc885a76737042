package kita.app.jobs.allocation;

import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.proposal.check.Violation;
import kita.app.jobs.JobRefusedException;
import kita.app.store.Sha256;

/** Judges what stands in the two files, not what the solver had in mind. */
final class ProposalCheck {

    private static final int SHOWN = 5;

    private final AllocationFiles files;

    ProposalCheck(AllocationFiles files) {
        this.files = files;
    }

    /** An infeasible proposal is refused with the first violations. */
    AllocationWork.Checked check() {
        return judge(files.read(AllocationFiles.PROBLEM), files.read(AllocationFiles.PROPOSAL));
    }

    static AllocationWork.Checked judge(byte[] problemFile, byte[] proposalFile) {
        Problem problem = AllocationJson.problem(problemFile);
        Proposal proposal = AllocationJson.proposal(proposalFile);
        String problemDigest = Sha256.of(problemFile);
        String proposalDigest = Sha256.of(proposalFile);
        Verdict verdict = new Checker(problem, problemDigest).judge(proposal);
        if (!verdict.isFeasible()) {
            StringBuilder message = new StringBuilder("Der Vorschlag ist nicht durchführbar und wird nicht verwendet:");
            verdict.violations().stream()
                    .limit(SHOWN)
                    .forEach(violation -> message.append('\n').append(line(violation)));
            throw new JobRefusedException(message.toString());
        }
        Certificate certificate = Certificate.of(problem, problemDigest, proposal, proposalDigest, verdict);
        return new AllocationWork.Checked(
                problemFile, proposalFile, problemDigest, proposalDigest, problem, proposal, verdict, certificate);
    }

    private static String line(Violation violation) {
        return violation.subject() + ": " + violation.sentence();
    }
}
