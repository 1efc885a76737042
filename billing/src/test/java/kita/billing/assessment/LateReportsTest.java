package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Itemised;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.FinalIncome;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.GuardianId;
import org.junit.jupiter.api.Test;

/** Facts that become known late. Numbers in test names are those of the collection of edge cases. */
class LateReportsTest {

    private static final Tariff BACK =
            Versions.with(TestTariffs.koeln(), Decreases.BACK_TO_CHANGE, Increases.BACK_TO_CHANGE);
    private static final Tariff AFTER_REPORT =
            Versions.with(TestTariffs.koeln(), Decreases.MONTH_AFTER_REPORT, Increases.MONTH_AFTER_REPORT);
    private static final Tariff BACK_IF_SILENT =
            Versions.with(TestTariffs.koeln(), Decreases.MONTH_AFTER_REPORT, Increases.BACK_IF_NOT_REPORTED);

    /** Under two until August 2027; band 2 costs 148.18, band 3 235.47, band 4 331.65, band 5 409.29. */
    private static FactsBuilder withIncome(String euro) {
        return aHousehold().child("A", "2025-08-05", KRIPPE, 9).income("P1", euro);
    }

    private static FactsBuilder risesInMayAndSaysSoOn(String reportedOn) {
        return withIncome("30000").income("P1", "40000", "2026-05-01", "", reportedOn);
    }

    private static FactsBuilder fallsInMayAndSaysSoOn(String reportedOn) {
        return withIncome("40000").income("P1", "30000", "2026-05-01", "", reportedOn);
    }

    @Test
    void without_a_rule_a_late_fact_counts_from_its_date() {
        assertThat(Assessing.by(TestTariffs.koeln(), risesInMayAndSaysSoOn("2026-09-10"))
                        .amounts("A", "2026-04", "2026-05"))
                .containsExactly("2026-04 148.18", "2026-05 235.47");
    }

    @Test
    void a_rise_may_go_back_to_the_change() {
        Assessing rise = Assessing.by(BACK, risesInMayAndSaysSoOn("2026-07-10"));
        assertThat(rise.amounts("A", "2026-04", "2026-08"))
                .containsExactly(
                        "2026-04 148.18", "2026-05 235.47", "2026-06 235.47", "2026-07 235.47", "2026-08 235.47");
        assertThat(rise.sentences("A", "2026-05")).contains("Rückwirkend", "am 10.07.2026 gemeldet");
        assertThat(rise.sentences("A", "2026-08")).doesNotContain("Rückwirkend");
    }

    @Test
    void a_rise_may_count_from_the_month_after_the_report() {
        Assessing rise = Assessing.by(AFTER_REPORT, risesInMayAndSaysSoOn("2026-07-10"));
        assertThat(rise.amounts("A", "2026-04", "2026-08"))
                .containsExactly(
                        "2026-04 148.18", "2026-05 148.18", "2026-06 148.18", "2026-07 148.18", "2026-08 235.47");
        assertThat(rise.sentences("A", "2026-07")).contains("gilt erst ab August 2026");
        assertThat(lateReports(rise, "2026-04", "2026-08"))
                .containsExactly("null", "KEPT 2026-07-10", "KEPT 2026-07-10", "KEPT 2026-07-10", "null");
    }

    @Test
    void a_rise_reported_within_the_days_allowed_counts_from_the_month_after_and_one_day_later_goes_back() {
        assertThat(Assessing.by(BACK_IF_SILENT, risesInMayAndSaysSoOn("2026-05-31"))
                        .amounts("A", "2026-05", "2026-06"))
                .containsExactly("2026-05 148.18", "2026-06 235.47");
        assertThat(Assessing.by(BACK_IF_SILENT, risesInMayAndSaysSoOn("2026-06-01"))
                        .amounts("A", "2026-05", "2026-06"))
                .containsExactly("2026-05 235.47", "2026-06 235.47");
    }

    @Test
    void a_reduction_may_go_back_to_the_change() {
        assertThat(Assessing.by(BACK, fallsInMayAndSaysSoOn("2026-07-10")).amounts("A", "2026-04", "2026-06"))
                .containsExactly("2026-04 235.47", "2026-05 148.18", "2026-06 148.18");
    }

    @Test
    void a_reduction_may_count_from_the_month_after_the_report() {
        assertThat(Assessing.by(AFTER_REPORT, fallsInMayAndSaysSoOn("2026-07-31"))
                        .amounts("A", "2026-06", "2026-08"))
                .containsExactly("2026-06 235.47", "2026-07 235.47", "2026-08 148.18");
    }

    @Test
    void a_change_reported_ahead_of_its_day_is_never_late() {
        assertThat(Assessing.by(AFTER_REPORT, risesInMayAndSaysSoOn("2026-03-10"))
                        .amounts("A", "2026-04", "2026-05"))
                .containsExactly("2026-04 148.18", "2026-05 235.47");
        assertThat(Assessing.by(AFTER_REPORT, risesInMayAndSaysSoOn("2026-05-01"))
                        .amounts("A", "2026-04", "2026-05"))
                .containsExactly("2026-04 148.18", "2026-05 235.47");
    }

    @Test
    void a_change_that_leaves_the_band_alone_leaves_no_trace_of_lateness() {
        Assessing same =
                Assessing.by(AFTER_REPORT, withIncome("30000").income("P1", "31000", "2026-05-01", "", "2026-07-10"));
        assertThat(lateReports(same, "2026-05", "2026-08")).containsOnly("null");
    }

    @Test
    void two_late_reports_are_judged_one_after_the_other() {
        Assessing twice = Assessing.by(
                BACK_IF_SILENT,
                withIncome("30000")
                        .income("P1", "40000", "2026-05-01", "", "2026-05-20")
                        .income("P1", "60000", "2026-06-01", "", "2026-09-15"));
        assertThat(twice.amounts("A", "2026-05", "2026-10"))
                .containsExactly(
                        "2026-05 148.18",
                        "2026-06 331.65",
                        "2026-07 331.65",
                        "2026-08 331.65",
                        "2026-09 331.65",
                        "2026-10 331.65");
    }

    @Test
    void case_9_the_sibling_elsewhere_counts_while_its_proof_runs_and_a_late_one_restores_it_backwards() {
        FactsBuilder proof = aHousehold()
                .child("B", "2025-05-05", KRIPPE, 8)
                .child("A", "2021-05-05")
                .elsewhere(KINDERGARTEN, 8, "2025-08-01", "2026-07-31", "2025-08-01");
        assertThat(Assessing.by(TestTariffs.m(), proof).amounts("B", "2026-07", "2026-10"))
                .containsExactly("2026-07 0.00", "2026-08 120.00", "2026-09 120.00", "2026-10 120.00");
        proof.elsewhere(KINDERGARTEN, 8, "2026-08-01", "2027-07-31", "2026-10-20");
        Tariff back = Versions.with(TestTariffs.m(), Decreases.BACK_TO_CHANGE, Increases.MONTH_AFTER_REPORT);
        assertThat(Assessing.by(back, proof).amounts("B", "2026-07", "2026-10"))
                .containsExactly("2026-07 0.00", "2026-08 0.00", "2026-09 0.00", "2026-10 0.00");
        Tariff later = Versions.with(TestTariffs.m(), Decreases.MONTH_AFTER_REPORT, Increases.MONTH_AFTER_REPORT);
        assertThat(Assessing.by(later, proof).amounts("B", "2026-07", "2026-11"))
                .containsExactly("2026-07 0.00", "2026-08 120.00", "2026-09 120.00", "2026-10 120.00", "2026-11 0.00");
    }

    @Test
    void case_33_the_real_income_counts_for_its_whole_year_in_both_directions() {
        FactsBuilder family =
                aHousehold().child("A", "2025-05-05", KRIPPE, 9).income("P1", "58000", "2026-01-01", "", "2025-12-10");
        Tariff oneFigure = Versions.with(
                Versions.with(TestTariffs.koeln(), Itemisation.oneFigure()),
                Decreases.MONTH_AFTER_REPORT,
                Increases.MONTH_AFTER_REPORT);
        List<String> provisional = Assessing.by(oneFigure, family).amounts("A", "2026-01", "2026-12");
        assertThat(provisional).hasSize(12).allMatch(month -> month.endsWith(" 331.65"));
        family.statement(finalIncome("64000", "2027-05-20"));
        Assessing settled = Assessing.by(oneFigure, family);
        assertThat(settled.amounts("A", "2026-01", "2026-12")).hasSize(12).allMatch(month -> month.endsWith(" 409.29"));
        assertThat(settled.sentences("A", "2026-03")).contains("endgültigen Einkommen", "20.05.2027");
        assertThat(settled.amounts("A", "2027-01", "2027-01"))
                .as("the year after goes on with the provisional figure")
                .containsExactly("2027-01 331.65");
        assertThat(Money.parse("409.29").minus(Money.parse("331.65")).times(12)).isEqualTo(Money.parse("931.68"));
    }

    @Test
    void case_33_an_ordinance_may_treat_the_real_income_as_any_other_report() {
        Tariff asReported = Versions.with(
                Versions.with(TestTariffs.koeln(), Itemisation.oneFigure()),
                new LateReports(
                        Decreases.BACK_TO_CHANGE,
                        Increases.MONTH_AFTER_REPORT,
                        0,
                        FinalIncome.AS_REPORTED,
                        4,
                        Versions.CITATION));
        FactsBuilder family = aHousehold()
                .child("A", "2025-05-05", KRIPPE, 9)
                .income("P1", "58000", "2026-01-01", "", "2025-12-10")
                .statement(finalIncome("64000", "2027-05-20"));
        assertThat(Assessing.by(asReported, family).amounts("A", "2026-03", "2026-03"))
                .containsExactly("2026-03 331.65");
    }

    private static Itemised finalIncome(String euro, String provenOn) {
        return new Itemised(
                new GuardianId("P1"),
                period("2026-01-01", "2026-12-31"),
                List.of(new IncomeItem("employment", Money.parse(euro), IncomePer.YEAR, LocalDate.parse(provenOn))),
                Finality.FINAL,
                LocalDate.parse(provenOn));
    }

    @Test
    void case_34_a_partner_who_earns_counts_from_the_month_after_the_wedding_even_if_told_five_months_late() {
        FactsBuilder married = withIncome("30000")
                .adult("P2", "2026-11-16", "2027-04-16")
                .income("P2", "20000", "2026-11-16", "", "2027-04-16");
        assertThat(Assessing.by(BACK_IF_SILENT, married).amounts("A", "2026-10", "2027-01"))
                .containsExactly("2026-10 148.18", "2026-11 148.18", "2026-12 331.65", "2027-01 331.65");
    }

    @Test
    void case_34_told_in_time_the_rise_counts_from_the_month_after_the_report() {
        FactsBuilder married = withIncome("30000")
                .adult("P2", "2026-11-16", "2026-12-10")
                .income("P2", "20000", "2026-11-16", "", "2026-12-10");
        assertThat(Assessing.by(BACK_IF_SILENT, married).amounts("A", "2026-11", "2027-01"))
                .containsExactly("2026-11 148.18", "2026-12 148.18", "2027-01 331.65");
    }

    @Test
    void case_36_a_benefit_extended_late_takes_the_month_back_to_zero() {
        FactsBuilder family = aHousehold()
                .child("A", "2024-05-05", KRIPPE, 8)
                .benefit(BenefitKind.WOHNGELD, "2026-05-01", "2026-10-31", "2026-05-01");
        Tariff tariff = Versions.with(TestTariffs.m(), Decreases.BACK_TO_CHANGE, Increases.BACK_TO_CHANGE);
        assertThat(Assessing.by(tariff, family).amounts("A", "2026-10", "2026-12"))
                .containsExactly("2026-10 0.00", "2026-11 120.00", "2026-12 120.00");
        family.benefit(BenefitKind.WOHNGELD, "2026-11-01", "2027-04-30", "2026-11-20");
        Assessing extended = Assessing.by(tariff, family);
        assertThat(extended.amounts("A", "2026-10", "2026-12"))
                .containsExactly("2026-10 0.00", "2026-11 0.00", "2026-12 0.00");
        assertThat(lateReports(extended, "2026-10", "2026-12")).containsExactly("null", "TAKEN 2026-11-20", "null");
    }

    @Test
    void case_92_a_rise_for_a_month_of_2022_is_claimed_in_2026_and_barred_from_2027() {
        FactsBuilder found = aHousehold()
                .child("A", "2021-05-05", KRIPPE, 9)
                .income("P1", "30000")
                .income("P1", "40000", "2022-03-01", "2022-03-31", "2026-12-31");
        assertThat(Assessing.by(BACK, found).amounts("A", "2022-02", "2022-04"))
                .containsExactly("2022-02 148.18", "2022-03 235.47", "2022-04 148.18");
        FactsBuilder late = aHousehold()
                .child("A", "2021-05-05", KRIPPE, 9)
                .income("P1", "30000")
                .income("P1", "40000", "2022-03-01", "2022-03-31", "2027-01-01");
        Assessing barred = Assessing.by(BACK, late);
        assertThat(barred.amounts("A", "2022-03", "2022-03")).containsExactly("2022-03 148.18");
        assertThat(barred.sentences("A", "2022-03")).contains("31.12.2026 abgelaufen");
        assertThat(lateReports(barred, "2022-03", "2022-03")).containsExactly("BARRED 2027-01-01");
    }

    @Test
    void case_92_a_reduction_is_never_barred() {
        FactsBuilder late = aHousehold()
                .child("A", "2021-05-05", KRIPPE, 9)
                .income("P1", "40000")
                .income("P1", "30000", "2022-03-01", "2022-03-31", "2027-01-01");
        assertThat(Assessing.by(BACK, late).amounts("A", "2022-03", "2022-03")).containsExactly("2022-03 148.18");
    }

    private static List<String> lateReports(Assessing household, String first, String last) {
        return household.months(first, last).stream()
                .filter(month -> month.child().value().equals("A"))
                .map(month -> String.valueOf(month.basis().values().get(Aspect.LATE_REPORT)))
                .collect(Collectors.toList());
    }
}
