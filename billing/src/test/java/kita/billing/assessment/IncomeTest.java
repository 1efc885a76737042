package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.ALWAYS;
import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import kita.billing.tariff.IncomeRule.Unproven;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import org.junit.jupiter.api.Test;

/** Income and its proof. Numbers in test names are those of the collection of edge cases. */
class IncomeTest {

    private static final Tariff KOELN = TestTariffs.koeln();

    private static FactsBuilder withChildUnderTwo() {
        return aHousehold().child("A", "2025-05-05", KRIPPE, 9);
    }

    @Test
    void case_21_the_upper_bound_of_a_band_belongs_to_it_and_one_cent_more_does_not() {
        assertThat(Assessing.by(KOELN, withChildUnderTwo().income("P1", "36813.00"))
                        .in("2026-09"))
                .isEqualTo("A 148.18");
        assertThat(Assessing.by(KOELN, withChildUnderTwo().income("P1", "36813.01"))
                        .in("2026-09"))
                .isEqualTo("A 235.47");
    }

    @Test
    void case_22_twelve_months_are_added_up_without_rounding_any_of_them() {
        Money perYear = Money.parse("3067.75").times(12);
        assertThat(Assessing.by(KOELN, withChildUnderTwo().income("P1", perYear, ALWAYS))
                        .in("2026-09"))
                .isEqualTo("A 148.18");
    }

    @Test
    void incomes_of_two_adults_are_added_to_the_cent() {
        FactsBuilder two = withChildUnderTwo().adult("P2", ALWAYS).income("P1", "18406.50");
        assertThat(Assessing.by(KOELN, two.income("P2", "18406.51")).in("2026-09"))
                .isEqualTo("A 235.47");
    }

    @Test
    void case_24_without_proof_the_highest_band_applies_and_says_why() {
        Assessing unproven = Assessing.by(KOELN, withChildUnderTwo());
        assertThat(unproven.in("2026-09")).isEqualTo("A 830.02");
        assertThat(unproven.sentences("A", "2026-09"))
                .contains("höchste Einkommensstufe (kein Nachweis über das Einkommen)")
                .doesNotContain("160.000", "999");
    }

    @Test
    void case_24_the_highest_band_accepted_has_a_reason_of_its_own() {
        Assessing accepted = Assessing.by(KOELN, withChildUnderTwo().highestBandAccepted("P1"));
        assertThat(accepted.in("2026-09")).isEqualTo("A 830.02");
        assertThat(accepted.sentences("A", "2026-09"))
                .contains("ohne Nachweis anerkannt")
                .doesNotContain("kein Nachweis", "160.000");
    }

    @Test
    void the_highest_band_accepted_by_one_adult_needs_no_proof_of_the_other() {
        Assessing accepted =
                Assessing.by(KOELN, withChildUnderTwo().adult("P2", ALWAYS).highestBandAccepted("P1"));
        assertThat(accepted.sentences("A", "2026-09")).contains("ohne Nachweis anerkannt");
    }

    @Test
    void case_25_one_income_missing_makes_the_household_incomplete_and_never_zero() {
        Assessing incomplete =
                Assessing.by(KOELN, withChildUnderTwo().adult("P2", ALWAYS).income("P1", "20000.00"));
        assertThat(incomplete.in("2026-09")).isEqualTo("A 830.02");
        assertThat(incomplete.sentences("A", "2026-09")).contains("unvollständig");
    }

    @Test
    void an_adult_who_moves_in_counts_from_the_following_month() {
        Assessing household = Assessing.by(
                KOELN,
                withChildUnderTwo()
                        .adult("P2", period("2026-09-10", ""))
                        .income("P1", "20000.00")
                        .income("P2", "20000.00"));
        assertThat(household.amounts("A", "2026-09", "2026-10")).containsExactly("2026-09 0.00", "2026-10 235.47");
    }

    @Test
    void case_26_months_between_two_proofs_go_to_the_highest_band_and_no_others() {
        Assessing household = Assessing.by(KOELN, withAGapInJulyAndAugust());
        assertThat(household.amounts("A", "2026-06", "2026-09"))
                .containsExactly("2026-06 148.18", "2026-07 830.02", "2026-08 830.02", "2026-09 235.47");
    }

    @Test
    void case_26_an_ordinance_may_carry_a_proof_forward_for_a_month() {
        Assessing household = Assessing.by(TestTariffs.koeln(Unproven.HIGHEST_BAND, 1), withAGapInJulyAndAugust());
        assertThat(household.amounts("A", "2026-06", "2026-09"))
                .containsExactly("2026-06 148.18", "2026-07 148.18", "2026-08 830.02", "2026-09 235.47");
    }

    @Test
    void case_26_a_proof_carried_forward_ends_where_a_new_one_begins() {
        Assessing household = Assessing.by(TestTariffs.koeln(Unproven.HIGHEST_BAND, 12), withAGapInJulyAndAugust());
        assertThat(household.amounts("A", "2026-08", "2026-10"))
                .containsExactly("2026-08 148.18", "2026-09 235.47", "2026-10 235.47");
    }

    private static FactsBuilder withAGapInJulyAndAugust() {
        return withChildUnderTwo()
                .income("P1", Money.euro(30000), period("2025-01-01", "2026-06-30"))
                .income("P1", Money.euro(40000), period("2026-09-01", ""));
    }

    @Test
    void an_ordinance_may_park_what_is_unproven() {
        Assessing unproven = Assessing.by(
                TestTariffs.koeln(Unproven.PARK, 0),
                withChildUnderTwo().adult("P2", ALWAYS).income("P2", "20000.00"));
        assertThat(unproven.parkedFor("2026-09")).containsExactly("INCOME_UNPROVEN");
        assertThat(unproven.parked("2026-09", "2026-09").get(0).sentence()).contains("[P1]");
    }

    @Test
    void a_household_without_an_adult_is_parked_because_an_empty_sum_would_be_zero() {
        assertThat(Assessing.by(KOELN, withChildUnderTwo().withoutAdults()).parkedFor("2026-09"))
                .containsExactly("NO_ADULT");
    }

    @Test
    void case_27_a_new_open_ended_statement_ends_the_old_one_on_the_day_before() {
        FactsBuilder twice = withChildUnderTwo()
                .income("P1", Money.euro(30000), period("2025-08-01", ""))
                .income("P1", Money.euro(40000), period("2026-08-01", ""));
        assertThat(Assessing.by(KOELN, twice).amounts("A", "2026-06", "2026-09"))
                .containsExactly("2026-06 148.18", "2026-07 148.18", "2026-08 235.47", "2026-09 235.47");
    }

    @Test
    void case_27_two_statements_from_the_same_day_and_reported_on_the_same_day_are_parked() {
        FactsBuilder twice = withChildUnderTwo()
                .income("P1", Money.euro(30000), period("2026-08-01", ""))
                .income("P1", Money.euro(40000), period("2026-08-01", ""));
        assertThat(Assessing.by(KOELN, twice).parkedFor("2026-09")).containsExactly("OVERLAPPING_INCOMES");
        assertThat(Assessing.by(KOELN, twice).in("2026-07"))
                .as("the clash lies outside of July")
                .isEqualTo("A 830.02");
    }

    @Test
    void incomes_that_the_ordinance_does_not_ask_for_park_nobody() {
        FactsBuilder twice =
                withChildUnderTwo().income("P1", Money.euro(30000), ALWAYS).income("P1", Money.euro(40000), ALWAYS);
        assertThat(Assessing.by(TestTariffs.m(), twice).in("2026-09")).isEqualTo("A 135.00");
    }
}
