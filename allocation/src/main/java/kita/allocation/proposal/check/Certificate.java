package kita.allocation.proposal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.bound.PlacementBound;
import kita.allocation.bound.PlacementBounds;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.registry.ApplicationId;

/**
 * What anyone can compute again from two files (Zertifikat), and nothing else: no word of the solver's.
 *
 * @param problemDigest SHA-256 of the problem file, in hex
 * @param proposalDigest SHA-256 of the proposal file, in hex
 * @param seed of the lot, as the proposal names it
 * @param policy as the problem names it
 * @param cutOffs the line at every limit of every Kita in every month
 * @param blockingFamilies families that could be served better, with the reason
 * @param ties what decided between neighbours, down to the lot
 * @param bound how many entitled children could have a place at most
 */
public record Certificate(
        String problemDigest,
        String proposalDigest,
        long seed,
        String policy,
        Counts counts,
        List<Violation> violations,
        List<BlockingFamily> blockingFamilies,
        List<CutOff> cutOffs,
        Ties ties,
        PlacementBound bound,
        PriceOfPriority price) {

    public Certificate {
        violations = List.copyOf(violations);
        blockingFamilies = List.copyOf(blockingFamilies);
        cutOffs = List.copyOf(cutOffs);
    }

    /** The verdict must be the one on this proposal for this problem. */
    public static Certificate of(
            Problem problem, String problemDigest, Proposal proposal, String proposalDigest, Verdict verdict) {
        PlacementBound bound = PlacementBounds.of(problem);
        return new Certificate(
                problemDigest,
                proposalDigest,
                proposal.seed(),
                problem.policy(),
                verdict.counts(),
                verdict.violations(),
                verdict.blockingFamilies(),
                verdict.cutOffs(),
                Ties.of(problem, proposal.seed()),
                bound,
                price(problem, proposal, bound));
    }

    /** What the proposal says of applicants that the problem does not know counts for nothing. */
    private static PriceOfPriority price(Problem problem, Proposal proposal, PlacementBound bound) {
        Map<ApplicationId, Placement> placements = Placements.byApplicant(proposal);
        Map<Class<? extends Placement>, Integer> placed = new HashMap<>();
        for (Applicant applicant : problem.applicants()) {
            Placement placement = placements.get(applicant.id());
            if (applicant.isEntitled() && placement != null) {
                placed.merge(placement.getClass(), 1, Integer::sum);
            }
        }
        int byWish = placed.getOrDefault(Placement.ByWish.class, 0);
        return PriceOfPriority.of(bound, byWish, byWish + placed.getOrDefault(Placement.ByOffice.class, 0));
    }
}
