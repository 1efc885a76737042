package kita.allocation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import kita.allocation.criteria.SchoolEntry;
import kita.allocation.proposal.Entitlement;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class EntitlementsTest {

    private static final SchoolEntry ENTRY = new SchoolEntry(MonthDay.of(6, 30), "§ 37 (1) SchulG LSA");
    private static final Entitlements FEDERAL = new Entitlements(ENTRY, StateClaim.NONE);
    private static final Entitlements SAXONY_ANHALT = new Entitlements(ENTRY, StateClaim.FROM_BIRTH_TO_GRADE_SIX);
    private static final Month AUGUST = Month.of(2026, 8);

    @Test
    void a_child_under_one_has_a_claim_only_where_the_land_grants_it() {
        assertThat(FEDERAL.of(born(2026, 1, 5), AUGUST, CareForm.KRIPPE)).isEqualTo(Entitlement.NONE);
        assertThat(SAXONY_ANHALT.of(born(2026, 1, 5), AUGUST, CareForm.KRIPPE)).isEqualTo(Entitlement.BY_STATE_LAW);
    }

    @Test
    void the_first_birthday_within_the_month_of_the_start_is_early_enough() {
        assertThat(FEDERAL.of(born(2025, 8, 31), AUGUST, CareForm.KRIPPE)).isEqualTo(Entitlement.FROM_FIRST_BIRTHDAY);
        assertThat(FEDERAL.of(born(2025, 9, 1), AUGUST, CareForm.KRIPPE)).isEqualTo(Entitlement.NONE);
    }

    @Test
    void from_the_third_birthday_the_claim_is_to_a_kita() {
        assertThat(FEDERAL.of(born(2023, 8, 1), AUGUST, CareForm.KINDERGARTEN))
                .isEqualTo(Entitlement.FROM_THIRD_BIRTHDAY);
    }

    @Test
    void school_children_get_a_claim_year_by_year_from_2026() {
        assertThat(FEDERAL.of(born(2020, 5, 1), AUGUST, CareForm.HORT)).isEqualTo(Entitlement.PRIMARY_SCHOOL);
        assertThat(FEDERAL.of(born(2019, 5, 1), AUGUST, CareForm.HORT)).isEqualTo(Entitlement.NONE);
        assertThat(FEDERAL.of(born(2020, 5, 1), Month.of(2027, 8), CareForm.HORT))
                .isEqualTo(Entitlement.PRIMARY_SCHOOL);
        assertThat(FEDERAL.of(born(2020, 5, 1), Month.of(2026, 7), CareForm.HORT))
                .isEqualTo(Entitlement.NONE);
    }

    @Test
    void in_saxony_anhalt_the_claim_lasts_to_grade_six() {
        assertThat(SAXONY_ANHALT.of(born(2015, 5, 1), AUGUST, CareForm.HORT)).isEqualTo(Entitlement.BY_STATE_LAW);
        assertThat(SAXONY_ANHALT.of(born(2014, 5, 1), AUGUST, CareForm.HORT)).isEqualTo(Entitlement.NONE);
    }

    private static BirthDate born(int year, int month, int day) {
        return BirthDate.of(LocalDate.of(year, month, day));
    }
}
