package kita.allocation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.allocation.proposal.DecidingGroup;
import kita.allocation.proposal.FamilyPreference;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.solver.ProblemBuilder.ChildBuilder;
import org.junit.jupiter.api.Test;

class JointRankingTest {

    @Test
    void the_order_on_arrays_is_that_of_the_definition() {
        int families = 0;
        for (long seed = 0; seed < 60; seed++) {
            for (DecidingGroup group : new FairnessOracle(new SmallTown(seed, 8).withFamilies()).groups()) {
                List<List<Integer>> expected = FamilyPreference.of(group).ranked().stream()
                        .map(outcome -> outcome.wishRanks())
                        .toList();
                assertThat(ranks(new JointRanking(group, 20_000)))
                        .as("seed %d, %s", seed, group.family())
                        .isEqualTo(expected);
                families += group.members().size() > 1 ? 1 : 0;
            }
        }
        assertThat(families).isGreaterThan(50);
    }

    @Test
    void a_family_with_too_many_outcomes_loses_the_ends_of_its_lists_but_no_common_kita() {
        ChildBuilder anna = ProblemBuilder.aChild("anna").wishes("A", "B", "C", "D");
        ChildBuilder ben = ProblemBuilder.aChild("ben").wishes("D", "E", "F", "G");
        DecidingGroup group = new FairnessOracle(ProblemBuilder.aProblem()
                        .family(SiblingRule.TOGETHER_IF_POSSIBLE, anna, ben)
                        .build())
                .groups()
                .get(0);

        JointRanking ranking = new JointRanking(group, 10);

        assertThat(ranking.isShortened()).isTrue();
        assertThat(ranks(ranking))
                .startsWith(List.of(4, 1), List.of(1, 1), List.of(1, 2))
                .endsWith(List.of(0, 0))
                .hasSize(10);
    }

    private static List<List<Integer>> ranks(JointRanking ranking) {
        return ranking.ranked().stream()
                .map(wish -> java.util.Arrays.stream(wish)
                        .mapToObj(index -> index + 1)
                        .toList())
                .toList();
    }
}
