package kita.allocation.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import kita.registry.KitaId;
import org.junit.jupiter.api.Test;

class CheckerAgainstBruteForceTest {

    private static final int PROBLEMS = 100;
    private static final int TRIALS = 60;
    private static final int MOST_PROPOSALS = 1_500;

    @Test
    void the_checker_agrees_with_the_definition_on_every_proposal_of_random_small_problems() {
        int feasible = 0;
        int stable = 0;
        int blocked = 0;
        for (int seed = 0; seed < 2 * PROBLEMS; seed++) {
            Problem problem = seed < PROBLEMS ? new RandomProblems(seed).next() : richProblem(seed);
            BruteForce bruteForce = new BruteForce(problem);
            Checker checker = new Checker(problem, Proposals.DIGEST);
            for (Proposal proposal : EveryProposal.of(problem)) {
                Verdict verdict = checker.judge(proposal);
                if (verdict.isFeasible() != bruteForce.isFeasible(proposal)) {
                    fail("Disagreement on feasibility, seed %d: %s", seed, proposal);
                }
                if (verdict.isFeasible()) {
                    feasible++;
                    Set<String> expected = bruteForce.blocking(proposal);
                    if (!blockingOf(verdict).equals(expected)) {
                        fail(
                                "Seed %d: expected %s, but %s, in %s",
                                seed, expected, verdict.blockingFamilies(), proposal);
                    }
                    stable += expected.isEmpty() ? 1 : 0;
                    blocked += expected.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(feasible).isGreaterThan(3_000);
        assertThat(stable).isGreaterThan(PROBLEMS / 2);
        assertThat(blocked).isGreaterThan(1_500);
    }

    @Test
    void no_manipulation_of_a_sound_proposal_goes_unnoticed() {
        int manipulated = 0;
        for (int seed = 1000; seed < 1000 + PROBLEMS; seed++) {
            Problem problem = seed % 2 == 0 ? new RandomProblems(seed).next() : richProblem(seed);
            Checker checker = new Checker(problem, Proposals.DIGEST);
            List<Proposal> stable = EveryProposal.of(problem).stream()
                    .filter(proposal -> checker.judge(proposal).isStable())
                    .toList();
            Random random = new Random(seed);
            for (int trial = 0; trial < TRIALS && !stable.isEmpty(); trial++) {
                Proposal original = stable.get(random.nextInt(stable.size()));
                Proposal forged = forge(problem, original, random);
                Certificate before = Certificate.of(problem, "p", original, "q", checker.judge(original));
                Certificate after = Certificate.of(problem, "p", forged, "q", checker.judge(forged));
                assertThat(after)
                        .as("seed %d, trial %d: %s", seed, trial, forged)
                        .isNotEqualTo(before);
                manipulated++;
            }
        }
        assertThat(manipulated).isGreaterThan(1_000);
    }

    /** Everything that the model has, but few enough proposals to look at all of them. */
    private static Problem richProblem(long seed) {
        for (long next = seed; ; next += 1_000_000) {
            Problem problem = RichProblems.of(next, 5);
            long proposals = problem.applicants().stream()
                    .mapToLong(child -> EveryProposal.choices(child).size())
                    .reduce(1, (one, two) -> one * two);
            if (proposals <= MOST_PROPOSALS) {
                return problem;
            }
        }
    }

    /** Another place for one child, a place twice, a child left out, or a wrong wish rank. */
    private static Proposal forge(Problem problem, Proposal original, Random random) {
        List<Placement> placements = new ArrayList<>(original.placements());
        int index = random.nextInt(placements.size());
        Applicant applicant = problem.applicants().get(index);
        Placement honest = placements.get(index);
        switch (random.nextInt(4)) {
            case 0 -> placements.remove(index);
            case 1 -> placements.add(honest);
            case 2 -> placements.set(index, wrongRank(applicant, honest));
            default -> placements.set(index, anotherPlace(applicant, honest, random));
        }
        return new Proposal(original.problemDigest(), original.seed(), placements);
    }

    private static Placement wrongRank(Applicant applicant, Placement honest) {
        if (honest instanceof Placement.ByWish byWish) {
            return new Placement.ByWish(applicant.id(), byWish.kita(), byWish.wishRank() + 1);
        }
        return new Placement.ByWish(applicant.id(), new KitaId("K9"), 1);
    }

    private static Placement anotherPlace(Applicant applicant, Placement honest, Random random) {
        List<Placement> others = new ArrayList<>(EveryProposal.choices(applicant));
        others.remove(honest);
        return others.isEmpty() ? wrongRank(applicant, honest) : others.get(random.nextInt(others.size()));
    }

    private static Set<String> blockingOf(Verdict verdict) {
        return verdict.blockingFamilies().stream()
                .map(family -> family.members().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
