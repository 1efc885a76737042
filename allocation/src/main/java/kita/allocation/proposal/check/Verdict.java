package kita.allocation.proposal.check;

import java.util.List;

/**
 * What the checker says about a proposal.
 *
 * @param violations broken rules, in a fixed order; if one of them decides feasibility, the rest of the verdict is empty
 *     of meaning and blocking families are not looked for
 * @param blockingFamilies families that could be served better, ordered by id; none in a stable proposal
 * @param cutOffs ordered by Kita, form and month
 */
public record Verdict(
        List<Violation> violations, List<BlockingFamily> blockingFamilies, List<CutOff> cutOffs, Counts counts) {

    public Verdict {
        violations = List.copyOf(violations);
        blockingFamilies = List.copyOf(blockingFamilies);
        cutOffs = List.copyOf(cutOffs);
    }

    /** Whether the proposal can be carried out. */
    public boolean isFeasible() {
        return violations.stream().noneMatch(violation -> violation.rule().decidesFeasibility());
    }

    /** Feasible, nothing left out, and no family could be served better. */
    public boolean isStable() {
        return violations.isEmpty() && blockingFamilies.isEmpty();
    }
}
