package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.ALWAYS;
import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement.Itemised;
import kita.billing.tariff.Axis;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.ChildrenAxis;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Effect;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.Free;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.IncomeRule.Unproven;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.PersonsAxis;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.GuardianId;
import org.junit.jupiter.api.Test;

/** Who lives together, what they declare, and what they earn item by item. Numbers are those of the edge cases. */
class FamilyTest {

    private static final Tariff M = TestTariffs.m();

    @Test
    void case_10_a_sibling_whose_fee_others_collect_gets_no_row_and_holds_its_place() {
        Assessing family = Assessing.by(
                M,
                aHousehold()
                        .child("B", "2024-05-05", KRIPPE, 8)
                        .child("A", "2021-05-05")
                        .elsewhere(KINDERGARTEN, 8, "2025-08-01", "2027-07-31", "2025-08-01"));
        assertThat(family.in("2026-09")).isEqualTo("B 0.00");
        assertThat(family.months("2026-09", "2026-09").get(0).basis().values().get(Basis.Aspect.SIBLINGS))
                .isEqualTo("A 2021-05-05 3/3 KINDERGARTEN 8/40 anderswo");
    }

    @Test
    void a_child_that_is_only_elsewhere_makes_no_month() {
        assertThat(Assessing.by(
                                M,
                                aHousehold()
                                        .child("A", "2021-05-05")
                                        .elsewhere(KINDERGARTEN, 8, "2025-08-01", "2027-07-31", "2025-08-01"))
                        .in("2026-09"))
                .isEmpty();
    }

    @Test
    void case_15_partners_who_are_recorded_later_become_one_household_from_the_month_after() {
        FactsBuilder merged = aHousehold()
                .adult("P2", period("2026-10-10", ""))
                .income("P1", "30000")
                .income("P2", "20000")
                .child("A", "2025-08-05", KRIPPE, 9);
        assertThat(Assessing.by(TestTariffs.koeln(), merged).amounts("A", "2026-09", "2026-11"))
                .containsExactly("2026-09 148.18", "2026-10 148.18", "2026-11 331.65");
    }

    @Test
    void case_16_a_partner_and_a_child_who_move_out_are_gone_together_from_the_month_after() {
        FactsBuilder left = aHousehold()
                .withoutAdults()
                .adult("P1", ALWAYS)
                .adult("P2", period("2015-01-01", "2026-10-10"))
                .income("P1", "30000")
                .income("P2", "20000")
                .child("A", "2022-12-05", period("2022-12-05", "2026-10-10"), contract(KINDERGARTEN, 9, ALWAYS))
                .child("B", "2025-08-05", KRIPPE, 9);
        Assessing household = Assessing.by(TestTariffs.koeln(), left);
        assertThat(household.in("2026-10")).isEqualTo("A 0.00, B 331.65");
        assertThat(household.in("2026-11")).isEqualTo("B 148.18");
    }

    @Test
    void case_18_a_payer_added_later_opens_exactly_the_months_that_were_parked() {
        FactsBuilder open = aHousehold()
                .withoutPayers()
                .payer("P1", period("2020-01-01", "2026-08-31"))
                .payer("P1", period("2026-11-01", ""))
                .child("A", "2024-11-05", KRIPPE, 8);
        assertThat(Assessing.by(M, open).parkedFor("2026-09")).containsExactly("NO_PAYER");
        assertThat(Assessing.by(M, open.payer("P2", period("2026-09-01", "2026-10-31")))
                        .months("2026-08", "2026-11"))
                .extracting(month -> month.payer().value())
                .containsExactly("P1", "P2", "P2", "P1");
    }

    @Test
    void a_proof_of_one_of_two_adults_may_be_parked_where_none_at_all_is_the_highest_band() {
        Tariff parks = Versions.with(TestTariffs.koeln(), Itemisation.civilServants(Unproven.PARK));
        FactsBuilder partly =
                aHousehold().adult("P2", ALWAYS).income("P1", "30000").child("A", "2025-08-05", KRIPPE, 9);
        assertThat(Assessing.by(parks, partly).parkedFor("2026-09")).containsExactly("INCOME_UNPROVEN");
        assertThat(Assessing.by(parks, aHousehold().child("A", "2025-08-05", KRIPPE, 9))
                        .in("2026-09"))
                .isEqualTo("A 830.02");
    }

    @Test
    void case_30_a_civil_servants_income_is_worked_out_item_by_item() {
        Tariff tariff = Versions.with(TestTariffs.koeln(), Itemisation.civilServants(Unproven.HIGHEST_BAND));
        Assessing family = Assessing.by(tariff, itemised("employment", Finality.PROVISIONAL));
        assertThat(family.in("2026-09")).as("band 4").isEqualTo("A 331.65");
        assertThat(family.months("2026-09", "2026-09").get(0).basis().values().get(Basis.Aspect.INCOME))
                .isEqualTo("53647.00 YEAR");
    }

    @Test
    void an_item_of_a_kind_that_the_ordinance_does_not_know_is_parked() {
        Tariff tariff = Versions.with(TestTariffs.koeln(), Itemisation.oneFigure());
        assertThat(Assessing.by(tariff, itemised("lottery", Finality.PROVISIONAL))
                        .parkedFor("2026-09"))
                .containsExactly("UNKNOWN_INCOME_KIND");
    }

    @Test
    void items_are_parked_where_the_ordinance_does_not_say_how_they_count() {
        assertThat(Assessing.by(TestTariffs.koeln(), itemised("employment", Finality.PROVISIONAL))
                        .parkedFor("2026-09"))
                .containsExactly("INCOME_NOT_COMPUTABLE");
    }

    @Test
    void a_final_income_lies_over_a_provisional_one_that_was_reported_later() {
        Tariff tariff = Versions.with(TestTariffs.koeln(), Itemisation.oneFigure());
        FactsBuilder family =
                itemised("employment", Finality.FINAL).income("P1", "20000", "2026-01-01", "", "2027-12-01");
        assertThat(Assessing.by(tariff, family).in("2026-09")).isEqualTo("A 331.65");
        assertThat(Assessing.by(tariff, family).in("2027-01")).isEqualTo("A 0.00");
    }

    private static FactsBuilder itemised(String kind, Finality finality) {
        return aHousehold()
                .child("A", "2025-08-05", KRIPPE, 9)
                .statement(new Itemised(
                        new GuardianId("P1"),
                        period("2026-01-01", "2026-12-31"),
                        List.of(new IncomeItem(kind, Money.euro(50000), IncomePer.YEAR, LocalDate.of(2026, 1, 1))),
                        finality,
                        LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_declared_fact_counts_from_the_day_that_decides_in_the_month() {
        Assessing family = Assessing.by(
                withCard(),
                aHousehold()
                        .declared("", "karte", "Bonuscard", "2026-10-01", "2026-11-30")
                        .child("A", "2024-11-05", KRIPPE, 8));
        assertThat(family.amounts("A", "2026-09", "2026-12"))
                .containsExactly("2026-09 120.00", "2026-10 0.00", "2026-11 0.00", "2026-12 120.00");
        assertThat(family.months("2026-10", "2026-10").get(0).basis().values().get(Basis.Aspect.DECLARED))
                .isEqualTo("karte=Bonuscard");
    }

    @Test
    void a_later_declaration_lies_over_an_earlier_one_and_two_on_one_day_are_parked() {
        FactsBuilder changed = aHousehold()
                .declared("", "karte", "keine", "2026-01-01", "")
                .declared("", "karte", "Bonuscard", "2026-10-01", "")
                .child("A", "2024-11-05", KRIPPE, 8);
        assertThat(Assessing.by(withCard(), changed).amounts("A", "2026-09", "2026-10"))
                .containsExactly("2026-09 120.00", "2026-10 0.00");
        assertThat(Assessing.by(withCard(), changed.declared("", "karte", "keine", "2026-10-01", ""))
                        .parkedFor("2026-10"))
                .containsExactly("CONTRADICTING_FACTS");
    }

    @Test
    void what_the_ordinance_does_not_ask_for_changes_no_digest() {
        FactsBuilder more = aHousehold()
                .declared("", "hund", "ja", "2026-01-01", "")
                .adult("P2", ALWAYS)
                .child("A", "2024-11-05", KRIPPE, 8)
                .child("Z", "2026-01-05");
        assertThat(digest(M, more)).isEqualTo(digest(M, aHousehold().child("A", "2024-11-05", KRIPPE, 8)));
        FactsBuilder card = aHousehold()
                .declared("", "karte", "Bonuscard", "2026-01-01", "")
                .child("A", "2024-11-05", KRIPPE, 8);
        assertThat(digest(withCard(), card))
                .isNotEqualTo(digest(withCard(), aHousehold().child("A", "2024-11-05", KRIPPE, 8)));
    }

    private static String digest(Tariff tariff, FactsBuilder facts) {
        return Assessing.by(tariff, facts).months("2026-09", "2026-09").get(0).inputDigest();
    }

    private static Tariff withCard() {
        Fact card = new Fact(
                "karte", Fact.Scope.HOUSEHOLD, "Bonuscard", List.of("keine", "Bonuscard"), Optional.of("keine"));
        return Versions.with(
                M, card, new Free(when("karte", new HouseholdCondition.FactIs(card, Set.of("Bonuscard")))));
    }

    @Test
    void an_adult_who_moves_in_changes_what_is_asked_by_persons_and_not_what_is_asked_by_children() {
        FactsBuilder alone = aHousehold().child("A", "2024-05-05", KRIPPE, 8);
        FactsBuilder together = aHousehold().adult("P2", ALWAYS).child("A", "2024-05-05", KRIPPE, 8);
        Counted all = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.of(18),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                Versions.CITATION);
        assertThat(family(alone, new ChildrenAxis(all, List.of("1", "2+"))))
                .isEqualTo(family(together, new ChildrenAxis(all, List.of("1", "2+"))))
                .isEqualTo("A 2024-05-05 0/0");
        assertThat(family(alone, new PersonsAxis(Optional.empty(), List.of("2", "3+"))))
                .isEqualTo("2 Personen");
        assertThat(family(together, new PersonsAxis(Optional.empty(), List.of("2", "3+"))))
                .isEqualTo("3 Personen");
    }

    /** What the month rests on if the ordinance adds a table of two classes over the axis. */
    private static String family(FactsBuilder facts, Axis axis) {
        FeeTable.Cell cell = new FeeTable.Cell(Money.euro(1), Versions.CITATION);
        Rule more =
                new TableRule(Versions.head("familie"), new FeeTable(List.of(axis), List.of(cell, cell)), Effect.ADDS);
        Tariff tariff = Versions.with(M, Decides.FIRST_DAY, Share.WHOLE_MONTH, more);
        return Assessing.by(tariff, facts)
                .months("2026-09", "2026-09")
                .get(0)
                .basis()
                .values()
                .get(Basis.Aspect.FAMILY);
    }

    @Test
    void case_73_the_old_conditions_hold_while_care_goes_on_without_a_break_whatever_the_kita() {
        Tariff protects = Versions.with(
                M,
                Decides.FIRST_DAY,
                Share.WHOLE_MONTH,
                new Free(when("bestandsschutz", new CareCondition.InCareBefore(LocalDate.of(2026, 8, 1)))));
        assertThat(Assessing.by(protects, moves("2026-10-01")).in("2026-10")).isEqualTo("A 0.00");
        assertThat(Assessing.by(protects, moves("2026-10-02")).in("2026-10"))
                .as("a break of one day")
                .isEqualTo("A 120.00");
    }

    private static FactsBuilder moves(String secondKita) {
        return aHousehold()
                .child(
                        "A",
                        "2024-11-05",
                        contract(KRIPPE, 8, "2026-01-01", "2026-09-30"),
                        contract(KRIPPE, 8, secondKita, ""));
    }

    @Test
    void case_36_benefits_that_follow_each_other_cover_the_month_together() {
        assertThat(Assessing.by(
                                M,
                                aHousehold()
                                        .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-09-15")
                                        .benefit(BenefitKind.SGB_II, "2026-09-16", "2026-12-31")
                                        .child("A", "2024-11-05", KRIPPE, 8))
                        .in("2026-09"))
                .isEqualTo("A 0.00");
    }

    private static RuleHead when(String id, Condition condition) {
        return new RuleHead(
                id, "Regel " + id + ":", Versions.CITATION, FactsBuilder.ALWAYS, Charge.CARE, Optional.of(condition));
    }
}
