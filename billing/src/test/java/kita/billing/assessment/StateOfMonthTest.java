package kita.billing.assessment;

import static kita.billing.assessment.FactsBuilder.aHousehold;
import static kita.billing.assessment.FactsBuilder.contract;
import static kita.billing.assessment.FactsBuilder.period;
import static kita.registry.CareForm.KINDERGARTEN;
import static kita.registry.CareForm.KRIPPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.drill.RandomFamilies;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Effect;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FormulaRule;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.Term;
import kita.billing.tariff.TermByChildren;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** Which facts speak for a month, in which something begins or ends, and what is written down about it. */
class StateOfMonthTest {

    private static final Tariff KOELN_HIGHEST =
            Versions.with(TestTariffs.koeln(), Decides.HIGHEST_FEE, Share.WHOLE_MONTH);
    private static final Tariff M_HIGHEST = Versions.with(TestTariffs.m(), Decides.HIGHEST_FEE, Share.WHOLE_MONTH);

    private static Rule rule(String id, Effect effect, Term term, Condition... when) {
        Optional<Condition> condition = when.length == 0 ? Optional.empty() : Optional.of(when[0]);
        RuleHead head =
                new RuleHead(id, "Regel " + id + ":", Versions.CITATION, FactsBuilder.ALWAYS, Charge.CARE, condition);
        return new FormulaRule(head, term, List.of(), effect);
    }

    private static Term euro(long euro) {
        return new Term.Euro(Money.euro(euro));
    }

    private static Tariff mWith(Rule rule) {
        return Versions.with(TestTariffs.m(), Decides.FIRST_DAY, Share.WHOLE_MONTH, rule);
    }

    /** One euro more for each child of the household. */
    private static Tariff oneEuroForEachChildOfTheFamily() {
        Counted inHousehold = new Counted(
                Counted.Who.IN_HOUSEHOLD,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Counted.LastMonth.OF_BIRTHDAY,
                Counted.InMonth.ANY_DAY,
                Versions.CITATION);
        List<Money> amounts = List.of(Money.euro(1), Money.euro(2), Money.euro(3));
        return mWith(rule("familie", Effect.ADDS, new TermByChildren(amounts, inHousehold)));
    }

    private static FactsBuilder underTwo() {
        return aHousehold().child("A", "2025-08-05", KRIPPE, 9);
    }

    @Test
    void where_the_highest_fee_counts_an_income_of_some_days_of_the_month_may_be_it() {
        FactsBuilder rise = underTwo()
                .income("P1", Money.euro(30_000), period("2026-01-01", "2026-05-15"))
                .income("P1", Money.euro(40_000), period("2026-05-16", ""));
        assertThat(Assessing.by(KOELN_HIGHEST, rise).amounts("A", "2026-04", "2026-05"))
                .containsExactly("2026-04 148.18", "2026-05 235.47");
    }

    @Test
    void where_the_highest_fee_counts_an_adult_who_moves_in_during_the_month_earns_for_it() {
        FactsBuilder partner =
                underTwo().income("P1", "30000").income("P2", "10000").adult("P2", period("2026-05-16", ""));
        assertThat(Assessing.by(KOELN_HIGHEST, partner).amounts("A", "2026-04", "2026-05"))
                .containsExactly("2026-04 148.18", "2026-05 235.47");
    }

    @Test
    void where_the_highest_fee_counts_care_elsewhere_frees_only_until_it_ends() {
        FactsBuilder sibling = aHousehold()
                .child("B", "2021-01-01")
                .elsewhere(KINDERGARTEN, 8, "2025-08-01", "2026-05-15", "2025-08-01")
                .child("A", "2024-05-05", KRIPPE, 8);
        assertThat(Assessing.by(M_HIGHEST, sibling).amounts("A", "2026-04", "2026-06"))
                .containsExactly("2026-04 0.00", "2026-05 120.00", "2026-06 120.00");
    }

    @Test
    void where_the_highest_fee_counts_a_card_that_ends_in_the_month_does_not_lower_it() {
        Fact card = new Fact("karte", Fact.Scope.HOUSEHOLD, "Karte", List.of("ja", "nein"), Optional.of("nein"));
        Condition has = new HouseholdCondition.FactIs(card, Set.of("ja"));
        Tariff tariff = Versions.with(
                Versions.with(TestTariffs.m(), card, rule("karte", Effect.AT_MOST, euro(10), has)),
                Decides.HIGHEST_FEE,
                Share.WHOLE_MONTH);
        FactsBuilder ends = aHousehold()
                .child("A", "2024-05-05", KRIPPE, 8)
                .declared("", "karte", "ja", "2026-01-01", "2026-05-15");
        assertThat(Assessing.by(tariff, ends).amounts("A", "2026-04", "2026-06"))
                .containsExactly("2026-04 10.00", "2026-05 120.00", "2026-06 120.00");
        assertThat(Assessing.by(tariff, ends)
                        .months("2026-04", "2026-04")
                        .get(0)
                        .basis()
                        .values())
                .containsEntry(Aspect.DECLARED, "karte=ja");
    }

    @Test
    void where_the_highest_fee_counts_the_state_that_decided_is_told_also_if_only_a_benefit_changed() {
        FactsBuilder granted =
                underTwo().income("P1", "30000").benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-05-15");
        assertThat(Assessing.by(KOELN_HIGHEST, granted).sentences("A", "2026-05"))
                .contains("In diesem Monat hat sich etwas geändert");
        assertThat(Assessing.by(KOELN_HIGHEST, granted).sentences("A", "2026-06"))
                .doesNotContain("In diesem Monat hat sich etwas geändert");
    }

    @Test
    void contracts_that_follow_each_other_are_unbroken_care_in_whatever_order_they_were_recorded() {
        Condition before = new CareCondition.InCareBefore(LocalDate.of(2026, 1, 1));
        Tariff grandfathered = mWith(rule("bestand", Effect.AT_MOST, euro(10), before));
        FactsBuilder unbroken = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2026-09-01", ""),
                        contract(KRIPPE, 8, "2025-08-01", "2026-08-31"));
        FactsBuilder broken = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2026-09-01", ""),
                        contract(KRIPPE, 8, "2025-08-01", "2026-08-30"));
        assertThat(Assessing.by(grandfathered, unbroken).in("2026-10")).isEqualTo("A 10.00");
        assertThat(Assessing.by(grandfathered, broken).in("2026-10")).isEqualTo("A 120.00");
    }

    @Test
    void care_elsewhere_that_was_proven_in_pieces_began_with_the_first_of_them() {
        Tariff firstInCarePays = TestTariffs.mWith(PayerOrder.EARLIER_START, PayerOrder.CHILD_ID);
        assertThat(Assessing.by(firstInCarePays, siblingElsewhereUntil("2026-07-31"))
                        .in("2026-10"))
                .as("since August 2025 without a break")
                .isEqualTo("A 0.00");
        assertThat(Assessing.by(firstInCarePays, siblingElsewhereUntil("2026-07-30"))
                        .in("2026-10"))
                .as("anew since August 2026")
                .isEqualTo("A 120.00");
    }

    private static FactsBuilder siblingElsewhereUntil(String end) {
        return aHousehold()
                .child("A", "2024-05-05", contract(KRIPPE, 8, "2025-10-01", ""))
                .child("B", "2021-01-01")
                .elsewhere(KINDERGARTEN, 8, "2026-08-01", "", "2025-08-01")
                .elsewhere(KINDERGARTEN, 8, "2025-08-01", end, "2025-08-01");
    }

    @Test
    void a_child_is_there_the_whole_month_if_its_contracts_meet_within_it() {
        FactsBuilder meeting = aHousehold()
                .child(
                        "A",
                        "2024-05-05",
                        contract(KRIPPE, 8, "2025-08-01", "2026-09-10"),
                        contract(KRIPPE, 10, "2026-09-11", ""));
        FactsBuilder ending = aHousehold().child("A", "2024-05-05", contract(KRIPPE, 8, "2025-08-01", "2026-09-10"));
        assertThat(contractOf(meeting)).isEqualTo("KRIPPE 8/40");
        assertThat(contractOf(ending)).isEqualTo("KRIPPE 8/40 Tage 1-10");
    }

    private static String contractOf(FactsBuilder facts) {
        return Assessing.by(TestTariffs.m(), facts)
                .months("2026-09", "2026-09")
                .get(0)
                .basis()
                .values()
                .get(Aspect.CONTRACT);
    }

    @Test
    void the_family_is_who_lives_there_on_the_first_day_of_care_and_who_is_in_care_later() {
        Tariff tariff = oneEuroForEachChildOfTheFamily();
        FactsBuilder one = aHousehold().child("A", "2024-05-05", KRIPPE, 8);
        assertThat(Assessing.by(tariff, one).in("2026-09")).isEqualTo("A 121.00");
        FactsBuilder unborn = aHousehold().child("A", "2024-05-05", KRIPPE, 8).child("Z", "2026-10-01");
        assertThat(Assessing.by(tariff, unborn).in("2026-09")).isEqualTo("A 121.00");
        assertThat(Assessing.by(tariff, unborn).in("2026-10")).isEqualTo("A 122.00");
        FactsBuilder movesIn =
                aHousehold().child("A", "2024-05-05", KRIPPE, 8).child("Z", "2020-01-01", period("2026-09-15", ""));
        assertThat(Assessing.by(tariff, movesIn).in("2026-09")).isEqualTo("A 121.00");
        FactsBuilder comesIntoCare = aHousehold()
                .child("A", "2024-05-05", KRIPPE, 8)
                .child("Z", "2024-06-06", period("2026-09-15", ""), contract(KRIPPE, 8, "2026-09-15", ""));
        assertThat(Assessing.by(tariff, comesIntoCare).in("2026-09")).startsWith("A 122.00");
        FactsBuilder comesIntoCareElsewhere = aHousehold()
                .child("A", "2020-05-05", KINDERGARTEN, 8)
                .child("Z", "2024-06-06", period("2026-09-15", ""))
                .elsewhere(KRIPPE, 8, "2026-09-15", "", "2026-09-01");
        assertThat(Assessing.by(tariff, comesIntoCareElsewhere).in("2026-09")).isEqualTo("A 66.00");
    }

    @Test
    void the_income_that_decided_can_be_read_from_what_was_written_down() {
        assertThat(incomeOf(underTwo().income("P1", "30000"))).contains(new HouseholdIncome.Proven(Money.euro(30_000)));
        assertThat(incomeOf(underTwo()))
                .contains(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.PROOF_MISSING));
        assertThat(incomeOf(underTwo().highestBandAccepted("P1")))
                .contains(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
        assertThat(Basis.UNKNOWN.income()).isEmpty();
    }

    private static Optional<HouseholdIncome> incomeOf(FactsBuilder facts) {
        return Assessing.by(TestTariffs.koeln(), facts)
                .months("2026-09", "2026-09")
                .get(0)
                .basis()
                .income();
    }

    @Test
    void all_benefits_of_the_month_are_written_down() {
        FactsBuilder granted = underTwo()
                .income("P1", "30000")
                .benefit(BenefitKind.WOHNGELD, "2026-01-01", "2026-09-15")
                .benefit(BenefitKind.SGB_II, "2026-09-16", "2026-12-31");
        String text = Assessing.by(TestTariffs.koeln(), granted)
                .months("2026-09", "2026-09")
                .get(0)
                .basis()
                .values()
                .get(Aspect.BENEFIT);
        assertThat(text).startsWith("WOHNGELD ").contains(", SGB_II ");
    }

    @Test
    void a_window_gives_what_its_months_give_one_by_one() {
        compare(TestTariffs.m(), new RandomFamilies(7, CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT));
        compare(TestTariffs.koeln(), new RandomFamilies(8, CareForm.KRIPPE, CareForm.KINDERGARTEN));
        compare(KOELN_HIGHEST, new RandomFamilies(9, CareForm.KRIPPE, CareForm.KINDERGARTEN));
    }

    private static void compare(Tariff tariff, RandomFamilies families) {
        for (int i = 0; i < 60; i++) {
            compare(tariff, families.next(), Month.of(2026, 1), Month.of(2027, 12));
        }
    }

    private static void compare(Tariff tariff, HouseholdFacts facts, Month first, Month last) {
        Assessor assessor = new Assessor(tariff);
        List<AssessedMonth> single = new ArrayList<>();
        for (Month month = first; !month.isAfter(last); month = month.next()) {
            if (assessor.assess(facts, month, month) instanceof Assessment.Assessed assessed) {
                single.addAll(assessed.months());
            } else {
                return;
            }
        }
        Assessment whole = assessor.assess(facts, first, last);
        assertThat(whole).isInstanceOf(Assessment.Assessed.class);
        assertThat(((Assessment.Assessed) whole).months()).containsExactlyInAnyOrderElementsOf(single);
    }

    @Test
    void a_birthday_is_seen_within_a_window_on_whatever_day_it_lies() {
        for (String born :
                List.of("2024-02-29", "2024-02-28", "2024-03-01", "2023-12-31", "2024-01-01", "2023-09-14")) {
            HouseholdFacts facts = aHousehold()
                    .child("A", born, KRIPPE, 9)
                    .income("P1", "30000")
                    .build();
            compare(TestTariffs.koeln(), facts, Month.of(2025, 1), Month.of(2028, 12));
        }
    }
}
