package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.registry.CareForm.HORT;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kita.billing.tariff.FreesYounger.SameBirthDate;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.TestTariffs;
import org.junit.jupiter.api.Test;

/** Who pays among siblings. Numbers in test names are those of the collection of edge cases. */
class SiblingsTest {

    @Test
    void case_1_of_krippe_and_kindergarten_only_the_elder_pays() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold().child("A", "2024-06-01", KRIPPE, 8).child("B", "2021-06-01", KINDERGARTEN, 8));
        assertThat(siblings.in("2026-09")).isEqualTo("A 0.00, B 64.00");
        AssessedMonth freed = siblings.months("2026-09", "2026-09").get(0);
        assertThat(freed.steps()).extracting(step -> step.amount().toString()).containsExactly("120.00", "0.00");
        assertThat(siblings.sentences("A", "2026-09")).contains("Als zahlendes Kind gilt das Kind B.");
    }

    @Test
    void case_2_the_hort_rule_lapses_with_the_year_and_the_table_changes_on_the_same_day() {
        Assessing siblings = Assessing.by(
                TestTariffs.mThenM2(LocalDate.of(2026, 12, 31)),
                aHousehold()
                        .child("H", "2018-06-01", HORT, 6)
                        .child("K", "2021-06-01", KINDERGARTEN, 8)
                        .child("R", "2024-06-01", KRIPPE, 8));
        assertThat(siblings.in("2026-12")).isEqualTo("H 60.00, K 0.00, R 0.00");
        assertThat(siblings.in("2027-01")).isEqualTo("H 60.00, K 72.00, R 0.00");
    }

    @Test
    void case_3_hort_children_never_free_each_other() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold()
                        .child("G", "2017-06-01", HORT, 6)
                        .child("H", "2018-06-01", HORT, 5)
                        .child("R", "2024-06-01", KRIPPE, 8));
        assertThat(siblings.in("2026-12")).isEqualTo("G 60.00, H 50.00, R 0.00");
    }

    @Test
    void case_4_a_twin_at_school_and_a_twin_held_back_go_to_a_clerk() {
        Assessing twins = Assessing.by(TestTariffs.mWith(SameBirthDate.CLERK_DECIDES), twinsAtSchoolAndBefore());
        assertThat(twins.parkedFor("2026-09")).containsExactly("SAME_BIRTH_DATE");
        assertThat(twins.parked("2026-09", "2026-12")).hasSize(1);
        assertThat(twins.parked("2026-09", "2026-09").get(0).sentence()).contains("Kinder B und A");
    }

    @Test
    void case_4_an_ordinance_may_say_that_a_twin_frees() {
        assertThat(Assessing.by(TestTariffs.mWith(SameBirthDate.FREES), twinsAtSchoolAndBefore())
                        .in("2026-09"))
                .isEqualTo("A 60.00, B 0.00");
    }

    @Test
    void case_4_an_ordinance_may_say_that_a_twin_does_not_free() {
        assertThat(Assessing.by(TestTariffs.mWith(SameBirthDate.DOES_NOT_FREE), twinsAtSchoolAndBefore())
                        .in("2026-09"))
                .isEqualTo("A 60.00, B 64.00");
    }

    @Test
    void case_4_no_clerk_is_asked_where_an_elder_child_in_hort_frees_anyway() {
        assertThat(Assessing.by(
                                TestTariffs.mWith(SameBirthDate.CLERK_DECIDES),
                                twinsAtSchoolAndBefore().child("Z", "2017-01-01", HORT, 5))
                        .in("2026-09"))
                .isEqualTo("A 60.00, B 0.00, Z 50.00");
    }

    private static FactsBuilder twinsAtSchoolAndBefore() {
        return aHousehold().child("A", "2020-03-03", HORT, 6).child("B", "2020-03-03", KINDERGARTEN, 8);
    }

    @Test
    void an_elder_child_held_back_is_not_freed_by_the_younger_one_in_hort() {
        assertThat(Assessing.by(
                                TestTariffs.m(),
                                aHousehold()
                                        .child("A", "2019-08-03", KINDERGARTEN, 8)
                                        .child("B", "2020-03-03", HORT, 6)
                                        .child("C", "2024-03-03", KRIPPE, 8))
                        .in("2026-09"))
                .isEqualTo("A 64.00, B 60.00, C 0.00");
    }

    @Test
    void case_5_of_twins_the_one_with_the_higher_fee_pays_where_the_chain_says_so() {
        PayerOrder[] chain = {PayerOrder.OLDEST, PayerOrder.HIGHER_FEE, PayerOrder.CHILD_ID};
        assertThat(Assessing.by(TestTariffs.mWith(chain), twinsOfDifferentHours())
                        .in("2026-09"))
                .isEqualTo("A 0.00, B 150.00");
    }

    @Test
    void case_5_of_twins_the_one_with_the_lower_fee_pays_where_the_chain_says_so() {
        PayerOrder[] chain = {PayerOrder.OLDEST, PayerOrder.LOWER_FEE, PayerOrder.CHILD_ID};
        assertThat(Assessing.by(TestTariffs.mWith(chain), twinsOfDifferentHours())
                        .in("2026-09"))
                .isEqualTo("A 120.00, B 0.00");
    }

    @Test
    void case_5_twins_with_equal_fees_are_told_apart_by_their_id_in_whatever_order_they_come() {
        for (long seed = 0; seed < 20; seed++) {
            FactsBuilder twins = aHousehold()
                    .child("Z", "2024-03-03", KRIPPE, 8)
                    .child("A", "2024-03-03", KRIPPE, 8)
                    .child("M", "2024-03-03", KRIPPE, 8)
                    .shuffled(seed);
            assertThat(Assessing.by(TestTariffs.m(), twins).in("2026-09"))
                    .as("seed %d", seed)
                    .isEqualTo("A 120.00, M 0.00, Z 0.00");
        }
    }

    private static FactsBuilder twinsOfDifferentHours() {
        return aHousehold().child("A", "2024-03-03", KRIPPE, 8).child("B", "2024-03-03", KRIPPE, 10);
    }

    @Test
    void case_7_when_the_eldest_leaves_the_next_child_pays_from_the_following_month() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold()
                        .child("A", "2020-05-05", contract(KINDERGARTEN, 8, "2023-06-01", "2026-07-31"))
                        .child("B", "2024-05-05", KRIPPE, 8));
        assertThat(siblings.in("2026-07")).isEqualTo("A 64.00, B 0.00");
        assertThat(siblings.in("2026-08")).isEqualTo("B 120.00");
    }

    @Test
    void case_8_a_sibling_with_a_contract_over_two_touched_months_frees_in_both_and_not_after() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold()
                        .child("A", "2021-05-05", contract(KINDERGARTEN, 8, "2026-09-16", "2026-10-15"))
                        .child("B", "2024-05-05", KRIPPE, 8));
        assertThat(siblings.amounts("B", "2026-08", "2026-11"))
                .containsExactly("2026-08 120.00", "2026-09 0.00", "2026-10 0.00", "2026-11 120.00");
    }

    @Test
    void case_11_a_child_in_its_free_years_may_count_as_the_one_that_pays() {
        Assessing siblings = Assessing.by(TestTariffs.koeln(ExemptChild.COUNTS_AS_PAYER), oneInTheFreeYears());
        assertThat(siblings.in("2026-09")).isEqualTo("A 0.00, B 0.00");
        assertThat(siblings.sentences("B", "2026-09")).contains("gilt dabei als zahlendes Kind");
    }

    @Test
    void case_11_a_child_in_its_free_years_may_be_left_out() {
        Assessing siblings = Assessing.by(TestTariffs.koeln(ExemptChild.IS_LEFT_OUT), oneInTheFreeYears());
        assertThat(siblings.in("2026-09")).isEqualTo("A 0.00, B 409.29");
        assertThat(siblings.sentences("B", "2026-09")).contains("bleibt dabei außer Betracht");
    }

    private static FactsBuilder oneInTheFreeYears() {
        return aHousehold()
                .income("P1", "70000.00")
                .child("A", "2021-05-05", KINDERGARTEN, 9)
                .child("B", "2025-05-05", KRIPPE, 9);
    }

    @Test
    void case_12_when_the_dearer_sibling_leaves_the_other_one_pays_its_own_fee() {
        Assessing siblings = Assessing.by(
                TestTariffs.koeln(),
                aHousehold()
                        .income("P1", "90000.00")
                        .child("A", "2023-05-05", KINDERGARTEN, 9)
                        .child("B", "2025-05-05", contract(KRIPPE, 9, "2026-08-01", "2027-01-31")));
        assertThat(siblings.in("2027-01")).isEqualTo("A 0.00, B 532.06");
        assertThat(siblings.in("2027-02")).isEqualTo("A 307.63");
    }

    @Test
    void a_sibling_counts_in_the_months_that_begin_before_the_18th_birthday() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold().child("A", "2008-11-15", KINDERGARTEN, 8).child("B", "2024-05-05", KRIPPE, 8));
        assertThat(siblings.in("2026-11")).isEqualTo("A 64.00, B 0.00");
        assertThat(siblings.in("2026-12")).isEqualTo("A 64.00, B 120.00");
    }

    @Test
    void case_16_a_child_that_moves_out_within_a_month_counts_until_the_end_of_it() {
        Assessing siblings = Assessing.by(
                TestTariffs.m(),
                aHousehold()
                        .child(
                                "A",
                                "2021-05-05",
                                FactsBuilder.period("2021-05-05", "2026-10-10"),
                                contract(KINDERGARTEN, 8, "2024-08-01", ""))
                        .child("B", "2024-05-05", KRIPPE, 8));
        assertThat(siblings.in("2026-10")).isEqualTo("A 64.00, B 0.00");
        assertThat(siblings.in("2026-11")).isEqualTo("B 120.00");
    }
}
