package kita.allocation.solver;

import static kita.allocation.solver.ProblemBuilder.aChild;
import static kita.allocation.solver.ProblemBuilder.aProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.SiblingRule;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class AwardConstraintsTest {

    private final ConstraintVerifier<AwardConstraints, AwardPlan> verifier =
            ConstraintVerifier.build(new AwardConstraints(), AwardPlan.class, AwardDecision.class, KitaPlaces.class);

    /** Anna is ahead of Ben and Cem at the Arche, which has one place; the Burg is within everybody's reach. */
    private static Market market() {
        return MarketCompiler.compile(aProblem()
                .policy("entitlement-first")
                .kita("Arche", 1)
                .kita("Burg", 1)
                .child(aChild("anna").points(30).wishes("Arche").reaches("Burg", 700))
                .child(aChild("ben").points(20).wishes("Arche").reaches("Burg", 900))
                .child(aChild("cem").points(10).wishes("Arche").reaches("Burg", 400))
                .build());
    }

    private static Object[] facts(Market market, PlanState state) {
        BitSet blocking = new Blockers(market, state).all();
        AwardPlan plan = AwardPlan.of(market, state, blocking);
        return java.util.stream.Stream.concat(plan.decisions().stream(), plan.places().stream())
                .toArray();
    }

    private static PlanState seat(Market market, int... groups) {
        PlanState state = new PlanState(market);
        for (int group : groups) {
            state.choose(market.groups[group], market.groups[group].options[0]);
        }
        return state;
    }

    @Test
    void each_child_beyond_the_places_of_a_month_counts_once_per_month() {
        Market market = market();
        verifier.verifyThat(AwardConstraints::moreChildrenThanPlaces)
                .given(facts(market, seat(market, 0, 1)))
                .penalizesBy(12);
    }

    @Test
    void a_child_passed_over_for_one_behind_it_counts_and_one_behind_all_does_not() {
        Market market = market();
        verifier.verifyThat(AwardConstraints::groupPassedOver)
                .given(facts(market, seat(market, 1)))
                .penalizesBy(1);
        verifier.verifyThat(AwardConstraints::groupPassedOver)
                .given(facts(market, seat(market, 0)))
                .penalizesBy(0);
    }

    @Test
    void each_entitled_child_without_any_place_counts_and_an_office_place_is_a_place() {
        Market market = market();
        PlanState state = seat(market, 0);
        verifier.verifyThat(AwardConstraints::entitledChildWithoutPlace)
                .given(facts(market, state))
                .penalizesBy(2);
        new OfficeRound(market, state).run();
        verifier.verifyThat(AwardConstraints::entitledChildWithoutPlace)
                .given(facts(market, state))
                .penalizesBy(1);
    }

    @Test
    void each_pair_of_siblings_at_different_kitas_counts() {
        Problem problem = aProblem()
                .policy("entitlement-first")
                .kita("Arche", 2)
                .kita("Burg", 2)
                .family(
                        SiblingRule.TOGETHER_IF_POSSIBLE,
                        aChild("anna").wishes("Arche", "Burg"),
                        aChild("ben").wishes("Arche", "Burg"))
                .build();
        Market market = MarketCompiler.compile(problem);
        Group family = market.groups[0];
        PlanState state = new PlanState(market);
        state.choose(family, family.options[0]);
        verifier.verifyThat(AwardConstraints::siblingsApart)
                .given(facts(market, state))
                .penalizesBy(0);
        state.choose(family, family.options[2]);
        verifier.verifyThat(AwardConstraints::siblingsApart)
                .given(facts(market, state))
                .penalizesBy(1);
    }

    @Test
    void a_first_wish_counts_one_and_no_wish_place_one_more_than_the_last_wish() {
        Market market = market();
        verifier.verifyThat(AwardConstraints::lowOrNoWish)
                .given(facts(market, seat(market, 0)))
                .penalizesBy(1 + 2 + 2);
    }

    @Test
    void the_way_to_an_office_place_counts_in_metres() {
        Market market = market();
        PlanState state = seat(market, 0);
        new OfficeRound(market, state).run();
        verifier.verifyThat(AwardConstraints::wayToOfficePlace)
                .given(facts(market, state))
                .penalizesBy(900);
    }

    @Test
    void every_loss_is_justified_in_a_german_sentence_with_numbers_of_applications_and_no_names() {
        Market market = market();
        PlanState state = seat(market, 0);
        new OfficeRound(market, state).run();
        state.choose(market.groups[1], market.groups[1].fallback());
        AwardPlan plan = AwardPlan.of(market, state, new Blockers(market, state).all());
        SolverFactory<AwardPlan> factory = SolverFactory.create(
                new Improvement(market, SolverSettings.withSeed(1)).config(EnvironmentMode.REPRODUCIBLE));
        assertThat(SolutionManager.<AwardPlan, BendableLongScore>create(factory)
                        .explain(plan)
                        .getJustificationList(AwardJustification.class))
                .extracting(AwardJustification::sentence)
                .contains(
                        "Anmeldung ben: 1 Kind mit Rechtsanspruch hat keinen Platz.",
                        "Anmeldung anna: die Ränge der erfüllten Wünsche ergeben 1 (kein Wunschplatz zählt wie ein Wunsch "
                                + "hinter dem letzten).")
                .allMatch(sentence -> sentence.endsWith("."));
    }
}
