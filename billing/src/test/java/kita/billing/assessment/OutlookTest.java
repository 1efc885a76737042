package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** What will change for a household, and the letters about it. Numbers are those of the edge cases. */
class OutlookTest {

    private static final HouseholdId H1 = new HouseholdId("H1");

    private static List<OutlookEvent> events(Tariff tariff, FactsBuilder facts) {
        return new Outlook(tariff).of(facts.build(), Month.of(2026, 8), Month.of(2027, 7));
    }

    private static List<String> told(Tariff tariff, FactsBuilder facts) {
        return events(tariff, facts).stream()
                .map(event -> event.date() + " " + event.kind())
                .toList();
    }

    @Test
    void case_42_a_price_by_age_is_announced_with_both_amounts() {
        List<OutlookEvent> events = events(TestTariffs.m(), aHousehold().child("A", "2023-09-14", KRIPPE, 8));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).date()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(events.get(0).kind()).isEqualTo(Kind.PRICE_BY_AGE);
        assertThat(events.get(0).sentence())
                .isEqualTo("Kind A: ab Oktober 2026 64,00\u00a0€ statt 120,00\u00a0€ (Alter).");
    }

    @Test
    void free_years_that_begin_are_told_as_such() {
        assertThat(told(
                        TestTariffs.koeln(),
                        aHousehold().income("P1", "70000").child("A", "2023-05-05", KINDERGARTEN, 9)))
                .isEmpty();
        assertThat(new Outlook(TestTariffs.koeln())
                        .of(
                                aHousehold()
                                        .income("P1", "70000")
                                        .child("A", "2023-05-05", KINDERGARTEN, 9)
                                        .build(),
                                Month.of(2027, 7),
                                Month.of(2027, 8)))
                .extracting(event -> event.date() + " " + event.kind())
                .containsExactly("2027-08-01 FREE_YEARS_BEGIN");
    }

    @Test
    void a_rule_that_lapses_is_told_to_the_families_it_helped_and_to_no_others() {
        assertThat(told(
                        TestTariffs.m(),
                        aHousehold().child("A", "2018-05-05", HORT, 6).child("B", "2021-05-05", KINDERGARTEN, 8)))
                .containsExactly("2027-01-01 RULE_ENDS");
        assertThat(told(TestTariffs.m(), aHousehold().child("B", "2021-05-05", KINDERGARTEN, 8)))
                .isEmpty();
    }

    @Test
    void case_74_a_version_decided_already_is_told_ahead() {
        assertThat(told(
                        TestTariffs.mThenM2(LocalDate.of(2026, 12, 31)),
                        aHousehold().child("A", "2024-11-05", KRIPPE, 8)))
                .containsExactly("2027-01-01 NEW_VERSION");
    }

    @Test
    void case_14_a_sibling_that_is_too_old_to_be_counted_is_told_ahead() {
        List<OutlookEvent> events = events(
                TestTariffs.m(),
                aHousehold().child("A", "2008-11-15", KINDERGARTEN, 8).child("B", "2024-08-05", KRIPPE, 8));
        assertThat(events)
                .extracting(event ->
                        event.date() + " " + event.kind() + " " + event.child().orElseThrow())
                .containsExactly("2026-12-01 SIBLINGS_CHANGE B");
        assertThat(events.get(0).sentence()).contains("120,00\u00a0€ statt 0,00\u00a0€");
    }

    @Test
    void case_39_letters_go_out_28_and_14_days_before_the_end_and_once_after_it_and_once_for_three_children() {
        FactsBuilder three = aHousehold()
                .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-12-31")
                .child("A", "2018-05-05", HORT, 6)
                .child("B", "2021-05-05", KINDERGARTEN, 8)
                .child("C", "2024-11-05", KRIPPE, 8);
        List<OutlookEvent> events = events(TestTariffs.m(), three);
        assertThat(Reminders.of(H1, events, List.of()))
                .extracting(letter -> letter.date() + " " + letter.about().size())
                .containsExactly("2026-12-03 1", "2026-12-17 1", "2027-01-01 1");
        assertThat(events.get(0).sentence()).contains("Wohngeld", "31.12.2026");
    }

    @Test
    void case_40_a_newer_proof_on_file_silences_the_letters_until_it_turns_out_not_to_extend_anything() {
        List<OutlookEvent> events = events(
                TestTariffs.m(),
                aHousehold()
                        .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-12-31")
                        .child("A", "2024-11-05", KRIPPE, 8));
        Reminders.Filed reaches = new Reminders.Filed(Kind.BENEFIT_PROOF_ENDS, period("2027-01-01", "2027-06-30"));
        Reminders.Filed tooShort = new Reminders.Filed(Kind.BENEFIT_PROOF_ENDS, period("2026-06-01", "2026-12-31"));
        Reminders.Filed other = new Reminders.Filed(Kind.INCOME_STATEMENT_ENDS, period("2027-01-01", "2027-06-30"));
        assertThat(Reminders.of(H1, events, List.of(reaches))).isEmpty();
        assertThat(Reminders.of(H1, events, List.of(tooShort, other))).hasSize(3);
        assertThat(Reminders.of(H1, events, List.of())).hasSize(3);
    }

    @Test
    void a_proof_that_another_one_follows_ends_without_a_word() {
        assertThat(told(
                        TestTariffs.m(),
                        aHousehold()
                                .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-12-31")
                                .benefit(BenefitKind.SGB_II, "2027-01-01", "2028-12-31")
                                .child("A", "2024-11-05", KRIPPE, 8)))
                .isEmpty();
    }

    @Test
    void a_proof_that_ends_after_the_child_has_left_ends_without_a_word() {
        assertThat(told(
                        TestTariffs.m(),
                        aHousehold()
                                .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-12-31")
                                .child("A", "2024-11-05", contract(KRIPPE, 8, "2025-08-01", "2026-12-31"))))
                .isEmpty();
    }

    @Test
    void an_income_statement_that_ends_is_told_where_the_ordinance_asks_for_income() {
        FactsBuilder family = aHousehold()
                .income("P1", Money.euro(70000), period("2025-08-01", "2026-12-31"))
                .child("A", "2024-11-05", KRIPPE, 9);
        assertThat(told(TestTariffs.koeln(), family)).contains("2026-12-31 INCOME_STATEMENT_ENDS");
        assertThat(told(TestTariffs.m(), family)).isEmpty();
    }

    @Test
    void case_9_the_end_of_the_proof_of_care_elsewhere_is_told() {
        List<OutlookEvent> events = events(
                TestTariffs.m(),
                aHousehold()
                        .child("B", "2024-11-05", KRIPPE, 8)
                        .child("A", "2021-05-05")
                        .elsewhere(KINDERGARTEN, 8, "2025-08-01", "2026-11-30", "2025-08-01"));
        assertThat(events)
                .extracting(event -> event.date() + " " + event.kind())
                .containsExactly("2026-11-30 CARE_ELSEWHERE_PROOF_ENDS", "2026-12-01 SIBLINGS_CHANGE");
    }
}
