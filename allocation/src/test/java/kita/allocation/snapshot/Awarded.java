package kita.allocation.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.check.Checker;
import kita.allocation.proposal.check.Verdict;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.Solution;
import kita.allocation.solver.SolverSettings;

/** A town after the award: what the solver gave each application, and what the checker says of it. */
record Awarded(Map<String, Placement> placements, Verdict verdict) {

    static Awarded in(Snapshot snapshot) {
        Solution solution = new AllocationSolver()
                .solve(snapshot.problem(), SolverSettings.withSeed(7), (phase, done, total) -> {});
        Map<String, Placement> placements = new LinkedHashMap<>();
        solution.placements()
                .forEach(placement -> placements.put(placement.applicant().value(), placement));
        Proposal proposal = new Proposal("digest", 7, solution.placements());
        return new Awarded(placements, new Checker(snapshot.problem(), "digest").judge(proposal));
    }

    /** As in "K1, Wunsch 2". */
    String of(String application) {
        Placement placement = placements.get(application);
        if (placement instanceof Placement.ByWish byWish) {
            return byWish.kita() + ", Wunsch " + byWish.wishRank();
        }
        return placement instanceof Placement.ByOffice byOffice ? byOffice.kita() + ", Amt" : "kein Platz";
    }

    boolean isSound() {
        return verdict.violations().isEmpty() && verdict.blockingFamilies().isEmpty();
    }
}
