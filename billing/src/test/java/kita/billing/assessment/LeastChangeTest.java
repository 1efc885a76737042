package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.ALWAYS;
import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Itemised;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.LeastChange;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Exact;
import kita.money.Money;
import kita.registry.GuardianId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much an income must change to be taken. Numbers in test names are those of the collection of edge cases. */
class LeastChangeTest {

    /** Under two: band 2 costs 148.18, band 3 up to 49,084 235.47, band 4 up to 61,355 331.65, band 5 409.29. */
    private static Tariff least(int drop, int rise) {
        IncomeRule rule =
                Itemisation.oneFigure().with(new LeastChange(Exact.of(drop), Exact.of(rise), Versions.CITATION));
        return Versions.with(TestTariffs.koeln(), rule);
    }

    private static FactsBuilder with50000From2026() {
        return aHousehold().child("A", "2025-08-05", KRIPPE, 9).income("P1", "50000", "2026-01-01", "", "2025-12-01");
    }

    private static FactsBuilder from50000To(String euro) {
        return with50000From2026().income("P1", euro, "2026-06-01", "", "2026-05-20");
    }

    @Test
    void case_32_a_drop_of_exactly_the_threshold_is_accepted() {
        Assessing family = Assessing.by(least(20, 0), from50000To("40000.00"));
        assertThat(family.amounts("A", "2026-05", "2026-07"))
                .containsExactly("2026-05 331.65", "2026-06 235.47", "2026-07 235.47");
        assertThat(family.sentences("A", "2026-06")).doesNotContain("bisherigen");
    }

    @ParameterizedTest
    @CsvSource({"40005.00, '19,99 %'", "40000.01, '19,99 %'"})
    void case_32_a_drop_below_the_threshold_is_refused_with_its_reason_and_the_old_amount_stays(
            String euro, String percent) {
        Assessing family = Assessing.by(least(20, 0), from50000To(euro));
        assertThat(family.amounts("A", "2026-05", "2026-07"))
                .containsExactly("2026-05 331.65", "2026-06 331.65", "2026-07 331.65");
        assertThat(family.sentences("A", "2026-06"))
                .contains("am 20.05.2026 nachgewiesene Einkommen", percent + " unter dem bisherigen von 50.000,00")
                .contains("erst ab 20 %", "Es bleibt beim bisherigen Einkommen");
        assertThat(family.sentences("A", "2026-05")).doesNotContain("nachgewiesene Einkommen von");
    }

    @Test
    void case_32_what_was_refused_is_part_of_what_the_month_rests_on_and_the_income_that_counts_can_still_be_read() {
        AssessedMonth month = Assessing.by(least(20, 0), from50000To("40005.00"))
                .months("2026-06", "2026-06")
                .get(0);
        assertThat(month.basis().values().get(Aspect.INCOME))
                .isEqualTo("50000.00 YEAR nicht berücksichtigt 40005.00 vom 2026-05-20");
        assertThat(month.basis().income()).contains(new HouseholdIncome.Proven(Money.euro(50000)));
        assertThat(month.steps().get(month.steps().size() - 1).citation()).contains("§ 9 Mustersatzung");
    }

    @Test
    void case_32_without_a_threshold_any_drop_counts_and_another_threshold_is_another_answer() {
        Tariff any = Versions.with(TestTariffs.koeln(), Itemisation.oneFigure());
        assertThat(Assessing.by(any, from50000To("49084.00")).in("2026-06")).isEqualTo("A 235.47");
        assertThat(Assessing.by(least(20, 0), from50000To("49084.00")).in("2026-06"))
                .isEqualTo("A 331.65");
        assertThat(Assessing.by(least(1, 0), from50000To("49084.00")).in("2026-06"))
                .as("1.832 percent")
                .isEqualTo("A 235.47");
    }

    @Test
    void case_32_a_drop_of_one_adult_that_is_in_truth_a_rise_of_the_household_never_lowers_the_fee() {
        FactsBuilder family = with50000From2026()
                .adult("P2", ALWAYS)
                .income("P2", "5000", "2026-01-01", "", "2025-12-01")
                .income("P1", "40000", "2026-06-01", "", "2026-05-20")
                .income("P2", "25000", "2026-06-01", "", "2026-05-20");
        assertThat(Assessing.by(least(20, 0), family).amounts("A", "2026-05", "2026-06"))
                .as("55,000, then 65,000")
                .containsExactly("2026-05 331.65", "2026-06 409.29");
    }

    @Test
    void case_32_the_households_income_is_compared_and_not_that_of_one_adult() {
        FactsBuilder family = with50000From2026()
                .adult("P2", ALWAYS)
                .income("P2", "11000", "2026-01-01", "", "2025-12-01")
                .income("P2", "0", "2026-06-01", "", "2026-05-20");
        Assessing household = Assessing.by(least(20, 0), family.income("P1", "49000", "2026-06-01", "", "2026-05-21"));
        assertThat(household.in("2026-06"))
                .as("61,000 falls to 50,000, then to 60,000")
                .isEqualTo("A 331.65");
        assertThat(household.sentences("A", "2026-06")).contains("60.000,00", "bisherigen von 61.000,00");
    }

    @Test
    void case_32_small_drops_are_compared_with_the_income_that_counts_and_add_up() {
        FactsBuilder family = from50000To("42000").income("P1", "39000", "2026-09-01", "", "2026-08-20");
        assertThat(Assessing.by(least(20, 0), family).amounts("A", "2026-08", "2026-09"))
                .as("16 percent, then 22")
                .containsExactly("2026-08 331.65", "2026-09 235.47");
        assertThat(Assessing.by(least(20, 0), family).sentences("A", "2026-09")).doesNotContain("bisherigen");
    }

    @Test
    void case_32_a_new_period_needs_no_least_change() {
        FactsBuilder family = aHousehold()
                .child("A", "2025-08-05", KRIPPE, 9)
                .income("P1", "50000", "2026-01-01", "2026-12-31", "2025-12-01")
                .income("P1", "48000", "2026-06-01", "", "2026-05-20");
        assertThat(Assessing.by(least(20, 0), family).amounts("A", "2026-12", "2027-01"))
                .containsExactly("2026-12 331.65", "2027-01 235.47");
    }

    @Test
    void case_32_the_years_real_income_always_counts() {
        FactsBuilder family = with50000From2026()
                .statement(new Itemised(
                        new GuardianId("P1"),
                        period("2026-01-01", "2026-12-31"),
                        List.of(new IncomeItem(
                                "employment", Money.euro(48000), IncomePer.YEAR, LocalDate.of(2027, 5, 20))),
                        Finality.FINAL,
                        LocalDate.of(2027, 5, 20)));
        assertThat(Assessing.by(least(20, 0), family).in("2026-06")).isEqualTo("A 235.47");
    }

    @Test
    void case_32_whoever_had_no_proof_or_accepted_the_highest_band_is_compared_with_nothing() {
        FactsBuilder unproven =
                aHousehold().child("A", "2025-08-05", KRIPPE, 9).income("P1", "48000", "2026-06-01", "", "2026-05-20");
        assertThat(Assessing.by(least(99, 99), unproven).amounts("A", "2026-05", "2026-06"))
                .containsExactly("2026-05 830.02", "2026-06 235.47");
        assertThat(Assessing.by(least(99, 99), unproven.highestBandAccepted("P1"))
                        .amounts("A", "2026-05", "2026-06"))
                .containsExactly("2026-05 830.02", "2026-06 235.47");
    }

    @ParameterizedTest
    @CsvSource({"25, 62500.00, 409.29", "25, 62499.99, 331.65", "26, 62500.00, 331.65", "0, 61355.01, 409.29"})
    void case_32_a_rise_counts_from_the_least_that_the_ordinance_names_for_rises(
            int rise, String euro, String expected) {
        assertThat(Assessing.by(least(20, rise), from50000To(euro)).in("2026-06"))
                .isEqualTo("A " + expected);
    }

    @Test
    void case_32_a_refused_drop_that_is_reported_late_leaves_no_trace_of_lateness() {
        Tariff tariff = Versions.with(least(20, 0), Decreases.MONTH_AFTER_REPORT, Increases.MONTH_AFTER_REPORT);
        FactsBuilder late = with50000From2026().income("P1", "40005", "2026-04-01", "", "2026-06-10");
        Assessing family = Assessing.by(tariff, late);
        assertThat(family.amounts("A", "2026-04", "2026-08")).allMatch(month -> month.endsWith(" 331.65"));
        assertThat(family.months("2026-05", "2026-05").get(0).basis().values().get(Aspect.LATE_REPORT))
                .isNull();
    }

    @Test
    void an_exact_third_is_reached_by_a_third_and_by_no_cent_less() {
        LeastChange third = new LeastChange(new Exact(100, 3), Exact.ZERO, Versions.CITATION);
        assertThat(third.isReached(Money.euro(30000), Money.euro(20000))).isTrue();
        assertThat(third.isReached(Money.euro(30000), Money.parse("20000.01"))).isFalse();
        assertThat(third.isReached(Money.ZERO, Money.parse("0.01"))).isTrue();
        assertThat(third.isReached(Money.ZERO, Money.ZERO)).isTrue();
    }

    @Test
    void a_bound_that_says_nothing_or_can_never_be_reached_is_refused() {
        assertThatThrownBy(() -> new LeastChange(Exact.ZERO, Exact.ZERO, Versions.CITATION))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("um wie viel Prozent");
        assertThatThrownBy(() -> new LeastChange(Exact.of(101), Exact.ZERO, Versions.CITATION))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("100");
        assertThat(Optional.of(new LeastChange(Exact.of(100), Exact.of(150), Versions.CITATION)))
                .isPresent();
    }
}
