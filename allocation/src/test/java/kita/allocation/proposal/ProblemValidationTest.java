package kita.allocation.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class ProblemValidationTest {

    @Test
    void a_sound_problem_has_no_findings() {
        assertThat(ProblemValidation.findingsIn(sound().build())).isEmpty();
    }

    @Test
    void every_finding_is_reported_at_once() {
        Problem problem = sound().child("B1", 3, "K9", "K1", "K1")
                .child("B2", "F-B2", fourYearsOld(), Month.of(2027, 8), 3, List.of("K1"), List.of("K1", "K8"))
                .build();
        assertThatThrownBy(() -> ProblemValidation.requireSound(problem))
                .isInstanceOf(InvalidProblemException.class)
                .hasMessageContaining("K9 gibt es nicht")
                .hasMessageContaining("K1 ist mit demselben Beginn und Umfang zweimal genannt")
                .hasMessageContaining("2027-08 liegt außerhalb")
                .hasMessageContaining("K1 steht doppelt oder schon unter den Wünschen")
                .hasMessageContaining("K8 gibt es nicht");
    }

    @Test
    void a_child_in_two_families_is_refused() {
        Problem problem = sound().build();
        List<Family> families = List.of(
                problem.families().get(0),
                new Family(new HouseholdId("OTHER"), problem.families().get(0).members(), SiblingRule.INDEPENDENT));
        assertThat(ProblemValidation.findingsIn(withFamilies(problem, families)))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("gehört zu zwei Familien: F-A1 und OTHER"));
    }

    @Test
    void a_child_without_a_family_is_refused() {
        assertThat(ProblemValidation.findingsIn(withFamilies(sound().build(), List.of())))
                .extracting(Finding::sentence)
                .containsExactly("Die Anmeldung gehört zu keiner Familie.");
    }

    @Test
    void two_children_with_equal_priority_at_one_kita_are_refused_because_a_lot_is_missing() {
        Problem problem = sound().build();
        Applicant first = problem.applicants().get(0);
        Problem tied = ProblemBuilder.aProblem()
                .kindergarten("K1", 1)
                .add(first)
                .add(new Applicant(
                        new ApplicationId("A2"),
                        new HouseholdId("F-A2"),
                        first.birthDate(),
                        first.start(),
                        first.hours(),
                        first.formAtStart(),
                        1,
                        List.of(),
                        first.entitlement(),
                        first.wishes(),
                        first.generalPriority(),
                        List.of()))
                .build();
        assertThat(ProblemValidation.findingsIn(tied))
                .extracting(Finding::sentence)
                .containsExactly("Gleicher Rang wie A1 bei der Kita K1: das Los muss entscheiden.");
    }

    @Test
    void places_for_the_wrong_number_of_months_are_refused() {
        Problem problem = sound().places("K2", CareForm.KRIPPE, List.of(1, 1)).build();
        assertThat(ProblemValidation.findingsIn(problem))
                .extracting(Finding::sentence)
                .containsExactly("Für „Krippe“ sind 2 statt 12 Monate angegeben.");
    }

    private static ProblemBuilder sound() {
        return ProblemBuilder.aProblem().kindergarten("K1", 1).child("A1", 5, "K1");
    }

    private static BirthDate fourYearsOld() {
        return BirthDate.of(LocalDate.of(2022, 5, 1));
    }

    private static Problem withFamilies(Problem problem, List<Family> families) {
        return new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                problem.limits(),
                problem.applicants(),
                families,
                problem.policy());
    }
}
