package kita.allocation.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemBuilder;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final Problem problem = ProblemBuilder.aProblem()
            .kindergarten("K1", 1)
            .kindergarten("K2", 0)
            .kindergarten("K3", 1)
            .child("A", 9, "K1")
            .child("B", 5, "K1", "K2", "K3")
            .childWithin("C", 3, List.of("K1"), List.of("K2"))
            .build();

    @Test
    void a_refused_wish_names_the_last_child_served_by_rank_and_points_and_never_by_name() {
        WishExplanation first = explain(1).get(0);
        assertThat(first.result()).isEqualTo(WishExplanation.Result.OUTRANKED);
        assertThat(first.sentence())
                .isEqualTo(
                        "Den einen freien Platz (Kindergarten, 08/2026) erhalten Kinder, die nach den Vergabekriterien "
                                + "vorgehen; das letzte von ihnen steht in Rangstufe 1 mit 9 Punkten, dieses Kind in Rangstufe 1 "
                                + "mit 5 Punkten.");
    }

    @Test
    void a_kita_without_places_is_told_from_one_whose_places_went_to_others() {
        assertThat(explain(1).get(1).result()).isEqualTo(WishExplanation.Result.NO_PLACES);
        assertThat(explain(1).get(1).sentence()).isEqualTo("Hier ist kein Platz frei (Kindergarten, 08/2026).");
    }

    @Test
    void the_wish_that_was_met_and_those_behind_it_need_no_excuse() {
        assertThat(explain(1)).extracting(WishExplanation::result).endsWith(WishExplanation.Result.AWARDED);
        assertThat(explain(0)).extracting(WishExplanation::result).containsExactly(WishExplanation.Result.AWARDED);
    }

    @Test
    void an_unplaced_child_is_shown_every_kita_within_reach_and_why_nothing_is_free() {
        assertThat(explainer().shortage(problem.applicants().get(2), kita -> "Kita " + kita))
                .containsExactly("Kita K2, 1,0 km entfernt: kein Platz mehr frei (Kindergarten, 08/2026).");
    }

    @Test
    void a_child_that_a_proposal_passes_over_is_told_so() {
        Proposal unfair = Proposals.of(problem, Map.of("C", "K1", "B", "K3"));
        Explainer explainer = new Explainer(problem, unfair, new Checker(problem, Proposals.DIGEST).judge(unfair));
        assertThat(explainer.explain(
                        problem.applicants().get(0), unfair.placements().get(0)))
                .extracting(WishExplanation::result)
                .containsExactly(WishExplanation.Result.PASSED_OVER);
    }

    private List<WishExplanation> explain(int applicant) {
        return explainer()
                .explain(
                        problem.applicants().get(applicant),
                        proposal().placements().get(applicant));
    }

    private Explainer explainer() {
        return new Explainer(problem, proposal(), new Checker(problem, Proposals.DIGEST).judge(proposal()));
    }

    private Proposal proposal() {
        return Proposals.of(problem, Map.of("A", "K1", "B", "K3"));
    }
}
