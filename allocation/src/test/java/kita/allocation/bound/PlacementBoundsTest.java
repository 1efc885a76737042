package kita.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kita.allocation.benchmark.BenchmarkTown;
import kita.allocation.benchmark.Setting;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Measure;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Scope;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.registry.CareForm;
import kita.registry.KitaId;
import org.junit.jupiter.api.Test;

class PlacementBoundsTest {

    private static final int SEEDS = 300;

    @Test
    void no_plan_places_more_children_than_the_bound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Problem problem = town(seed);
            PlacementBound bound = PlacementBounds.of(problem);
            int most = new MostPlaced(problem, Reach.WISHES).search();
            assertThat(most).as("seed %d", seed).isLessThanOrEqualTo(bound.chain());
            assertThat(bound.chain()).as("seed %d", seed).isLessThanOrEqualTo(bound.july());
            int mostWithReach = new MostPlaced(problem, Reach.WISHES_AND_OFFICE).search();
            assertThat(mostWithReach).as("seed %d", seed).isLessThanOrEqualTo(bound.chainWithReach());
            assertThat(bound.chainWithReach()).as("seed %d", seed).isLessThanOrEqualTo(bound.julyWithReach());
        }
    }

    @Test
    void the_bound_is_reached_where_nobody_changes_from_Krippe_to_Kindergarten_and_no_limits_cross() {
        int looked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Problem problem = withoutCrossingLimits(withoutMovers(town(seed)));
            assertThat(PlacementBounds.of(problem).chain())
                    .as("seed %d", seed)
                    .isEqualTo(new MostPlaced(problem, Reach.WISHES).search());
            looked += problem.applicants().size();
        }
        assertThat(looked).isGreaterThan(SEEDS);
    }

    @Test
    void a_place_that_comes_free_in_winter_is_no_place_for_August() {
        boolean tighter = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            PlacementBound bound = PlacementBounds.of(town(seed));
            tighter |= bound.chain() < bound.july();
        }
        assertThat(tighter).isTrue();
    }

    @Test
    void a_mixed_group_is_bounded_by_its_three_limits() {
        Problem town = town(3);
        KitaId kita = town.limits().get(0).kita();
        List<Limit> mixed = List.of(
                limit(kita, "gesamt", Scope.of(CareForm.KRIPPE, CareForm.KINDERGARTEN), 3),
                limit(kita, "unter3", Scope.of(CareForm.KRIPPE), 2),
                limit(kita, "ab3", Scope.of(CareForm.KINDERGARTEN), 2));
        for (int seed = 0; seed < 50; seed++) {
            Problem problem = withLimits(withoutMovers(town(seed)), mixed);
            assertThat(PlacementBounds.of(problem).july())
                    .as("seed %d", seed)
                    .isEqualTo(new MostPlaced(problem, Reach.WISHES).search())
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void the_value_of_more_places_is_what_the_bound_gains_with_them() {
        int helpful = 0;
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = town(seed);
            int before = PlacementBounds.of(problem).chain();
            for (PlaceValue value : PlaceValues.of(problem, Reach.WISHES, 2)) {
                int after = PlacementBounds.of(withMore(problem, value)).chain();
                // A full Kita that gets its first place may open seats that the network did not show before.
                assertThat(value.children())
                        .as("seed %d, %s", seed, value)
                        .isLessThanOrEqualTo(Math.min(2, after - before));
                if (isOpenAlready(problem, value)) {
                    assertThat(value.children()).as("seed %d, %s", seed, value).isEqualTo(Math.min(2, after - before));
                }
                helpful += value.children();
            }
        }
        assertThat(helpful).isGreaterThan(100);
    }

    @Test
    void planners_read_a_sentence() {
        PlaceValue value = new PlaceValue(new KitaId("K1"), "krippe", "Krippe", BenchmarkTown.FIRST_MONTH, 5, 3);
        assertThat(value.german())
                .isEqualTo("K1, Krippe: 5 weitere Plätze ab 2026-08 versorgen bis zu 3 weitere Kinder.");
    }

    private static Problem town(int seed) {
        return new BenchmarkTown(7, seed, Setting.COMMON, 1.3).on(3);
    }

    private static boolean isOpenAlready(Problem problem, PlaceValue value) {
        return problem.limits().stream()
                .filter(limit -> limit.kita().equals(value.kita()))
                .allMatch(limit -> limit.freeByMonth().stream().allMatch(free -> free > 0));
    }

    private static Problem withMore(Problem problem, PlaceValue value) {
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : problem.limits()) {
            boolean meant = limit.kita().equals(value.kita()) && limit.key().equals(value.limit());
            List<Integer> free = new ArrayList<>(limit.freeByMonth());
            for (int month = problem.firstMonth().monthsUntil(value.from()); meant && month < free.size(); month++) {
                free.set(month, free.get(month) + value.places());
            }
            limits.add(new Limit(limit.kita(), limit.key(), limit.label(), limit.scope(), limit.measure(), free));
        }
        return withLimits(problem, limits);
    }

    private static Limit limit(KitaId kita, String key, Scope scope, int free) {
        return new Limit(kita, key, key, scope, Measure.PLACES, Collections.nCopies(BenchmarkTown.MONTHS, free));
    }

    private static Problem withoutCrossingLimits(Problem problem) {
        return withLimits(
                problem, problem.limits().stream().filter(Limit::grantsPlaces).toList());
    }

    private static Problem withLimits(Problem problem, List<Limit> limits) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                limits,
                problem.applicants(),
                problem.families(),
                problem.policy());
    }

    private static Problem withoutMovers(Problem problem) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                problem.applicants().stream()
                        .filter(child -> child.formAtStart() == child.formIn(problem.lastMonth()))
                        .toList(),
                problem.families(),
                problem.policy());
    }

    /** Tries everything. */
    private static final class MostPlaced {
        private final Problem problem;
        private final List<List<Seat>> seats = new ArrayList<>();
        private final List<Applicant> children = new ArrayList<>();
        private final int[][] free;
        private int best;

        MostPlaced(Problem problem, Reach reach) {
            this.problem = problem;
            this.free = problem.limits().stream()
                    .map(limit -> limit.freeByMonth().stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .toArray(int[][]::new);
            for (Applicant child : problem.applicants()) {
                if (child.isEntitled()) {
                    List<Seat> open = new ArrayList<>(
                            child.wishes().stream().map(Wish::seat).toList());
                    if (reach == Reach.WISHES_AND_OFFICE) {
                        child.officeOptions().stream()
                                .map(OfficeOption::kita)
                                .map(child::officeSeatAt)
                                .forEach(open::add);
                    }
                    children.add(child);
                    seats.add(open);
                }
            }
        }

        int search() {
            search(0, 0);
            return best;
        }

        private void search(int child, int placed) {
            best = Math.max(best, placed);
            if (child == children.size() || placed + children.size() - child <= best) {
                return;
            }
            for (Seat seat : seats.get(child)) {
                if (isGranted(children.get(child), seat)) {
                    take(children.get(child), seat, 1);
                    if (fits()) {
                        search(child + 1, placed + 1);
                    }
                    take(children.get(child), seat, -1);
                }
            }
            search(child + 1, placed);
        }

        private boolean isGranted(Applicant child, Seat seat) {
            return seat.start()
                    .through(problem.lastMonth())
                    .allMatch(month -> problem.limits().stream()
                            .anyMatch(limit -> limit.grantsPlaces() && limit.takenBy(child, seat, month) > 0));
        }

        private void take(Applicant child, Seat seat, int times) {
            for (int limit = 0; limit < free.length; limit++) {
                for (int month = 0; month < free[limit].length; month++) {
                    free[limit][month] -= times
                            * problem.limits()
                                    .get(limit)
                                    .takenBy(child, seat, problem.firstMonth().plus(month));
                }
            }
        }

        private boolean fits() {
            for (int[] months : free) {
                for (int left : months) {
                    if (left < 0) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
