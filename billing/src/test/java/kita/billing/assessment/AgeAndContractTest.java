package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** Age and contracts over the months. Numbers in test names are those of the collection of edge cases. */
class AgeAndContractTest {

    private static final Tariff M = TestTariffs.m();

    @Test
    void case_42_the_price_changes_in_the_month_after_the_third_birthday() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2023-09-14", KRIPPE, 8));
        assertThat(child.amounts("A", "2026-08", "2026-11"))
                .containsExactly("2026-08 120.00", "2026-09 120.00", "2026-10 64.00", "2026-11 64.00");
    }

    @Test
    void after_the_change_by_age_the_month_names_the_form_that_was_priced() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2023-09-14", KRIPPE, 8));
        assertThat(child.months("2026-09", "2026-10"))
                .extracting(AssessedMonth::form)
                .containsExactly(CareForm.KRIPPE, CareForm.KINDERGARTEN);
        assertThat(child.sentences("A", "2026-10")).contains("Kindergarten (vereinbart: Krippe)");
    }

    @Test
    void case_43_born_on_the_first_the_price_changes_in_the_month_of_the_birthday() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2023-09-01", KRIPPE, 8));
        assertThat(child.amounts("A", "2026-08", "2026-09")).containsExactly("2026-08 120.00", "2026-09 64.00");
    }

    @Test
    void case_44_born_on_29_february_the_price_changes_in_march() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2024-02-29", KRIPPE, 8));
        assertThat(child.amounts("A", "2027-02", "2027-03")).containsExactly("2027-02 120.00", "2027-03 64.00");
    }

    @Test
    void case_45_who_completes_four_years_on_30_september_is_free_from_august() {
        Assessing child = Assessing.by(
                TestTariffs.koeln(), aHousehold().income("P1", "70000").child("A", "2022-10-01", KINDERGARTEN, 9));
        assertThat(child.amounts("A", "2026-07", "2026-08")).containsExactly("2026-07 256.36", "2026-08 0.00");
        assertThat(child.sentences("A", "2026-08")).contains("beitragsfreie-jahre", "01.10.2022");
    }

    @Test
    void case_45_who_is_born_a_day_later_pays_for_another_year() {
        Assessing child = Assessing.by(
                TestTariffs.koeln(), aHousehold().income("P1", "70000").child("A", "2022-10-02", KINDERGARTEN, 9));
        assertThat(child.amounts("A", "2027-07", "2027-08")).containsExactly("2027-07 256.36", "2027-08 0.00");
    }

    @Test
    void case_47_a_birthday_within_a_month_makes_two_periods_and_no_sliver() {
        Assessing child = Assessing.by(
                TestTariffs.koeln(), aHousehold().income("P1", "70000").child("A", "2024-09-14", KRIPPE, 9));
        assertThat(child.amounts("A", "2026-08", "2026-11"))
                .containsExactly("2026-08 409.29", "2026-09 409.29", "2026-10 341.07", "2026-11 341.07");
    }

    @Test
    void case_48_a_child_taken_into_kindergarten_early_pays_what_its_contract_says() {
        assertThat(Assessing.by(M, aHousehold().child("A", "2024-05-05", KINDERGARTEN, 8))
                        .in("2026-09"))
                .isEqualTo("A 64.00");
    }

    @Test
    void case_49_hours_that_change_within_a_month_count_from_the_next_one() {
        Assessing child = Assessing.by(
                M,
                aHousehold()
                        .child(
                                "A",
                                "2024-05-05",
                                contract(KRIPPE, 8, "2025-08-01", "2026-10-15"),
                                contract(KRIPPE, 10, "2026-10-16", "")));
        assertThat(child.amounts("A", "2026-10", "2026-11")).containsExactly("2026-10 120.00", "2026-11 150.00");
    }

    @Test
    void case_50_contracts_that_follow_each_other_leave_no_gap() {
        Assessing child = Assessing.by(
                M,
                aHousehold()
                        .child(
                                "A",
                                "2024-05-05",
                                contract(KRIPPE, 8, "2025-08-01", "2026-09-30"),
                                contract(KRIPPE, 8, "2026-10-01", "")));
        assertThat(child.amounts("A", "2026-09", "2026-10")).containsExactly("2026-09 120.00", "2026-10 120.00");
    }

    @Test
    void case_50_a_contract_that_begins_on_the_last_day_of_the_other_is_parked() {
        Assessing child = Assessing.by(
                M,
                aHousehold()
                        .child(
                                "A",
                                "2024-05-05",
                                contract(KRIPPE, 8, "2025-08-01", "2026-09-30"),
                                contract(KRIPPE, 8, "2026-09-30", "")));
        assertThat(child.parkedFor("2026-09")).containsExactly("OVERLAPPING_CONTRACTS");
        assertThat(child.parked("2026-09", "2026-09").get(0).sentence()).contains("Kind A", "V1", "V2");
        assertThat(child.in("2026-10")).as("the clash lies outside of October").isEqualTo("A 120.00");
    }

    @Test
    void case_51_two_days_without_a_contract_inside_a_month_make_one_charge() {
        Assessing child = Assessing.by(
                M,
                aHousehold()
                        .child(
                                "A",
                                "2024-05-05",
                                contract(KRIPPE, 8, "2025-08-01", "2026-09-13"),
                                contract(KRIPPE, 8, "2026-09-16", "")));
        assertThat(child.in("2026-09")).isEqualTo("A 120.00");
    }

    @Test
    void a_contract_that_starts_on_the_last_day_of_a_month_is_charged_for_the_month() {
        Assessing child =
                Assessing.by(M, aHousehold().child("A", "2024-05-05", contract(KRIPPE, 8, "2026-09-30", "2026-10-01")));
        assertThat(child.amounts("A", "2026-08", "2026-11")).containsExactly("2026-09 120.00", "2026-10 120.00");
    }

    @Test
    void case_55_a_table_by_daily_hours_takes_the_next_higher_class() {
        assertThat(Assessing.by(M, aHousehold().child("A", "2024-05-05", KRIPPE, 4))
                        .in("2026-09"))
                .isEqualTo("A 75.00");
        assertThat(Assessing.by(M, aHousehold().child("A", "2019-05-05", HORT, 4))
                        .in("2026-09"))
                .isEqualTo("A 50.00");
    }

    @Test
    void hours_above_the_highest_class_are_parked() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2024-05-05", KRIPPE, 11));
        assertThat(child.parkedFor("2026-09")).containsExactly("NOT_IN_TABLE");
        assertThat(child.parked("2026-09", "2026-09").get(0).sentence()).contains("Kind A", "11 Stunden täglich");
    }

    @Test
    void a_cell_that_the_ordinance_does_not_offer_is_parked_and_never_zero() {
        Assessing child = Assessing.by(M, aHousehold().child("A", "2019-05-05", HORT, 7));
        assertThat(child.parkedFor("2026-09")).containsExactly("NOT_IN_TABLE");
    }

    @Test
    void a_form_of_care_that_the_ordinance_does_not_cover_is_parked() {
        Assessing child = Assessing.by(
                TestTariffs.koeln(), aHousehold().income("P1", "70000").child("A", "2019-05-05", HORT, 5));
        assertThat(child.parkedFor("2026-09")).containsExactly("FORM_NOT_COVERED");
    }
}
