package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.SOURCE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.cap;
import static kita.allocation.criteria.CatalogueBuilder.fixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

class CapLintTest {

    private static final Condition IS_SINGLE = new Condition.Declared(SINGLE);

    @Test
    void a_rigid_quota_may_keep_places_free_and_two_that_are_too_small_together_certainly_do() {
        Cap young = cap("young", CareForm.KRIPPE, new Condition.MonthsAtStart(0, 23), percent(40));
        Cap old = cap("old", CareForm.KRIPPE, new Condition.MonthsAtStart(24, 179), percent(40));
        assertThat(Lint.of(sound().cap(young).build()))
                .extracting(LintFinding::rule, LintFinding::severity)
                .containsExactly(tuple(LintRule.CAP_KEEPS_PLACES_FREE, LintFinding.Severity.WARNING));
        assertThat(Lint.of(sound().cap(young).cap(old).build())).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(LintFinding.Severity.ERROR);
            assertThat(finding.reason()).contains("OVG Nds 4 ME 221/14");
        });
    }

    @Test
    void a_cap_from_the_licence_is_not_questioned() {
        Cap licensed = new Cap(
                "babys",
                "Unter Einjährige",
                CareForm.KRIPPE,
                new Where.Everywhere(),
                new Condition.MonthsAtStart(0, 11),
                new Cap.Most.Children(3),
                Cap.Basis.LICENCE,
                SOURCE);
        assertThat(Lint.of(sound().cap(licensed).build())).isEmpty();
    }

    @Test
    void caps_of_nobody_of_everybody_and_for_no_child_are_found() {
        Condition young = new Condition.MonthsAtStart(0, 23);
        assertThat(Lint.of(sound().cap(cap("a", CareForm.KRIPPE, young, new Cap.Most.Children(0)))
                        .build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.EMPTY_CAP);
        assertThat(Lint.of(sound().cap(cap("a", CareForm.KRIPPE, young, percent(100)))
                        .build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.IDLE_CAP);
        assertThat(Lint.of(
                        sound().cap(cap("a", CareForm.HORT, young, percent(50))).build()))
                .extracting(LintFinding::rule)
                .containsExactly(LintRule.IDLE_CAP);
    }

    private static Cap.Most percent(int percent) {
        return new Cap.Most.Percent(percent, Cap.Rounding.DOWN);
    }

    private static CatalogueBuilder sound() {
        return aCatalogue().yesNo(SINGLE, "Alleinerziehend").points(fixed("single", 10, IS_SINGLE));
    }
}
