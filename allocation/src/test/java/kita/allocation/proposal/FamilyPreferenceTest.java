package kita.allocation.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.registry.ApplicationId;
import org.junit.jupiter.api.Test;

class FamilyPreferenceTest {

    @Test
    void two_places_apart_come_before_one_place_and_together_comes_before_apart() {
        FamilyPreference preference = preference(SiblingRule.TOGETHER_IF_POSSIBLE);
        assertThat(preference.compare(outcome(2, 2), outcome(1, 0))).isNegative();
        assertThat(preference.compare(outcome(1, 2), outcome(1, 1))).isNegative();
    }

    @Test
    void independent_siblings_count_ranks_only() {
        DecidingGroup group =
                new DecidingGroup(family(SiblingRule.INDEPENDENT).id(), members(), SiblingRule.INDEPENDENT, List.of());
        assertThat(FamilyPreference.of(group).compare(outcome(1, 1), outcome(1, 2)))
                .isNegative();
    }

    @Test
    void together_or_not_at_all_accepts_one_kita_that_all_named_or_nothing() {
        FamilyPreference preference = preference(SiblingRule.TOGETHER_OR_NOT_AT_ALL);
        assertThat(preference.ranked()).containsExactly(outcome(1, 2), outcome(2, 1), outcome(0, 0));
        assertThat(preference.accepts(outcome(1, 1))).isFalse();
        assertThat(preference.accepts(outcome(1, 0))).isFalse();
    }

    @Test
    void equal_sums_are_decided_for_the_member_that_stands_first() {
        FamilyPreference preference = preference(SiblingRule.TOGETHER_IF_POSSIBLE);
        assertThat(preference.compare(outcome(1, 2), outcome(2, 1))).isNegative();
        assertThat(preference.compare(outcome(1, 0), outcome(0, 1))).isNegative();
    }

    @Test
    void all_outcomes_are_ranked_once_and_none_is_equal_to_another() {
        List<JointOutcome> ranked = preference(SiblingRule.TOGETHER_IF_POSSIBLE).ranked();
        assertThat(ranked).hasSize(9).doesNotHaveDuplicates().endsWith(outcome(0, 0));
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(preference(SiblingRule.TOGETHER_IF_POSSIBLE).compare(ranked.get(i - 1), ranked.get(i)))
                    .isNegative();
        }
    }

    @Test
    void siblings_who_are_independent_decide_each_for_itself() {
        Map<ApplicationId, Applicant> applicants = new LinkedHashMap<>();
        members().forEach(member -> applicants.put(member.id(), member));
        assertThat(FamilyPreference.groupsOf(family(SiblingRule.INDEPENDENT), applicants))
                .hasSize(2);
        assertThat(FamilyPreference.groupsOf(family(SiblingRule.TOGETHER_IF_POSSIBLE), applicants))
                .hasSize(1);
    }

    private static JointOutcome outcome(Integer... ranks) {
        return new JointOutcome(List.of(ranks));
    }

    private static FamilyPreference preference(SiblingRule rule) {
        return FamilyPreference.of(new DecidingGroup(family(rule).id(), members(), rule, List.of()));
    }

    private static Family family(SiblingRule rule) {
        Family family = problem().families().get(0);
        return new Family(family.id(), family.members(), rule);
    }

    private static List<Applicant> members() {
        return problem().applicants();
    }

    private static Problem problem() {
        return ProblemBuilder.aProblem()
                .kindergarten("K1", 1)
                .kindergarten("K2", 1)
                .childOf("F", "A1", 5, "K1", "K2")
                .childOf("F", "A2", 5, "K2", "K1")
                .build();
    }
}
