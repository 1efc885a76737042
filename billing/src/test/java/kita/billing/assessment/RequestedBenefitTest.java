package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdCondition.FactIs;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** A benefit that is applied for and not decided. Numbers in test names are those of the collection of edge cases. */
class RequestedBenefitTest {

    private static final Fact APPLICATION = new Fact(
            "antrag", Fact.Scope.HOUSEHOLD, "Antrag auf Leistungen", List.of("nein", "ja"), Optional.of("nein"));
    private static final Tariff ASKING = asking();

    private static Tariff asking() {
        return Versions.ruled(
                Versions.with(TestTariffs.m(), APPLICATION),
                rule -> rule instanceof BenefitsFree free
                        ? new BenefitsFree(
                                free.head(),
                                free.kinds(),
                                free.cover(),
                                Optional.of(new FactIs(APPLICATION, Set.of("ja"))))
                        : rule);
    }

    private static FactsBuilder appliedFromNovemberToJanuary() {
        return aHousehold()
                .declared("", "antrag", "ja", "2026-11-01", "2027-01-31")
                .child("A", "2024-11-05", KRIPPE, 8);
    }

    private static Assessment.Assessed assess(Tariff tariff, FactsBuilder facts, String first, String last) {
        return (Assessment.Assessed) new Assessor(tariff).assess(facts.build(), Month.parse(first), Month.parse(last));
    }

    @Test
    void case_37_while_a_benefit_is_only_applied_for_the_fee_stays_and_the_advice_on_waiver_stands_beside_it() {
        Assessing family = Assessing.by(ASKING, appliedFromNovemberToJanuary());
        assertThat(family.amounts("A", "2026-10", "2027-02")).allMatch(month -> month.endsWith(" 120.00"));
        assertThat(family.sentences("A", "2026-11"))
                .contains("beantragt, aber noch nicht nachgewiesen", "nicht zuzumuten", "§ 90 Abs. 4 SGB VIII");
        assertThat(family.sentences("A", "2026-10")).doesNotContain("beantragt");
        assertThat(family.sentences("A", "2027-02")).doesNotContain("beantragt");
    }

    @Test
    void case_37_the_months_that_must_not_be_dunned_can_be_read_from_what_they_rest_on() {
        assertThat(Assessing.by(ASKING, appliedFromNovemberToJanuary()).months("2026-10", "2027-02"))
                .extracting(month -> month.basis().isBenefitRequested())
                .containsExactly(false, true, true, true, false);
        assertThat(Assessing.by(TestTariffs.m(), appliedFromNovemberToJanuary()).months("2026-11", "2026-11"))
                .as("an ordinance that does not ask")
                .noneMatch(month -> month.basis().isBenefitRequested());
    }

    @Test
    void case_37_the_household_is_told_once_that_advice_is_due() {
        assertThat(assess(ASKING, appliedFromNovemberToJanuary(), "2026-10", "2027-02")
                        .hints())
                .extracting(Assessment.Hint::code)
                .containsExactly("BENEFIT_REQUESTED");
        assertThat(assess(ASKING, appliedFromNovemberToJanuary(), "2026-09", "2026-10")
                        .hints())
                .isEmpty();
    }

    @Test
    void case_37_a_proof_ends_the_state_and_a_proof_for_a_part_of_the_month_does_not() {
        FactsBuilder granted = appliedFromNovemberToJanuary().benefit(BenefitKind.WOHNGELD, "2026-11-16", "2026-12-31");
        Assessing family = Assessing.by(ASKING, granted);
        assertThat(family.amounts("A", "2026-11", "2027-01"))
                .containsExactly("2026-11 120.00", "2026-12 0.00", "2027-01 120.00");
        assertThat(family.months("2026-11", "2027-01"))
                .extracting(month -> month.basis().isBenefitRequested())
                .containsExactly(true, false, true);
        assertThat(family.months("2026-11", "2026-11").get(0).basis().values().get(Aspect.BENEFIT))
                .isEqualTo("WOHNGELD 2026-11-16..2026-12-31, beantragt");
    }

    @Test
    void case_37_a_benefit_granted_backwards_takes_the_months_back_to_zero() {
        FactsBuilder granted =
                appliedFromNovemberToJanuary().benefit(BenefitKind.SGB_II, "2026-11-01", "2027-04-30", "2027-01-20");
        Tariff back = Versions.with(ASKING, Decreases.BACK_TO_CHANGE, Increases.MONTH_AFTER_REPORT);
        assertThat(Assessing.by(back, granted).amounts("A", "2026-10", "2027-02"))
                .containsExactly("2026-10 120.00", "2026-11 0.00", "2026-12 0.00", "2027-01 0.00", "2027-02 0.00");
        assertThat(assess(back, granted, "2026-11", "2027-02").hints()).isEmpty();
    }

    @Test
    void case_37_a_child_that_is_free_anyway_needs_no_advice() {
        FactsBuilder siblings = appliedFromNovemberToJanuary().child("B", "2021-06-01", KINDERGARTEN, 8);
        Assessing family = Assessing.by(ASKING, siblings);
        assertThat(family.in("2026-11")).isEqualTo("A 0.00, B 64.00");
        assertThat(family.sentences("B", "2026-11")).contains("beantragt");
    }

    @Test
    void the_fact_by_which_a_benefit_is_applied_for_must_be_one_of_the_household() {
        Fact ofChild = new Fact("antrag", Fact.Scope.CHILD, "Antrag", List.of("nein", "ja"), Optional.of("nein"));
        assertThatThrownBy(() -> new BenefitsFree(
                        Versions.head("x"),
                        List.of("WOHNGELD"),
                        BenefitsFree.Cover.ANY_DAY,
                        Optional.of(new FactIs(ofChild, Set.of("ja")))))
                .isInstanceOf(InvalidTariff.class)
                .hasMessageContaining("antrag");
    }
}
