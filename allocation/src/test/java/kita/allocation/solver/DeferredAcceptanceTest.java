package kita.allocation.solver;

import static kita.allocation.solver.ProblemBuilder.aChild;
import static kita.allocation.solver.ProblemBuilder.aProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import kita.registry.CareForm;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class DeferredAcceptanceTest {

    private static Map<String, String> kitas(Problem problem) {
        Solution solution = new AllocationSolver()
                .solve(
                        problem,
                        SolverSettings.withSeed(1).withRepairTries(0).withOfficeSteps(0),
                        ProgressListener.SILENT);
        assertThat(solution.report().blockersAfterRepair()).isZero();
        Map<String, String> kitas = new LinkedHashMap<>();
        solution.placements()
                .forEach(placement ->
                        kitas.put(placement.applicant().value(), String.valueOf(FairnessOracle.kitaOf(placement))));
        return kitas;
    }

    private static List<Integer> from(int month, int places) {
        return java.util.stream.IntStream.range(0, 12)
                .mapToObj(m -> m < month ? 0 : places)
                .toList();
    }

    @Test
    void the_child_ahead_gets_its_first_wish_and_the_one_behind_its_second() {
        Problem problem = aProblem()
                .kita("Arche", 1)
                .kita("Burg", 1)
                .child(aChild("anna").points(10).wishes("Arche", "Burg"))
                .child(aChild("ben").points(20).wishes("Arche", "Burg"))
                .build();

        assertThat(kitas(problem)).containsEntry("ben", "Arche").containsEntry("anna", "Burg");
    }

    @Test
    void a_child_that_turns_three_in_september_needs_a_creche_place_in_august_and_a_kindergarten_place_after() {
        LocalDate turnsThreeInAugust = LocalDate.of(2023, 8, 20);
        ProblemBuilder town = aProblem()
                .profile("Arche", CareForm.KRIPPE, List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .child(aChild("anna").born(turnsThreeInAugust).wishes("Arche"));

        assertThat(kitas(
                        town.profile("Arche", CareForm.KINDERGARTEN, from(1, 1)).build()))
                .containsEntry("anna", "Arche");
        assertThat(kitas(aProblem()
                        .profile("Arche", CareForm.KRIPPE, Collections.nCopies(12, 1))
                        .profile("Arche", CareForm.KINDERGARTEN, from(2, 1))
                        .child(aChild("anna").born(turnsThreeInAugust).wishes("Arche"))
                        .build()))
                .containsEntry("anna", "null");
    }

    /**
     * Mia turns three during the year and first holds both a Krippe and a Kindergarten place of the Arche. Karl, who
     * stands before her, comes back from the Burg and takes the Krippe place, so Mia goes; that frees the Kindergarten
     * place, from which Kai was sent away because of Mia. Textbook deferred acceptance never asks Kai again.
     */
    @Test
    void when_a_child_between_two_forms_is_displaced_in_the_one_the_other_is_offered_again() {
        Problem problem = aProblem()
                .kita("Arche", CareForm.KRIPPE, 1)
                .profile("Arche", CareForm.KINDERGARTEN, from(3, 1))
                .kita("Burg", CareForm.KRIPPE, 1)
                .child(aChild("mia").points(50).born(LocalDate.of(2023, 10, 20)).wish("Arche", 20))
                .child(aChild("kai").points(40).from(Month.of(2026, 11)).wish("Arche", 10))
                .child(aChild("karl")
                        .points(30)
                        .born(LocalDate.of(2024, 9, 1))
                        .wish("Burg", 10)
                        .wish("Arche", 30))
                .child(aChild("leo").points(20).born(LocalDate.of(2024, 9, 1)).wish("Burg", 20))
                .build();

        assertThat(kitas(problem))
                .containsEntry("leo", "Burg")
                .containsEntry("karl", "Arche")
                .containsEntry("mia", "null")
                .containsEntry("kai", "Arche");
    }

    private static Problem twins(SiblingRule rule, int atTheBurg) {
        return aProblem()
                .kita("Arche", 1)
                .kita("Burg", atTheBurg)
                .family(
                        rule,
                        aChild("anna").points(20).lot(1).wishes("Arche", "Burg"),
                        aChild("ben").points(20).lot(2).wishes("Arche", "Burg"))
                .build();
    }

    @Test
    void twins_who_stay_together_leave_the_one_free_place_to_others() {
        assertThat(kitas(twins(SiblingRule.TOGETHER_OR_NOT_AT_ALL, 2)).values()).containsOnly("Burg");
        assertThat(kitas(twins(SiblingRule.TOGETHER_OR_NOT_AT_ALL, 1)).values()).containsOnly("null");
    }

    @Test
    void twins_who_prefer_to_be_together_go_apart_before_one_of_them_goes_nowhere() {
        assertThat(kitas(twins(SiblingRule.TOGETHER_IF_POSSIBLE, 2)).values()).containsOnly("Burg");
        assertThat(kitas(twins(SiblingRule.TOGETHER_IF_POSSIBLE, 1)))
                .containsEntry("anna", "Arche")
                .containsEntry("ben", "Burg");
    }

    @Test
    void independent_twins_each_get_the_best_for_themselves() {
        assertThat(kitas(twins(SiblingRule.INDEPENDENT, 2)))
                .containsEntry("anna", "Arche")
                .containsEntry("ben", "Burg");
    }

    private static Problem threeSiblingsTwoPlaces(SiblingRule rule) {
        return aProblem()
                .kita("Arche", 2)
                .family(
                        rule,
                        aChild("anna").points(30).wishes("Arche"),
                        aChild("ben").points(20).wishes("Arche"),
                        aChild("cem").points(10).wishes("Arche"))
                .child(aChild("dora").points(5).wishes("Arche"))
                .build();
    }

    @Test
    void three_siblings_for_all_or_none_leave_two_places_to_others() {
        assertThat(kitas(threeSiblingsTwoPlaces(SiblingRule.TOGETHER_OR_NOT_AT_ALL)))
                .containsEntry("anna", "null")
                .containsEntry("ben", "null")
                .containsEntry("cem", "null")
                .containsEntry("dora", "Arche");
    }

    @Test
    void three_siblings_for_as_many_as_possible_take_two_places() {
        assertThat(kitas(threeSiblingsTwoPlaces(SiblingRule.TOGETHER_IF_POSSIBLE)))
                .containsEntry("anna", "Arche")
                .containsEntry("ben", "Arche")
                .containsEntry("cem", "null")
                .containsEntry("dora", "null");
    }

    /**
     * Without a stable plan: if the twins are at the Arche, Cem is at the Burg and sends Sara to the Arche, where she
     * stands ahead of Ben; so the twins go, Cem comes back to the Arche and Sara to the Burg, and the twins, both ahead
     * of Cem, come back.
     */
    @Test
    void where_no_plan_is_stable_the_search_ends_and_names_the_one_family_that_has_to_be_passed_over() {
        Problem problem = aProblem()
                .kita("Arche", 2)
                .kita("Burg", 1)
                .family(
                        SiblingRule.TOGETHER_OR_NOT_AT_ALL,
                        aChild("anna").wish("Arche", 40),
                        aChild("ben").wish("Arche", 20))
                .child(aChild("cem").wish("Arche", 10).wish("Burg", 20))
                .child(aChild("sara").wish("Burg", 10).wish("Arche", 30))
                .build();

        Solution solution = new AllocationSolver().solve(problem, SolverSettings.withSeed(1), ProgressListener.SILENT);

        FairnessOracle oracle = new FairnessOracle(problem);
        assertThat(oracle.allPlans()).noneMatch(plan -> oracle.blocking(plan).isEmpty());
        assertThat(oracle.blocking(solution.placements())).hasSize(1);
        assertThat(solution.report().blockingFamilies())
                .containsExactly(oracle.blocking(solution.placements()).get(0).family());
    }
}
