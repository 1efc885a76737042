package kita.allocation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import org.junit.jupiter.api.Test;

/** What must not change, or only for the better, if the problem changes in one place. */
class MetamorphicTest {

    private static final SolverSettings SEED_ONLY =
            SolverSettings.withSeed(3).withRepairTries(0).withOfficeSteps(0);

    private static Solution solve(Problem problem, SolverSettings settings) {
        return new AllocationSolver().solve(problem, settings, ProgressListener.SILENT);
    }

    /** Wish rank of the child, or one more than it has wishes. */
    private static int rank(Solution solution, ApplicationId child) {
        return solution.placements().stream()
                .filter(placement -> placement.applicant().equals(child))
                .mapToInt(placement -> placement instanceof Placement.ByWish wish ? wish.wishRank() : 99)
                .findFirst()
                .orElseThrow();
    }

    private static Problem with(Problem problem, List<Applicant> applicants) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                applicants,
                problem.families(),
                problem.policy());
    }

    private static Problem changed(Problem problem, int child, UnaryOperator<List<Wish>> change) {
        List<Applicant> applicants = new ArrayList<>(problem.applicants());
        Applicant old = applicants.get(child);
        applicants.set(child, withWishes(old, change.apply(old.wishes())));
        return with(problem, applicants);
    }

    private static Applicant withWishes(Applicant old, List<Wish> wishes) {
        return new Applicant(
                old.id(),
                old.family(),
                old.birthDate(),
                old.start(),
                old.hours(),
                old.formAtStart(),
                1,
                List.of(),
                old.entitlement(),
                wishes,
                old.generalPriority(),
                old.officeOptions().stream()
                        .filter(option ->
                                wishes.stream().noneMatch(wish -> wish.kita().equals(option.kita())))
                        .toList());
    }

    /** All children need the Kindergarten to the end of the year: there deferred acceptance is exact. */
    private static Problem withoutMovers(long seed) {
        Problem problem = new SmallTown(seed, 14).ofSingles();
        return with(
                problem,
                problem.applicants().stream()
                        .map(child -> new Applicant(
                                child.id(),
                                child.family(),
                                kita.registry.BirthDate.of(ProblemBuilder.FOUR_YEARS_OLD),
                                child.start(),
                                child.hours(),
                                kita.registry.CareForm.KINDERGARTEN,
                                1,
                                List.of(),
                                child.entitlement(),
                                child.wishes(),
                                child.generalPriority(),
                                child.officeOptions()))
                        .toList());
    }

    @Test
    void one_more_wish_at_the_end_never_hurts_the_earlier_ones() {
        for (long seed = 0; seed < 120; seed++) {
            Problem problem = withoutMovers(seed);
            int child = (int) (seed % problem.applicants().size());
            Applicant applicant = problem.applicants().get(child);
            int before = rank(solve(problem, SEED_ONLY), applicant.id());
            for (String kita : List.of("K0", "K1", "K2")) {
                if (applicant.wishes().stream()
                        .noneMatch(wish -> wish.kita().value().equals(kita))) {
                    Problem more = changed(problem, child, wishes -> plus(wishes, kita, applicant));
                    assertThat(rank(solve(more, SEED_ONLY), applicant.id()))
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(before);
                }
            }
        }
    }

    private static List<Wish> plus(List<Wish> wishes, String kita, Applicant applicant) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(Wish.asked(new KitaId(kita), applicant.start(), applicant.hours(), applicant.generalPriority()));
        return more;
    }

    @Test
    void more_points_at_a_kita_never_hurt() {
        int helped = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = withoutMovers(seed);
            int child = (int) (seed % problem.applicants().size());
            ApplicationId id = problem.applicants().get(child).id();
            int before = rank(solve(problem, SEED_ONLY), id);
            int after = rank(solve(changed(problem, child, MetamorphicTest::withMorePoints), SEED_ONLY), id);
            assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(before);
            helped += after < before ? 1 : 0;
        }
        assertThat(helped).as("children for whom the points made a difference").isPositive();
    }

    private static List<Wish> withMorePoints(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> Wish.asked(
                        wish.kita(),
                        wish.start(),
                        wish.hours(),
                        new Priority(
                                wish.priority().rank(),
                                wish.priority().points() + 7,
                                wish.priority().tieBreaks())))
                .toList();
    }

    @Test
    void the_same_problem_and_seed_give_the_same_solution() {
        Problem problem = new RandomTown(5, 200, 14, 1.1, RandomTown.Lines.HARD).problem();
        SolverSettings settings = SolverSettings.withSeed(11);
        assertThat(solve(problem, settings)).isEqualTo(solve(problem, settings));
    }

    @Test
    void renaming_applicants_and_households_changes_nothing_but_their_names() {
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = new SmallTown(seed, 14).withFamilies();
            List<String> expected = solve(problem, SEED_ONLY.withRepairTries(50)).placements().stream()
                    .map(placement -> renamed(placement.applicant()) + " " + FairnessOracle.kitaOf(placement))
                    .sorted()
                    .toList();
            assertThat(solve(renamed(problem), SEED_ONLY.withRepairTries(50)).placements().stream()
                            .map(placement -> placement.applicant() + " " + FairnessOracle.kitaOf(placement)))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    /** Reverses the order of the ids: C3 becomes X00096. */
    private static ApplicationId renamed(ApplicationId id) {
        return new ApplicationId(
                "X%05d".formatted(99 - Integer.parseInt(id.value().substring(1))));
    }

    private static Problem renamed(Problem problem) {
        List<Applicant> applicants = problem.applicants().stream()
                .map(old -> new Applicant(
                        renamed(old.id()),
                        new HouseholdId("Z" + old.family().value()),
                        old.birthDate(),
                        old.start(),
                        old.hours(),
                        old.formAtStart(),
                        1,
                        List.of(),
                        old.entitlement(),
                        old.wishes(),
                        old.generalPriority(),
                        old.officeOptions()))
                .sorted(Comparator.comparing(Applicant::id))
                .toList();
        List<Family> families = problem.families().stream()
                .map(family -> new Family(
                        new HouseholdId("Z" + family.id().value()),
                        family.members().stream().map(MetamorphicTest::renamed).toList(),
                        family.rule()))
                .toList();
        List<Limit> profiles = problem.limits();
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                profiles,
                applicants,
                families,
                problem.policy());
    }
}
