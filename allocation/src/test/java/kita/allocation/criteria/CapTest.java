package kita.allocation.criteria;

import static kita.allocation.criteria.CatalogueBuilder.SINGLE;
import static kita.allocation.criteria.CatalogueBuilder.aCatalogue;
import static kita.allocation.criteria.CatalogueBuilder.cap;
import static kita.allocation.criteria.ChildBuilder.aChild;
import static org.assertj.core.api.Assertions.assertThat;

import kita.registry.CareForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapTest {

    private static final Condition UNDER_ONE = new Condition.MonthsAtStart(0, 11);

    @Test
    void a_child_is_counted_by_its_completed_months_on_the_first_day_of_the_start() {
        Catalogue catalogue = aCatalogue()
                .cap(cap("babys", CareForm.KRIPPE, UNDER_ONE, new Cap.Most.Children(3)))
                .build();
        assertThat(catalogue.categoriesOf(
                        aChild().born("2025-08-02").form(CareForm.KRIPPE).build()))
                .as("eleven months complete on 1 August 2026")
                .containsExactly("babys");
        assertThat(catalogue.categoriesOf(
                        aChild().born("2025-08-01").form(CareForm.KRIPPE).build()))
                .as("one year old that day")
                .isEmpty();
    }

    @Test
    void a_declared_fact_that_is_not_proven_does_not_count_against_a_cap() {
        Catalogue catalogue = aCatalogue()
                .yesNo(SINGLE, "x")
                .cap(cap("b", CareForm.KINDERGARTEN, new Condition.Declared(SINGLE), new Cap.Most.Children(3)))
                .cap(cap("a", CareForm.KINDERGARTEN, new Condition.Declared(SINGLE), new Cap.Most.Children(3)))
                .build();
        assertThat(catalogue.categoriesOf(aChild().proven(SINGLE, "ja").build()))
                .containsExactly("a", "b");
        assertThat(catalogue.categoriesOf(aChild().unproven(SINGLE, "ja").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,DOWN,2", "10,UP,3", "10,HALF_UP,3", "9,HALF_UP,2", "0,UP,0", "1,UP,1"})
    void a_share_of_a_quarter_is_rounded_as_named(int free, Cap.Rounding rounding, int most) {
        Cap quarter = cap("x", CareForm.KRIPPE, UNDER_ONE, new Cap.Most.Percent(25, rounding));
        assertThat(quarter.mostOf(free)).isEqualTo(most);
    }

    @Test
    void a_cap_never_makes_more_places_than_are_free() {
        assertThat(cap("x", CareForm.KRIPPE, UNDER_ONE, new Cap.Most.Children(5))
                        .mostOf(2))
                .isEqualTo(2);
    }
}
