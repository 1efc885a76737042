package kita.allocation.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kita.allocation.proposal.JointOutcome;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.ProblemBuilder;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.Proposals;
import kita.allocation.proposal.SiblingRule;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final BirthDate THREE_ON_20_AUGUST_2026 = BirthDate.of(LocalDate.of(2023, 8, 20));

    @Test
    void a_stable_proposal_has_nothing_against_it() {
        Problem problem = oneKita(1).child("A", 9, "K1").child("B", 5, "K1").build();
        Verdict verdict = judge(problem, Map.of("A", "K1"));
        assertThat(verdict.isFeasible()).isTrue();
        assertThat(verdict.isStable()).isTrue();
        assertThat(verdict.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 1, 1000, 0, 0));
    }

    @Test
    void more_children_than_places_is_not_feasible() {
        Problem problem = oneKita(1).child("A", 9, "K1").child("B", 5, "K1").build();
        Verdict verdict = judge(problem, Map.of("A", "K1", "B", "K1"));
        assertThat(verdict.isFeasible()).isFalse();
        assertThat(verdict.violations()).hasSize(12).allMatch(violation -> violation.rule() == Rule.PLACES);
        assertThat(verdict.violations().get(0).sentence())
                .isEqualTo("„Kindergarten“ im Monat 2026-08: vergeben sind 2, frei nur 1.");
    }

    @Test
    void a_child_refused_a_place_that_someone_behind_it_holds_has_justified_envy() {
        Problem problem = oneKita(1).child("A", 9, "K1").child("B", 5, "K1").build();
        Verdict verdict = judge(problem, Map.of("B", "K1"));
        assertThat(verdict.blockingFamilies()).singleElement().satisfies(family -> {
            assertThat(family.members()).containsExactly(new ApplicationId("A"));
            assertThat(family.cause()).isEqualTo(BlockingFamily.Cause.LOWER_PRIORITY_SERVED);
            assertThat(family.could()).isEqualTo(new JointOutcome(List.of(1)));
        });
    }

    @Test
    void a_free_place_that_an_unplaced_child_asked_for_is_wasted() {
        Problem problem = oneKita(2).child("A", 9, "K1").child("B", 5, "K1").build();
        Verdict verdict = judge(problem, Map.of("A", "K1"));
        assertThat(verdict.blockingFamilies())
                .singleElement()
                .extracting(BlockingFamily::cause)
                .isEqualTo(BlockingFamily.Cause.FREE_PLACES);
    }

    @Test
    void a_child_that_turns_three_needs_a_krippe_place_first_and_a_kindergarten_place_after() {
        // edge case 160: born 20 Aug 2023, start Aug 2026
        Problem problem = ProblemBuilder.aProblem()
                .krippe("K1", 1)
                .kindergarten("K1", 0)
                .child("A", "F", THREE_ON_20_AUGUST_2026, ProblemBuilder.AUGUST, 9, List.of("K1"), List.of())
                .build();
        Verdict verdict = judge(problem, Map.of("A", "K1"));
        assertThat(verdict.violations()).hasSize(11);
        assertThat(verdict.violations().get(0).sentence())
                .isEqualTo("„Kindergarten“ im Monat 2026-09: vergeben sind 1, frei nur 0.");
        assertThat(judge(problem, Map.of()).isStable()).isTrue();
    }

    @Test
    void a_later_start_takes_no_place_before_it() {
        List<Integer> freeFromOctober = List.of(0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Problem problem = ProblemBuilder.aProblem()
                .places("K1", CareForm.KINDERGARTEN, freeFromOctober)
                .child(
                        "A",
                        "F",
                        BirthDate.of(LocalDate.of(2022, 5, 1)),
                        Month.of(2026, 10),
                        9,
                        List.of("K1"),
                        List.of())
                .build();
        assertThat(judge(problem, Map.of("A", "K1")).isStable()).isTrue();
        assertThat(judge(problem, Map.of()).blockingFamilies()).hasSize(1);
    }

    @Test
    void twins_with_one_free_seat_go_elsewhere_together_or_one_goes_now_as_the_parents_said() {
        // edge case 162
        Map<String, String> bothElsewhere = Map.of("T1", "K2", "T2", "K2");
        Map<String, String> oneNow = Map.of("T1", "K1");
        Map<String, String> apart = Map.of("T1", "K1", "T2", "K2");

        Problem strict = twins(SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        assertThat(judge(strict, bothElsewhere).isStable()).isTrue();
        assertThat(judge(strict, oneNow).isFeasible()).isFalse();
        assertThat(judge(strict, apart).isFeasible()).isFalse();

        Problem preferred = twins(SiblingRule.TOGETHER_IF_POSSIBLE);
        assertThat(judge(preferred, bothElsewhere).isStable()).isTrue();
        assertThat(judge(preferred, apart).blockingFamilies()).hasSize(1);

        Problem independent = twins(SiblingRule.INDEPENDENT);
        assertThat(judge(independent, apart).isStable()).isTrue();
        assertThat(judge(independent, bothElsewhere).blockingFamilies())
                .as("each twin for itself")
                .hasSize(2);
    }

    @Test
    void three_siblings_and_two_seats_all_or_none_leaves_both_seats_to_others() {
        // edge case 164
        Map<String, String> others = Map.of("X", "K1", "Y", "K1");
        Map<String, String> two = Map.of("S1", "K1", "S2", "K1");
        assertThat(judge(threeSiblings(SiblingRule.TOGETHER_OR_NOT_AT_ALL), others)
                        .isStable())
                .isTrue();
        assertThat(judge(threeSiblings(SiblingRule.TOGETHER_OR_NOT_AT_ALL), two).isFeasible())
                .isFalse();
        assertThat(judge(threeSiblings(SiblingRule.TOGETHER_IF_POSSIBLE), two).isStable())
                .isTrue();
        assertThat(judge(threeSiblings(SiblingRule.TOGETHER_IF_POSSIBLE), others)
                        .blockingFamilies())
                .singleElement()
                .extracting(family -> family.family().value())
                .isEqualTo("S");
    }

    @Test
    void where_no_stable_result_exists_every_proposal_names_a_blocking_family() {
        // edge case 165: a pair that needs both seats stands before one child at K1 and behind another one at K2
        Problem problem = CycleProblem.withoutStableResult();
        assertThat(EveryProposal.of(problem)).isNotEmpty().allSatisfy(proposal -> {
            Verdict verdict = new Checker(problem, Proposals.DIGEST).judge(proposal);
            assertThat(verdict.isStable()).isFalse();
        });
    }

    @Test
    void a_family_does_not_block_because_of_a_kita_it_never_named() {
        Problem problem = ProblemBuilder.aProblem()
                .kindergarten("K1", 0)
                .kindergarten("K2", 1)
                .childWithin("A", 9, List.of("K1"), List.of("K2"))
                .childWithin("B", 5, List.of("K1"), List.of("K2"))
                .build();
        Verdict verdict = judge(problem, Map.of("B", "K2"));
        assertThat(verdict.blockingFamilies()).isEmpty();
        assertThat(verdict.isStable()).isTrue();
    }

    @Test
    void an_office_place_yields_to_a_child_that_asked_for_the_kita() {
        Problem problem = ProblemBuilder.aProblem()
                .kindergarten("K1", 0)
                .kindergarten("K2", 1)
                .childWithin("A", 9, List.of("K1"), List.of("K2"))
                .child("B", 5, "K2")
                .build();
        Verdict verdict = judge(problem, Map.of("A", "K2"));
        assertThat(verdict.blockingFamilies())
                .singleElement()
                .extracting(family -> family.members().get(0).value())
                .isEqualTo("B");
    }

    @Test
    void a_child_with_an_office_place_that_could_have_a_wish_blocks_like_an_unplaced_one() {
        Problem problem = ProblemBuilder.aProblem()
                .kindergarten("K1", 1)
                .kindergarten("K2", 1)
                .childWithin("A", 9, List.of("K1"), List.of("K2"))
                .build();
        assertThat(judge(problem, Map.of("A", "K2")).blockingFamilies()).hasSize(1);
    }

    @Test
    void an_entitled_child_without_a_place_while_one_within_reach_is_free_is_found() {
        Problem problem = ProblemBuilder.aProblem()
                .kindergarten("K1", 0)
                .kindergarten("K2", 1)
                .childWithin("A", 9, List.of("K1"), List.of("K2"))
                .build();
        Verdict verdict = judge(problem, Map.of());
        assertThat(verdict.isFeasible()).isTrue();
        assertThat(verdict.violations())
                .singleElement()
                .extracting(Violation::rule)
                .isEqualTo(Rule.NO_OFFER_LEFT_OUT);
    }

    @Test
    void a_wrong_wish_rank_an_unknown_child_and_a_missing_child_are_found() {
        Problem problem = oneKita(2)
                .kindergarten("K2", 1)
                .child("A", 9, "K1", "K2")
                .child("B", 5, "K1")
                .build();
        Proposal proposal = new Proposal(
                Proposals.DIGEST,
                1,
                List.of(
                        new Placement.ByWish(new ApplicationId("A"), new KitaId("K1"), 2),
                        new Placement.None(new ApplicationId("Z"))));
        assertThat(new Checker(problem, Proposals.DIGEST).judge(proposal).violations())
                .extracting(Violation::rule)
                .containsExactly(Rule.WISH_AS_NAMED, Rule.EACH_APPLICANT_ONCE, Rule.EACH_APPLICANT_ONCE);
    }

    @Test
    void a_proposal_for_another_problem_is_refused() {
        Problem problem = oneKita(1).child("A", 9, "K1").build();
        Verdict verdict = new Checker(problem, "another").judge(Proposals.of(problem, Map.of("A", "K1")));
        assertThat(verdict.violations()).extracting(Violation::rule).containsExactly(Rule.PROBLEM_DIGEST);
    }

    @Test
    void the_cut_off_is_the_last_child_served_by_wish_in_each_month() {
        Problem problem = oneKita(2)
                .child("A", 9, "K1")
                .child("B", 5, "K1")
                .child("C", 3, "K1")
                .build();
        List<CutOff> cutOffs = judge(problem, Map.of("A", "K1", "B", "K1")).cutOffs();
        assertThat(cutOffs).hasSize(12).allSatisfy(cutOff -> {
            assertThat(cutOff.isFull()).isTrue();
            assertThat(cutOff.lastByWish().orElseThrow().points()).isEqualTo(5);
        });
    }

    private static ProblemBuilder oneKita(int places) {
        return ProblemBuilder.aProblem().kindergarten("K1", places);
    }

    private static Problem twins(SiblingRule rule) {
        return ProblemBuilder.aProblem()
                .kindergarten("K1", 1)
                .kindergarten("K2", 2)
                .childOf("T", "T1", 9, "K1", "K2")
                .childOf("T", "T2", 9, "K1", "K2")
                .rule("T", rule)
                .build();
    }

    private static Problem threeSiblings(SiblingRule rule) {
        return oneKita(2)
                .childOf("S", "S1", 9, "K1")
                .childOf("S", "S2", 9, "K1")
                .childOf("S", "S3", 9, "K1")
                .rule("S", rule)
                .child("X", 5, "K1")
                .child("Y", 4, "K1")
                .build();
    }

    private static Verdict judge(Problem problem, Map<String, String> kitas) {
        return new Checker(problem, Proposals.DIGEST).judge(Proposals.of(problem, kitas));
    }

    @Test
    void a_proposal_is_judged_alike_whatever_the_order_of_the_limits() {
        Problem problem =
                oneKita(1).kindergarten("K2", 1).child("A", 9, "K2", "K1").build();
        List<Limit> reversed = new ArrayList<>(problem.limits());
        Collections.reverse(reversed);
        Problem turned = new Problem(
                problem.tenant(),
                problem.firstMonth(),
                problem.months(),
                reversed,
                problem.applicants(),
                problem.families(),
                problem.policy());
        assertThat(judge(turned, Map.of("A", "K1"))).isEqualTo(judge(problem, Map.of("A", "K1")));
    }
}
