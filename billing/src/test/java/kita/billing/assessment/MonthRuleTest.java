package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Free;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Rounding;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** Which state of a month counts, and months that are charged in part. Numbers are those of the edge cases. */
class MonthRuleTest {

    private static final Tariff LAST = Versions.with(TestTariffs.m(), Decides.LAST_DAY, Share.WHOLE_MONTH);
    private static final Tariff MIDDLE = Versions.with(TestTariffs.m(), Decides.MIDDLE_DAY, Share.WHOLE_MONTH);
    private static final Tariff HIGHEST = Versions.with(TestTariffs.m(), Decides.HIGHEST_FEE, Share.WHOLE_MONTH);
    private static final Tariff BY_DAY = Versions.with(
            TestTariffs.m(),
            Decides.FIRST_DAY,
            Share.BY_DAY,
            new PartMonth(Versions.head("tage"), List.of(Rounding.CENT_HALF_UP)));

    /** Krippe 8 h 120.00 until 15 October, then 10 h 150.00. */
    private static FactsBuilder moreHoursFromTheSixteenth() {
        return aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2025-08-01", "2026-10-15"),
                        contract(KRIPPE, 10, "2026-10-16", ""));
    }

    @Test
    void case_49_the_state_of_the_last_day_may_decide() {
        assertThat(Assessing.by(LAST, moreHoursFromTheSixteenth()).amounts("A", "2026-09", "2026-10"))
                .containsExactly("2026-09 120.00", "2026-10 150.00");
    }

    @Test
    void case_49_the_state_of_the_15th_may_decide() {
        assertThat(Assessing.by(MIDDLE, moreHoursFromTheSixteenth()).in("2026-10"))
                .isEqualTo("A 120.00");
    }

    @Test
    void case_49_the_highest_value_may_decide_and_is_charged_once() {
        Assessing child = Assessing.by(HIGHEST, moreHoursFromTheSixteenth());
        assertThat(child.amounts("A", "2026-09", "2026-11"))
                .containsExactly("2026-09 120.00", "2026-10 150.00", "2026-11 150.00");
        assertThat(child.sentences("A", "2026-10")).contains("höchsten Beitrag: 16.10. bis 31.10.2026");
    }

    @Test
    void the_highest_total_of_the_household_counts_and_not_the_highest_of_each_child() {
        Assessing siblings = Assessing.by(
                HIGHEST,
                aHousehold()
                        .child("A", "2021-05-05", contract(KINDERGARTEN, 8, "2026-09-16", "2026-10-15"))
                        .child("B", "2024-05-05", KRIPPE, 8));
        assertThat(siblings.in("2026-09"))
                .as("before the sibling came, 120.00; then 64.00 and nothing")
                .isEqualTo("B 120.00");
    }

    @Test
    void case_51_two_days_without_a_contract_are_neither_free_nor_charged_twice_whatever_day_decides() {
        FactsBuilder gap = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2025-08-01", "2026-09-13"),
                        contract(KRIPPE, 8, "2026-09-16", ""));
        for (Tariff tariff : List.of(LAST, MIDDLE, HIGHEST)) {
            assertThat(Assessing.by(tariff, gap).in("2026-09")).isEqualTo("A 120.00");
        }
    }

    @Test
    void where_the_15th_has_no_care_the_day_next_to_it_decides() {
        FactsBuilder child = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2025-08-01", "2026-09-10"),
                        contract(KRIPPE, 10, "2026-09-17", ""));
        assertThat(Assessing.by(MIDDLE, child).in("2026-09")).isEqualTo("A 150.00");
    }

    @Test
    void case_108_a_month_that_begins_late_is_charged_by_its_days() {
        FactsBuilder starts = aHousehold().child("A", "2027-01-05", contract(KRIPPE, 8, "2028-02-15", ""));
        assertThat(Assessing.by(BY_DAY, starts).amounts("A", "2028-02", "2028-03"))
                .containsExactly("2028-02 62.07", "2028-03 120.00");
        FactsBuilder aYearBefore = aHousehold().child("A", "2026-01-05", contract(KRIPPE, 8, "2027-02-15", ""));
        assertThat(Assessing.by(BY_DAY, aYearBefore).in("2027-02")).isEqualTo("A 60.00");
    }

    @Test
    void case_109_three_parts_of_equal_fee_make_the_whole_fee_by_a_rounding_line() {
        Assessing kindergarten = Assessing.by(BY_DAY, threeParts("2022-05-05", KINDERGARTEN, 8));
        assertThat(kindergarten.in("2026-10")).isEqualTo("A 64.00");
        assertThat(kindergarten.sentences("A", "2026-10"))
                .contains("01.10. bis 10.10.2026: ", "21.10. bis 31.10.2026: ", "Rundungsausgleich von -0,01");
        assertThat(kindergarten.months("2026-10", "2026-10").get(0).steps())
                .extracting(step -> step.amount().toString())
                .contains("20.65", "22.71", "64.01", "64.00");
        Assessing krippe = Assessing.by(BY_DAY, threeParts("2024-05-05", KRIPPE, 5));
        assertThat(krippe.in("2026-10")).isEqualTo("A 75.00");
        assertThat(krippe.sentences("A", "2026-10")).contains("Rundungsausgleich von 0,01");
    }

    private static FactsBuilder threeParts(String born, CareForm form, int hours) {
        return aHousehold()
                .child(
                        "A",
                        born,
                        contract(form, hours, "2025-08-01", "2026-10-10"),
                        contract(form, hours, "2026-10-11", "2026-10-20"),
                        contract(form, hours, "2026-10-21", ""));
    }

    @Test
    void a_day_without_care_between_two_parts_is_not_charged() {
        FactsBuilder gap = aHousehold()
                .child(
                        "A",
                        "2022-05-05",
                        contract(KINDERGARTEN, 8, "2025-08-01", "2026-10-10"),
                        contract(KINDERGARTEN, 8, "2026-10-12", ""));
        assertThat(Assessing.by(BY_DAY, gap).in("2026-10"))
                .as("30 of 31 days of 64.00 are 61.935")
                .isEqualTo("A 61.94");
    }

    @Test
    void parts_of_different_fees_are_added_up_with_what_each_of_them_rests_on() {
        Assessing child = Assessing.by(BY_DAY, moreHoursFromTheSixteenth());
        assertThat(child.in("2026-10"))
                .as("15/31 of 120.00 are 58.06, 16/31 of 150.00 are 77.42")
                .isEqualTo("A 135.48");
        assertThat(child.months("2026-10", "2026-10").get(0).basis().values().get(Basis.Aspect.CONTRACT))
                .isEqualTo("KRIPPE 8/40 Tage 1-15 | KRIPPE 10/50 Tage 16-31");
    }

    @Test
    void case_56_a_start_from_the_21st_may_be_free_and_one_on_the_20th_not() {
        RuleHead head = new RuleHead(
                "eingewoehnung",
                "Wer ab dem 21. kommt, zahlt erst ab dem Folgemonat.",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new CareCondition.CareStartsFrom(21)));
        Tariff berlin = Versions.with(TestTariffs.m(), Decides.FIRST_DAY, Share.WHOLE_MONTH, new Free(head));
        assertThat(Assessing.by(berlin, startsOn("2026-09-20")).amounts("A", "2026-09", "2026-10"))
                .containsExactly("2026-09 120.00", "2026-10 120.00");
        assertThat(Assessing.by(berlin, startsOn("2026-09-21")).amounts("A", "2026-09", "2026-10"))
                .containsExactly("2026-09 0.00", "2026-10 120.00");
        assertThat(Assessing.by(
                                berlin,
                                aHousehold().child("A", "2024-05-05", contract(KRIPPE, 8, "2025-08-01", "2026-09-01")))
                        .in("2026-09"))
                .as("last day on the 1st")
                .isEqualTo("A 120.00");
    }

    @Test
    void a_first_month_that_is_free_rests_on_something_else_than_the_next() {
        RuleHead head = new RuleHead(
                "erster-monat",
                "Der erste Monat ist frei.",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new CareCondition.CareStartsFrom(1)));
        Tariff tariff = Versions.with(TestTariffs.m(), Decides.FIRST_DAY, Share.WHOLE_MONTH, new Free(head));
        Assessing child = Assessing.by(tariff, startsOn("2026-09-01"));
        assertThat(child.amounts("A", "2026-09", "2026-10")).containsExactly("2026-09 0.00", "2026-10 120.00");
        List<AssessedMonth> months = child.months("2026-09", "2026-10");
        assertThat(months.get(0).basis().differences(months.get(1).basis())).containsExactly(Basis.Aspect.CONTRACT);
    }

    private static FactsBuilder startsOn(String day) {
        return aHousehold().child("A", "2024-05-05", contract(KRIPPE, 8, day, ""));
    }

    @Test
    void case_60_a_free_settling_in_from_24_august_leaves_september_whole() {
        RuleHead head = new RuleHead(
                "eingewoehnung",
                "Der Monat der Eingewöhnung ist frei.",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new CareCondition.CareStartsFrom(15)));
        Tariff tariff = Versions.with(TestTariffs.m(), Decides.FIRST_DAY, Share.WHOLE_MONTH, new Free(head));
        FactsBuilder starts = aHousehold().child("A", "2023-09-14", contract(KRIPPE, 8, "2026-08-24", ""));
        assertThat(Assessing.by(tariff, starts).amounts("A", "2026-08", "2026-10"))
                .as("the change by age in October is not moved")
                .containsExactly("2026-08 0.00", "2026-09 120.00", "2026-10 64.00");
    }

    @Test
    void case_61_the_weeks_between_kindergarten_and_school_belong_to_one_contract() {
        Assessing child = Assessing.by(
                TestTariffs.m(),
                aHousehold()
                        .child(
                                "A",
                                "2020-05-05",
                                contract(KINDERGARTEN, 8, "2023-08-01", "2026-07-31"),
                                contract(HORT, 6, "2026-08-15", "")));
        assertThat(child.amounts("A", "2026-07", "2026-09"))
                .containsExactly("2026-07 64.00", "2026-08 60.00", "2026-09 60.00");
    }

    @Test
    void case_75_a_free_august_leaves_eleven_fees_and_no_share_is_paid_back() {
        RuleHead head = new RuleHead(
                "elf-beitraege",
                "Der August ist frei.",
                Versions.CITATION,
                FactsBuilder.ALWAYS,
                Charge.CARE,
                Optional.of(new CareCondition.InMonths(List.of(8))));
        Tariff eleven = Versions.with(TestTariffs.m(), Decides.FIRST_DAY, Share.WHOLE_MONTH, new Free(head));
        Assessing leaves = Assessing.by(
                eleven, aHousehold().child("A", "2024-11-05", contract(KRIPPE, 8, "2026-08-01", "2027-03-31")));
        List<AssessedMonth> months = leaves.months("2026-07", "2027-05");
        assertThat(months).hasSize(8);
        assertThat(months.stream().filter(month -> !month.amount().isZero())).hasSize(7);
        assertThat(months.get(0).basis().differences(months.get(1).basis()))
                .as("equal facts, but August is named by the ordinance")
                .containsExactly(Basis.Aspect.ORDINANCE);
    }

    @Test
    void case_57_a_start_that_is_moved_withdraws_the_months_before_it() {
        Assessing before = Assessing.by(TestTariffs.m(), startsOn("2026-09-01"));
        Assessing after = Assessing.by(TestTariffs.m(), startsOn("2027-03-01"));
        List<Correction> corrections = Compared.months(before, after, "2026-09", "2027-03");
        assertThat(corrections).hasSize(6).allMatch(line -> line.after().isZero());
        assertThat(corrections.get(0).why().german()).isEqualTo("keine Betreuung mehr");
    }

    @Test
    void case_58_a_child_that_never_came_is_credited_and_the_sibling_it_freed_pays_again_in_the_same_act() {
        FactsBuilder both = aHousehold()
                .child("A", "2021-05-05", contract(KINDERGARTEN, 8, "2026-09-01", ""))
                .child("B", "2024-05-05", KRIPPE, 8);
        FactsBuilder oneOnly = aHousehold().child("A", "2021-05-05").child("B", "2024-05-05", KRIPPE, 8);
        List<Correction> corrections = Compared.months(
                Assessing.by(TestTariffs.m(), both), Assessing.by(TestTariffs.m(), oneOnly), "2026-09", "2026-10");
        assertThat(corrections)
                .extracting(line -> line.child() + " " + line.month() + " " + line.difference() + " "
                        + line.why().german())
                .containsExactly(
                        "A 2026-09 -64.00 keine Betreuung mehr",
                        "A 2026-10 -64.00 keine Betreuung mehr",
                        "B 2026-09 120.00 Geschwister in Betreuung",
                        "B 2026-10 120.00 Geschwister in Betreuung");
    }

    @Test
    void a_month_by_days_of_a_child_whose_household_ends_within_it() {
        Assessing child = Assessing.by(
                BY_DAY,
                aHousehold()
                        .child(
                                "A",
                                "2022-05-05",
                                period("2022-05-05", "2026-09-15"),
                                contract(KINDERGARTEN, 8, "2025-08-01", "")));
        assertThat(child.amounts("A", "2026-09", "2026-10")).containsExactly("2026-09 32.00");
    }
}
