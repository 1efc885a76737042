package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.HOURS;
import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.graded;
import static kita.allocation.criteria.CatalogueBuilder.inGroup;
import static kita.allocation.criteria.ChildBuilder.SITE;
import static kita.allocation.criteria.ChildBuilder.aChild;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "9,1", "10,10", "29,20", "30,30", "40,30"})
    void of_graded_points_the_highest_step_that_the_number_reaches_counts(int hours, int points) {
        Catalogue catalogue = aCatalogue()
                .count(HOURS, "Wochenstunden", 60)
                .points(graded("hours", HOURS, 1, 1, 10, 10, 20, 20, 30, 30))
                .build();
        ApplicantFacts child = aChild().proven(HOURS, Integer.toString(hours)).build();
        assertThat(catalogue.priorityOf(child, SITE).priority().points()).isEqualTo(points);
    }

    @Test
    void unproven_hours_reach_no_step_and_what_they_would_have_brought_is_listed() {
        Catalogue catalogue = aCatalogue()
                .count(HOURS, "Wochenstunden", 60)
                .points(graded("hours", HOURS, 1, 1, 30, 30))
                .build();
        Ranking ranking = catalogue.priorityOf(aChild().unproven(HOURS, "35").build(), SITE);
        assertThat(ranking.priority().points()).isZero();
        assertThat(ranking.reasons())
                .filteredOn(reason -> reason.kind() == Reason.Kind.UNPROVEN)
                .extracting(Reason::sentence)
                .containsExactly(
                        "Kriterium hours: angegeben, aber bis zum 01.03.2026 nicht nachgewiesen; 0 statt 30 Punkte.");
    }

    @Test
    void steps_that_do_not_ascend_are_refused() {
        assertThatThrownBy(() -> new Points.Graded(HOURS, List.of(new Points.Step(20, 1), new Points.Step(10, 2))))
                .hasMessageContaining("Steps must ascend");
    }

    @Test
    void a_group_with_a_greatest_number_is_added_up_and_cut_off_there() {
        Catalogue catalogue = aCatalogue()
                .yesNo(SINGLE, "alleinerziehend")
                .points(inGroup("a", 10, new Condition.Declared(SINGLE), "familie"))
                .points(inGroup("b", 8, new Condition.SiblingInCare(), "familie"))
                .group("familie", 15)
                .build();
        assertThat(pointsOf(catalogue, aChild().proven(SINGLE, "ja"))).isEqualTo(10);
        assertThat(pointsOf(catalogue, aChild().proven(SINGLE, "ja").siblingAt("K9")))
                .isEqualTo(15);
    }

    @Test
    void a_group_without_one_counts_only_its_best_criterion() {
        Catalogue catalogue = aCatalogue()
                .yesNo(SINGLE, "alleinerziehend")
                .points(inGroup("a", 10, new Condition.Declared(SINGLE), "familie"))
                .points(inGroup("b", 8, new Condition.SiblingInCare(), "familie"))
                .build();
        assertThat(pointsOf(catalogue, aChild().proven(SINGLE, "ja").siblingAt("K9")))
                .isEqualTo(10);
    }

    private static int pointsOf(Catalogue catalogue, ChildBuilder child) {
        return catalogue.priorityOf(child.build(), SITE).priority().points();
    }
}
