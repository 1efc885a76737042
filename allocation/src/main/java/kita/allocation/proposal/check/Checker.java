package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemValidation;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * Judges proposals: feasible (places of each form in each month, with the change from Krippe to Kindergarten),
 * individually rational (only places that were asked for or may be offered), not wasteful, free of justified envy, and
 * stable for families. Courts ask for exactly that proof: OVG NRW 12 B 930/17, OVG Nds 4 ME 221/14.
 */
public final class Checker {

    private final Problem problem;
    private final String problemDigest;
    private final Map<ApplicationId, Applicant> applicants = new HashMap<>();

    /**
     * @param problemDigest digest of the file that the problem was read from
     * @throws kita.allocation.proposal.InvalidProblemException if the problem is not sound
     */
    public Checker(Problem problem, String problemDigest) {
        ProblemValidation.requireSound(problem);
        this.problem = problem;
        this.problemDigest = problemDigest;
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
    }

    /** Never refuses: whatever is wrong with the proposal stands in the verdict. */
    public Verdict judge(Proposal proposal) {
        List<Violation> violations = new ArrayList<>();
        if (!proposal.problemDigest().equals(problemDigest)) {
            violations.add(new Violation(
                    Rule.PROBLEM_DIGEST,
                    proposal.problemDigest(),
                    "Der Vorschlag gehört zu einem anderen Vergabeproblem als " + problemDigest + "."));
        }
        Feasibility feasibility = new Feasibility(problem, proposal, applicants);
        violations.addAll(feasibility.ofPlacements());
        if (!violations.isEmpty()) {
            return new Verdict(violations, List.of(), List.of(), new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0));
        }
        Map<ApplicationId, Placement> placements = Placements.byApplicant(proposal);
        Occupancy occupancy = new Occupancy(problem, proposal, applicants);
        violations.addAll(feasibility.ofPlaces(occupancy, placements));
        List<CutOff> cutOffs = occupancy.cutOffs();
        if (!violations.isEmpty()) {
            return new Verdict(violations, List.of(), cutOffs, counts(placements));
        }
        violations.addAll(new OfficePhase(problem, applicants, placements, occupancy).violations());
        List<BlockingFamily> blocking = new Stability(problem, applicants, placements, occupancy).blockingFamilies();
        return new Verdict(violations, blocking, cutOffs, counts(placements));
    }

    private Counts counts(Map<ApplicationId, Placement> placements) {
        int byWish = 0;
        int kept = 0;
        int byOffice = 0;
        int unplacedEntitled = 0;
        long ranks = 0;
        for (Applicant applicant : problem.applicants()) {
            Placement placement = placements.get(applicant.id());
            if (placement instanceof Placement.ByWish wish) {
                byWish++;
                if (wish.wishRank() == applicant.securedRank()) {
                    kept++;
                } else {
                    ranks += wish.wishRank();
                }
            } else if (placement instanceof Placement.ByOffice) {
                byOffice++;
            } else if (applicant.isEntitled()) {
                unplacedEntitled++;
            }
        }
        int together = 0;
        int apart = 0;
        for (Family family : problem.families()) {
            if (family.members().size() > 1 && family.rule() != SiblingRule.INDEPENDENT) {
                Set<KitaId> kitas = new HashSet<>();
                int placed = 0;
                for (ApplicationId member : family.members()) {
                    KitaId kita = Placements.kitaOf(placements.get(member)).orElse(null);
                    if (kita != null) {
                        placed++;
                        kitas.add(kita);
                    }
                }
                together += placed > 1 && kitas.size() == 1 ? 1 : 0;
                apart += kitas.size() > 1 ? 1 : 0;
            }
        }
        long mean = byWish == kept ? 0 : ranks * 1000 / (byWish - kept);
        return new Counts(
                problem.applicants().size(),
                byWish + byOffice,
                byWish,
                kept,
                byOffice,
                unplacedEntitled,
                mean,
                together,
                apart);
    }
}
