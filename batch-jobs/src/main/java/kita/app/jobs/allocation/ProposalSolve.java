package kita.app.jobs.allocation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Finding;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Certificate;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.HopelessFamilies;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.ProgressListener;
import kita.allocation.solver.Solution;
import kita.allocation.solver.SolverSettings;
import kita.app.jobs.JobRefusedException;
import kita.app.store.Sha256;

/** Solves a problem from a file, so that instances from elsewhere can be solved without a database. */
public final class ProposalSolve {

    private static final List<String> POLICIES = List.of("stability-first", "entitlement-first");

    private ProposalSolve() {}

    /**
     * What is asked.
     *
     * @param seed of lot and search
     * @param certificate where the certificate goes, if it is wanted
     */
    public record Order(Path problem, long seed, Path proposal, Optional<Path> certificate) {}

    /** @param hopeless families that cannot be served together by wish, whatever is proposed */
    public record Result(Verdict verdict, Certificate certificate, List<Finding> hopeless) {}

    /**
     * @throws JobRefusedException if the file cannot be read, the problem contradicts itself (with every finding), or the
     *     policy is unknown
     */
    public static Result solve(Order order) {
        ProblemFile.Content<Problem> read = ProblemFile.soundProblem(order.problem());
        Problem problem = read.value();
        requireKnownPolicy(problem.policy());
        SolverSettings settings = SolverSettings.withSeed(order.seed());
        Solution solution = new AllocationSolver().solve(problem, settings, ProgressListener.SILENT);
        Proposal proposal = new Proposal(read.digest(), order.seed(), solution.placements());
        byte[] proposalFile = AllocationJson.bytes(proposal);
        Verdict verdict = new Checker(problem, read.digest()).judge(proposal);
        Certificate certificate = Certificate.of(problem, read.digest(), proposal, Sha256.of(proposalFile), verdict);
        write(order.proposal(), proposalFile);
        order.certificate()
                .ifPresent(file -> write(
                        file, AllocationJson.bytes(CertificateFile.of(certificate, settings, solution.report()))));
        return new Result(verdict, certificate, HopelessFamilies.in(problem));
    }

    static void requireKnownPolicy(String policy) {
        if (!POLICIES.contains(policy)) {
            throw new JobRefusedException(
                    "Den Vorrang „" + policy + "“ gibt es nicht; bekannt sind " + String.join(" und ", POLICIES) + ".");
        }
    }

    private static void write(Path file, byte[] content) {
        Path whole = file.toAbsolutePath().normalize();
        new AllocationFiles(whole.getParent()).write(whole.getFileName().toString(), content);
    }
}
