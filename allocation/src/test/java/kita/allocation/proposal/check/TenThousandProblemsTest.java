package kita.allocation.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import kita.allocation.solver.AllocationSolver;
import kita.allocation.solver.ProgressListener;
import kita.allocation.solver.SolverSettings;
import org.junit.jupiter.api.Test;

/** The solver before the checker, ten thousand times; more with {@code -Dkita.test.problems=100000}. */
class TenThousandProblemsTest {

    private static final int PROBLEMS = Integer.getInteger("kita.test.problems", 10_000);
    private static final int SMALL = 8;
    private static final int MEDIUM = 30;
    private static final int MOST_PLANS = 20_000;

    private final AllocationSolver solver = new AllocationSolver();

    @Test
    void no_rule_is_broken_nothing_is_wasted_and_no_fewer_families_could_block() {
        List<String> faults = new ArrayList<>();
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = RichProblems.of(seed, seed % 10 == 0 ? MEDIUM : SMALL);
            Verdict verdict = judge(problem, seed);
            if (!verdict.violations().isEmpty()) {
                faults.add("seed %d: %s".formatted(seed, verdict.violations()));
            }
            int blocking = verdict.blockingFamilies().size();
            if (blocking > 0 && problem.applicants().size() <= SMALL) {
                int least = LeastBlockingSearch.leastIn(problem, MOST_PLANS);
                if (least >= 0 && least != blocking) {
                    faults.add("seed %d: %d block, least possible %d".formatted(seed, blocking, least));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private Verdict judge(Problem problem, long seed) {
        SolverSettings settings = SolverSettings.withSeed(seed).withOfficeSteps(seed % 500 == 0 ? 20 : 0);
        var placements =
                solver.solve(problem, settings, ProgressListener.SILENT).placements();
        return new Checker(problem, Proposals.DIGEST).judge(new Proposal(Proposals.DIGEST, seed, placements));
    }
}
