package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.CHILDREN;
import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.fixed;
import static kita.allocation.criteria.CatalogueBuilder.inGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

class ReachLintTest {

    private static final Condition IS_SINGLE = new Condition.Declared(SINGLE);

    @Test
    void a_rank_behind_one_that_takes_all_its_children_is_unreachable() {
        Catalogue catalogue = sound().rank("alone", IS_SINGLE)
                .rank("both", new Condition.All(List.of(IS_SINGLE, new Condition.LastYearBeforeSchool())))
                .build();
        assertThat(Lint.of(catalogue))
                .extracting(LintFinding::rule, LintFinding::element)
                .containsExactly(tuple(LintRule.UNREACHABLE_RANK, new Element(Element.Part.RANK, "both")));
    }

    @Test
    void two_ranks_that_together_take_all_make_a_third_unreachable() {
        Catalogue catalogue = sound().rank("young", new Condition.AgeAtStart(0, 3))
                .rank("old", new Condition.AgeAtStart(4, 14))
                .rank("alone", IS_SINGLE)
                .build();
        assertThat(Lint.of(catalogue))
                .extracting(finding -> finding.element().key())
                .contains("alone");
    }

    @Test
    void points_under_a_condition_that_no_child_meets_are_unreachable() {
        Condition fourInTheCreche =
                new Condition.All(List.of(new Condition.AgeAtStart(4, 5), new Condition.FormAtStart(CareForm.KRIPPE)));
        assertThat(Lint.of(sound().points(fixed("x", 5, fourInTheCreche)).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.UNREACHABLE_POINTS);
    }

    @Test
    void a_step_above_the_greatest_number_that_may_be_declared_is_unreachable() {
        Catalogue catalogue = aCatalogue()
                .count(CHILDREN, "Kinder im Haushalt", 3)
                .points(fixed("many", 5, new Condition.DeclaredAtLeast(CHILDREN, 4)))
                .build();
        assertThat(Lint.of(catalogue)).extracting(LintFinding::rule).containsExactly(LintRule.UNREACHABLE_POINTS);
    }

    @Test
    void points_that_every_child_gets_distinguish_nobody() {
        Condition always = new Condition.Any(
                List.of(new Condition.SiblingInCare(), new Condition.Not(new Condition.SiblingAtThisKita())));
        assertThat(Lint.of(sound().points(fixed("x", 5, always)).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.POINTS_FOR_EVERYBODY);
    }

    @Test
    void a_criterion_of_a_group_that_is_never_the_best_is_found() {
        Catalogue catalogue = aCatalogue()
                .points(inGroup("anywhere", 10, new Condition.SiblingInCare(), "siblings"))
                .points(inGroup("here", 5, new Condition.SiblingAtThisKita(), "siblings"))
                .build();
        assertThat(Lint.of(catalogue))
                .extracting(LintFinding::rule, LintFinding::element)
                .containsExactly(tuple(LintRule.UNREACHABLE_IN_GROUP, new Element(Element.Part.POINTS, "here")));
    }

    private static CatalogueBuilder sound() {
        return aCatalogue().yesNo(SINGLE, "Alleinerziehend").points(fixed("single", 10, IS_SINGLE));
    }
}
