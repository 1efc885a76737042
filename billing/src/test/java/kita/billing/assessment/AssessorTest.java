package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.ALWAYS;
import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static FactsBuilder household() {
        return aHousehold().child("A", "2024-05-05", KRIPPE, 8);
    }

    @Test
    void a_child_without_a_contract_in_a_month_gives_no_month() {
        Assessing child = Assessing.by(
                TestTariffs.m(), aHousehold().child("A", "2024-05-05").child("B", "2024-05-05", KRIPPE, 8));
        assertThat(child.in("2026-09")).isEqualTo("B 120.00");
    }

    @Test
    void months_come_ordered_by_child_and_month_and_name_contract_payer_and_ordinance() {
        List<AssessedMonth> months = Assessing.by(
                        TestTariffs.m(), household().child("0", "2021-05-05", KINDERGARTEN, 8))
                .months("2026-12", "2027-01");
        assertThat(months)
                .extracting(month -> month.child() + " " + month.month() + " " + month.contract() + " " + month.payer())
                .containsExactly("0 2026-12 V2 P1", "0 2027-01 V2 P1", "A 2026-12 V1 P1", "A 2027-01 V1 P1");
        assertThat(months).extracting(AssessedMonth::ordinance).containsOnly("m 2019-01-01");
    }

    @Test
    void the_last_step_ends_at_the_amount_and_cites_its_rule_as_parents_read_it() {
        AssessedMonth month = Assessing.by(TestTariffs.m(), household())
                .months("2026-09", "2026-09")
                .get(0);
        Step last = month.steps().get(month.steps().size() - 1);
        assertThat(last.amount()).isEqualTo(month.amount()).isEqualTo(Money.euro(120));
        assertThat(last.citation()).isEqualTo("§ 1 Mustersatzung");
        assertThat(last.sentence()).isEqualTo("Regel gebuehrentabelle: Krippe, 8 Stunden täglich.");
    }

    @Test
    void case_17_two_payers_at_once_are_parked() {
        assertThat(Assessing.by(TestTariffs.m(), household().payer("P2", period("2026-09-15", "2026-10-31")))
                        .parkedFor("2026-09"))
                .containsExactly("TWO_PAYERS");
    }

    @Test
    void a_payer_who_follows_another_pays_from_the_next_month() {
        FactsBuilder facts = household()
                .withoutPayers()
                .payer("P1", period("2020-01-01", "2026-09-14"))
                .payer("P2", period("2026-09-15", ""));
        assertThat(Assessing.by(TestTariffs.m(), facts).months("2026-09", "2026-10"))
                .extracting(month -> month.payer().value())
                .containsExactly("P1", "P2");
    }

    @Test
    void case_18_a_month_with_a_contract_and_without_a_payer_is_parked() {
        FactsBuilder facts = household().withoutPayers().payer("P1", period("2026-10-01", ""));
        assertThat(Assessing.by(TestTariffs.m(), facts).parkedFor("2026-09")).containsExactly("NO_PAYER");
        assertThat(Assessing.by(TestTariffs.m(), facts).in("2026-10")).isEqualTo("A 120.00");
    }

    @Test
    void a_child_that_stands_twice_in_the_household_is_parked() {
        assertThat(Assessing.by(TestTariffs.m(), household().child("A", "2024-05-05", KRIPPE, 8))
                        .parkedFor("2026-09"))
                .containsExactly("CHILD_TWICE");
    }

    @Test
    void a_child_that_left_and_came_back_within_a_month_is_charged_once() {
        FactsBuilder facts = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        period("2024-05-05", "2026-09-10"),
                        contract(KRIPPE, 8, "2025-08-01", "2026-09-10"))
                .child("A", "2024-05-05", period("2026-09-20", ""), contract(KRIPPE, 10, "2026-09-20", ""));
        assertThat(Assessing.by(TestTariffs.m(), facts).in("2026-09")).isEqualTo("A 120.00");
        assertThat(Assessing.by(TestTariffs.m(), facts).in("2026-10")).isEqualTo("A 150.00");
    }

    @Test
    void all_reasons_are_told_at_once_and_each_once() {
        FactsBuilder facts = aHousehold()
                .payer("P2", ALWAYS)
                .child("A", "2024-05-05", contract(KRIPPE, 8, ALWAYS), contract(KRIPPE, 9, ALWAYS));
        assertThat(Assessing.by(TestTariffs.m(), facts).parked("2026-01", "2026-12"))
                .extracting(Assessment.Contradiction::code)
                .containsExactly("OVERLAPPING_CONTRACTS", "TWO_PAYERS");
    }

    @Test
    void case_36_a_benefit_frees_the_months_that_its_proof_covers_and_no_others() {
        Assessing recipients =
                Assessing.by(TestTariffs.m(), household().benefit(BenefitKind.WOHNGELD, "2026-05-01", "2026-10-31"));
        assertThat(recipients.amounts("A", "2026-04", "2026-11"))
                .containsExactly(
                        "2026-04 120.00",
                        "2026-05 0.00",
                        "2026-06 0.00",
                        "2026-07 0.00",
                        "2026-08 0.00",
                        "2026-09 0.00",
                        "2026-10 0.00",
                        "2026-11 120.00");
        assertThat(recipients.sentences("A", "2026-05")).contains("Wohngeld vom 01.05.2026 bis 31.10.2026");
    }

    @Test
    void a_benefit_that_the_rule_does_not_name_frees_nobody() {
        assertThat(Assessing.by(
                                TestTariffs.m(),
                                household().benefit(BenefitKind.KINDERZUSCHLAG, "2026-01-01", "2026-12-31"))
                        .in("2026-09"))
                .isEqualTo("A 120.00");
    }

    @Test
    void case_65_a_month_in_a_gap_between_versions_is_refused_and_the_gap_is_named() {
        Tariff tariff = new Tariff(
                "m",
                "Satzung M",
                List.of(
                        TestTariffs.m(period("2019-01-01", "2026-12-31"), 15, 8),
                        TestTariffs.m(period("2027-02-01", ""), 16, 9)));
        Assessing child = Assessing.by(tariff, household());
        assertThat(child.in("2026-12")).isEqualTo("A 120.00");
        assertThat(child.in("2027-02")).isEqualTo("A 128.00");
        assertThatThrownBy(() -> child.in("2027-01"))
                .isInstanceOfSatisfying(
                        TariffGapException.class,
                        gap -> assertThat(gap.gap()).isEqualTo(period("2027-01-01", "2027-01-31")))
                .hasMessageContaining("01.01.2027 bis 31.01.2027");
    }

    @Test
    void case_74_a_change_of_the_table_shows_in_its_month_and_names_the_version() {
        List<AssessedMonth> months = Assessing.by(TestTariffs.mThenM2(LocalDate.of(2026, 12, 31)), household())
                .months("2026-12", "2027-01");
        assertThat(months).extracting(month -> month.amount().toString()).containsExactly("120.00", "128.00");
        assertThat(months).extracting(AssessedMonth::ordinance).containsExactly("m 2019-01-01", "m 2027-01-01");
    }

    @Test
    void equal_facts_in_any_order_give_equal_months_and_digests() {
        List<AssessedMonth> expected =
                Assessing.by(TestTariffs.koeln(), twoChildren()).months("2026-01", "2026-12");
        assertThat(expected).hasSize(24);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Assessing.by(TestTariffs.koeln(), twoChildren().shuffled(seed))
                            .months("2026-01", "2026-12"))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_locale_of_the_machine_changes_nothing() {
        List<AssessedMonth> expected =
                Assessing.by(TestTariffs.koeln(), twoChildren()).months("2026-01", "2026-12");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Assessing.by(TestTariffs.koeln(), twoChildren()).months("2026-01", "2026-12"))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void one_assessor_serves_many_threads() {
        Assessor assessor = new Assessor(TestTariffs.koeln());
        HouseholdFacts facts = twoChildren().build();
        Assessment expected = assessor.assess(facts, Month.of(2026, 1), Month.of(2026, 12));
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> assessor.assess(facts, Month.of(2026, 1), Month.of(2026, 12))))
                .containsOnly(expected);
    }

    private static FactsBuilder twoChildren() {
        return aHousehold()
                .adult("P2", ALWAYS)
                .income("P1", "40000.00")
                .income("P2", "20000.00")
                .benefit(BenefitKind.WOHNGELD, "2026-03-01", "2026-03-31")
                .benefit(BenefitKind.SGB_II, "2026-03-01", "2026-04-30")
                .child("A", "2023-05-05", KINDERGARTEN, 9)
                .child("B", "2025-05-05", KRIPPE, 9);
    }

    @Test
    void the_digest_is_a_sha_256_and_differs_between_siblings() {
        List<AssessedMonth> months =
                Assessing.by(TestTariffs.koeln(), twoChildren()).months("2026-01", "2026-01");
        assertThat(months)
                .extracting(AssessedMonth::inputDigest)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void months_that_are_alike_have_one_digest_and_share_their_steps() {
        List<AssessedMonth> months =
                Assessing.by(TestTariffs.koeln(), twoChildren()).months("2026-09", "2026-11");
        assertThat(months.subList(0, 3))
                .extracting(AssessedMonth::inputDigest)
                .containsOnly(months.get(0).inputDigest());
        assertThat(months.get(1).steps()).isSameAs(months.get(0).steps());
    }

    @Test
    void the_digest_changes_with_a_fact_that_mattered() {
        String before = digest(TestTariffs.koeln(), twoChildren());
        assertThat(digest(TestTariffs.koeln(), twoChildren().child("C", "2025-01-01", KRIPPE, 5)))
                .isNotEqualTo(before);
        assertThat(digest(TestTariffs.koeln(ExemptChild.IS_LEFT_OUT), twoChildren()))
                .isNotEqualTo(before);
    }

    @Test
    void the_digest_stays_with_a_fact_that_did_not_matter() {
        Period later = period("2026-02-01", "2026-02-28");
        assertThat(digest(TestTariffs.koeln(), twoChildren().payer("P1", later)))
                .isEqualTo(digest(TestTariffs.koeln(), twoChildren()));
        assertThat(digest(TestTariffs.koeln(), twoChildren().benefit(BenefitKind.ASYLBLG, "2026-05-01", "2026-05-31")))
                .isEqualTo(digest(TestTariffs.koeln(), twoChildren()));
    }

    private static String digest(Tariff tariff, FactsBuilder facts) {
        return Assessing.by(tariff, facts).months("2026-01", "2026-01").get(0).inputDigest();
    }
}
