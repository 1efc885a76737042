package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.BenefitsFree.Cover;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    private static final Period ALWAYS = Period.from(LocalDate.of(2019, 1, 1));

    private static Period period(String from, String to) {
        return Period.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Tariff tariff(Period... validities) {
        List<TariffVersion> versions = Arrays.stream(validities)
                .map(validity -> TestTariffs.m(validity, 15, 8))
                .toList();
        return new Tariff("m", "Satzung M", versions);
    }

    @Test
    void case_66_versions_that_share_a_day_are_refused() {
        assertThatThrownBy(() -> tariff(period("2025-01-01", "2026-01-31"), period("2026-01-01", "2026-12-31")))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("am selben Tag");
    }

    @Test
    void case_66_the_first_and_the_last_month_of_a_version_find_exactly_it() {
        Tariff tariff = tariff(period("2025-01-01", "2025-12-31"), period("2026-01-01", "2026-12-31"));
        assertThat(tariff.at(Month.of(2025, 1)).id()).isEqualTo("2025-01-01");
        assertThat(tariff.at(Month.of(2025, 12)).id()).isEqualTo("2025-01-01");
        assertThat(tariff.at(Month.of(2026, 1)).id()).isEqualTo("2026-01-01");
    }

    @Test
    void case_65_gaps_before_between_and_after_versions_are_named() {
        Tariff tariff = tariff(period("2025-01-01", "2025-12-31"), period("2026-03-01", "2026-12-31"));
        assertThat(tariff.gapWithin(Month.of(2025, 1), Month.of(2025, 12))).isEmpty();
        assertThat(tariff.gapWithin(Month.of(2025, 6), Month.of(2026, 6))).contains(period("2026-01-01", "2026-02-28"));
        assertThat(tariff.gapWithin(Month.of(2024, 6), Month.of(2025, 6)))
                .contains(Period.of(LocalDate.MIN, LocalDate.of(2024, 12, 31)));
        assertThat(tariff.gapWithin(Month.of(2027, 1), Month.of(2027, 1)))
                .contains(Period.from(LocalDate.of(2027, 1, 1)));
        assertThatThrownBy(() -> tariff.at(Month.of(2027, 1)))
                .isInstanceOf(TariffGapException.class)
                .hasMessageContaining("01.01.2027 bis auf Weiteres");
    }

    @Test
    void a_version_that_begins_or_ends_within_a_month_is_refused() {
        assertThatThrownBy(() -> tariff(period("2025-01-02", "2025-12-31"))).isInstanceOf(InvalidTariff.class);
        assertThatThrownBy(() -> tariff(period("2025-01-01", "2025-12-30"))).isInstanceOf(InvalidTariff.class);
    }

    @Test
    void versions_of_the_same_name_are_refused_and_so_is_an_ordinance_without_any() {
        assertThatThrownBy(() -> tariff(period("2025-01-01", "2025-12-31"), period("2025-01-01", "2025-12-31")))
                .hasMessageContaining("heißen gleich");
        assertThatThrownBy(() -> tariff()).hasMessageContaining("keine Fassung");
    }

    @Test
    void a_chain_of_payers_that_leaves_ties_is_refused() {
        assertThatThrownBy(() -> TestTariffs.mWith(PayerOrder.OLDEST, PayerOrder.HIGHER_FEE))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("childId");
    }

    @Test
    void rules_that_set_no_amount_are_refused() {
        assertThatThrownBy(() -> version(List.of(TestTariffs.benefits(ALWAYS, Cover.ANY_DAY))))
                .hasMessageContaining("Keine Regel setzt einen Beitrag");
        TableRule cap = new TableRule(TestTariffs.head("t", ALWAYS), TestTariffs.byDailyHours(15, 8), Effect.AT_MOST);
        assertThatThrownBy(() -> version(List.of(cap))).hasMessageContaining("Keine Regel setzt einen Beitrag");
    }

    @Test
    void a_child_for_which_no_rule_in_force_sets_an_amount_is_refused_and_never_zero() {
        TableRule lapsing = new TableRule(
                TestTariffs.head("t", period("2019-01-01", "2025-12-31")), TestTariffs.byDailyHours(15, 8));
        Evaluation answer = version(List.of(lapsing))
                .evaluate(new HouseholdMonth(
                        Month.of(2026, 1), HouseholdIncome.NOT_ASKED, List.of(), List.of(child("A"))));
        assertThat(((Evaluation.Refused) answer).refusals())
                .extracting(Evaluation.Refusal::code)
                .containsExactly("NO_AMOUNT");
    }

    @Test
    void a_table_by_income_without_a_word_on_missing_proofs_is_refused() {
        TableRule table =
                new TableRule(TestTariffs.head("t", ALWAYS), TestTariffs.byIncome(AgeChange.MONTH_OF_BIRTHDAY));
        assertThatThrownBy(() -> version(List.of(table))).hasMessageContaining("ohne Nachweis");
    }

    @Test
    void two_rules_of_the_same_name_are_refused() {
        TableRule table = new TableRule(TestTariffs.head("t", ALWAYS), TestTariffs.byDailyHours(15, 8));
        assertThatThrownBy(() -> version(List.of(table, table))).hasMessageContaining("gibt es zweimal");
    }

    private static TariffVersion version(List<Rule> rules) {
        return new TariffVersion(
                "v",
                ALWAYS,
                new Citation("§ 1", Citation.Status.OFFICIAL),
                MonthRule.FULL_MONTH_BY_FIRST_DAY,
                List.of(CareForm.KRIPPE),
                Optional.empty(),
                Optional.empty(),
                rules);
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE_MONTH, 2026-09-01, 2026-09-30, true",
        "WHOLE_MONTH, 2026-09-02, 2026-09-30, false",
        "WHOLE_MONTH, 2026-09-01, 2026-09-29, false",
        "FIRST_DAY, 2026-08-01, 2026-09-01, true",
        "FIRST_DAY, 2026-09-02, 2026-12-31, false",
        "ANY_DAY, 2026-09-30, 2026-12-31, true",
        "ANY_DAY, 2026-10-01, 2026-12-31, false"
    })
    void when_a_proof_covers_a_month_is_a_setting(Cover cover, String from, String to, boolean free) {
        assertThat(isFree(cover, new Benefit("WOHNGELD", "Wohngeld", period(from, to))))
                .isEqualTo(free);
    }

    @Test
    void proofs_that_follow_each_other_cover_a_month_together_and_with_a_gap_they_do_not() {
        Benefit first = new Benefit("WOHNGELD", "Wohngeld", period("2026-08-01", "2026-09-14"));
        assertThat(isFree(
                        Cover.WHOLE_MONTH,
                        first,
                        new Benefit("SGB_II", "SGB II", Period.from(LocalDate.of(2026, 9, 15)))))
                .isTrue();
        assertThat(isFree(
                        Cover.WHOLE_MONTH,
                        first,
                        new Benefit("SGB_II", "SGB II", Period.from(LocalDate.of(2026, 9, 16)))))
                .isFalse();
    }

    private static boolean isFree(Cover cover, Benefit... benefits) {
        List<Rule> rules = List.of(
                new TableRule(TestTariffs.head("t", ALWAYS), TestTariffs.byDailyHours(15, 8)),
                TestTariffs.benefits(ALWAYS, cover));
        Evaluation answer = version(rules)
                .evaluate(new HouseholdMonth(
                        Month.of(2026, 9), HouseholdIncome.NOT_ASKED, List.of(benefits), List.of(child("A"))));
        return ((Evaluation.Fees) answer).fees().get(0).amount().isZero();
    }

    private static ChildInCare child(String id) {
        return new ChildInCare(
                new ChildId(id), BirthDate.of(LocalDate.of(2025, 1, 1)), CareForm.KRIPPE, CareHours.onFiveDays(8));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-01, 2026-07, false",
        "2022-10-01, 2026-08, true",
        "2022-10-01, 2027-07, true",
        "2022-10-02, 2027-07, false",
        "2022-10-02, 2027-08, true"
    })
    void case_45_free_years_begin_with_the_kita_year_of_the_cut_off_day(String born, String month, boolean free) {
        FreeYears rule =
                new FreeYears(TestTariffs.head("f", ALWAYS), 4, MonthDay.of(9, 30), 8, List.of(CareForm.KINDERGARTEN));
        assertThat(rule.isFree(BirthDate.of(LocalDate.parse(born)), Month.parse(month)))
                .isEqualTo(free);
    }

    @Test
    void a_rule_sees_what_the_rules_before_it_left() {
        Rule table = new TableRule(TestTariffs.head("t", ALWAYS), TestTariffs.byDailyHours(15, 8));
        Rule benefits = TestTariffs.benefits(ALWAYS, Cover.ANY_DAY);
        Rule siblings = new OnlyOnePays(
                TestTariffs.head("g", ALWAYS),
                List.of(CareForm.KRIPPE),
                List.of(PayerOrder.CHILD_ID),
                ExemptChild.COUNTS_AS_PAYER,
                Optional.empty());
        HouseholdMonth month = new HouseholdMonth(
                Month.of(2026, 9),
                HouseholdIncome.NOT_ASKED,
                List.of(new Benefit("WOHNGELD", "Wohngeld", ALWAYS)),
                List.of(child("B"), child("A")));
        assertThat(steps(version(List.of(table, benefits, siblings)), month)).containsExactly(2, 2);
        assertThat(steps(version(List.of(table, siblings, benefits)), month)).containsExactly(3, 3);
    }

    private static List<Integer> steps(TariffVersion version, HouseholdMonth month) {
        return ((Evaluation.Fees) version.evaluate(month))
                .fees().stream().map(fee -> fee.steps().size()).toList();
    }

    @Test
    void an_example_says_by_how_much_it_was_missed() {
        HouseholdMonth facts =
                new HouseholdMonth(Month.of(2026, 9), HouseholdIncome.NOT_ASKED, List.of(), List.of(child("A")));
        assertThat(example(facts, "120.00").mismatch(TestTariffs.m())).isEmpty();
        assertThat(example(facts, "119.99").mismatch(TestTariffs.m()).orElseThrow())
                .contains("Kind A", "errechnet 120,00", "erwartet 119,99");
        assertThat(example(facts, "120.00")
                        .mismatch(tariff(period("2025-01-01", "2025-12-31")))
                        .orElseThrow())
                .contains("keine Fassung");
    }

    private static TariffExample example(HouseholdMonth facts, String euro) {
        return new TariffExample("e", "Quelle", facts, Map.of(new ChildId("A"), Money.parse(euro)));
    }
}
