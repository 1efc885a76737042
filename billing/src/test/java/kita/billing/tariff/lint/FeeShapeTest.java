package kita.billing.tariff.lint;

import static kita.billing.tariff.lint.Drafts.askingByYear;
import static kita.billing.tariff.lint.Drafts.head;
import static kita.billing.tariff.lint.Drafts.hours;
import static kita.billing.tariff.lint.Drafts.incomes;
import static kita.billing.tariff.lint.Drafts.table;
import static kita.billing.tariff.lint.Drafts.tariff;
import static kita.billing.tariff.lint.Drafts.told;
import static kita.billing.tariff.lint.Drafts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.AgeGroupAxis;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.CareFormAxis;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Counted;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FormulaRule;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.IncomeAxis;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.Rule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.Term;
import kita.billing.tariff.TermByChildren;
import kita.billing.tariff.TermPercent;
import kita.billing.tariff.TermWord;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** Fees rise with income and with hours, and never because a sibling is there. */
class FeeShapeTest {

    private static Tariff byIncome(Rule... rules) {
        return tariff(version(Optional.of(askingByYear()), List.of(), rules));
    }

    @Test
    void the_first_income_at_which_the_fee_falls_is_told_with_both_amounts() {
        assertThat(told(Check.INCOME_FALLS, byIncome(incomes("100.00", "120.00", "110.00", "105.00"))))
                .containsExactly(
                        "Warnung 2026 tabelle: Mit höherem Einkommen sinkt der Beitrag (Krippe, 1 Stunde täglich, 1"
                                + " Jahr alt): Einkommen 20.000,00 € 120,00 €, Einkommen 21.000,00 € 110,00 €."
                                + " Einkommensstufen und Beträge prüfen.");
    }

    @Test
    void a_fee_that_stays_the_same_with_more_income_is_sound() {
        assertThat(told(Check.INCOME_FALLS, byIncome(incomes("0.00", "120.00", "120.00", "121.00"))))
                .isEmpty();
    }

    @Test
    void incomes_for_which_the_ordinance_has_no_fee_are_skipped_and_those_around_them_compared() {
        assertThat(told(Check.INCOME_FALLS, byIncome(incomes("100.00", "-", "99.99", "130.00"))))
                .containsExactly(
                        "Warnung 2026 tabelle: Mit höherem Einkommen sinkt der Beitrag (Krippe, 1 Stunde täglich, 1"
                                + " Jahr alt): Einkommen 10.000,00 € 100,00 €, Einkommen 21.000,00 € 99,99 €."
                                + " Einkommensstufen und Beträge prüfen.");
        assertThat(told(Check.INCOME_FALLS, byIncome(incomes("100.00", "-", "100.00", "130.00"))))
                .isEmpty();
    }

    @Test
    void incomes_by_the_month_are_looked_at_in_steps_of_twenty_euro() {
        Rule table = table(
                List.of(new IncomeAxis(List.of(Money.euro(1_000), Money.euro(1_010)))), "100.00", "90.00", "95.00");
        Tariff monthly =
                tariff(version(Optional.of(Drafts.asking(IncomeRule.Per.MONTH, Optional.empty())), List.of(), table));
        assertThat(told(Check.INCOME_FALLS, monthly))
                .hasSize(1)
                .first()
                .asString()
                .contains("Einkommen 1.000,00 € 100,00 €, Einkommen 1.020,00 € 95,00 €.");
    }

    @Test
    void the_highest_band_must_not_be_cheaper_than_a_proven_income() {
        FormulaRule permille = new FormulaRule(
                head("formel"),
                new TermPercent(Exact.of(1), TermWord.INCOME),
                List.of(Rounding.CENT_DOWN),
                Effect.SETS);
        Optional<Money> tooLow = Optional.of(Money.euro(200_000));
        assertThat(told(
                        Check.INCOME_FALLS,
                        tariff(version(Optional.of(Drafts.asking(IncomeRule.Per.YEAR, tooLow)), List.of(), permille))))
                .hasSize(1)
                .first()
                .asString()
                .contains("Einkommen 219.000,00 € 2.190,00 €, höchste Stufe 2.000,00 €.");
        Optional<Money> high = Optional.of(Money.euro(219_000));
        assertThat(told(
                        Check.INCOME_FALLS,
                        tariff(version(Optional.of(Drafts.asking(IncomeRule.Per.YEAR, high)), List.of(), permille))))
                .isEmpty();
    }

    @Test
    void a_slip_that_shows_only_after_a_rule_has_lapsed_is_told_with_its_month() {
        Rule cap = Drafts.capUntil("deckel", LocalDate.of(2026, 12, 31), 60);
        Tariff lapses = tariff(version(hours("60.00", "90.00", "80.00", "100.00"), cap));
        assertThat(told(Check.HOURS_FALL, lapses))
                .hasSize(1)
                .first()
                .asString()
                .contains("(ohne Einkommen; im Monat 2027-01)", "90,00 €", "80,00 €");
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("60.00", "80.00", "90.00", "100.00"), cap))))
                .isEmpty();
    }

    @Test
    void a_slip_that_a_rule_brings_when_it_begins_is_told_with_its_month() {
        Rule more = Drafts.addedFrom("zuschlag", LocalDate.of(2027, 3, 1), 4, 30);
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("60.00", "80.00", "90.00", "100.00"), more))))
                .hasSize(1)
                .first()
                .asString()
                .contains("im Monat 2027-03", "4 Stunden", "5 Stunden");
    }

    @Test
    void the_first_hours_at_which_the_fee_falls_are_told_with_both_amounts() {
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("40.00", "60.00", "59.99", "50.00")))))
                .containsExactly(
                        "Warnung 2026 tabelle: Mit mehr Stunden sinkt der Beitrag (ohne Einkommen): Krippe, 6 Stunden"
                                + " täglich, 1 Jahr alt 60,00 €, Krippe, 7 Stunden täglich, 1 Jahr alt 59,99 €."
                                + " Stundenklassen und Beträge prüfen.");
    }

    @Test
    void a_fee_that_stays_the_same_with_more_hours_is_sound() {
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("40.00", "60.00", "60.00", "70.00")))))
                .isEmpty();
    }

    @Test
    void hours_that_are_not_offered_are_skipped_and_those_around_them_compared() {
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("40.00", "-", "39.00", "70.00")))))
                .hasSize(1);
        assertThat(told(Check.HOURS_FALL, tariff(version(hours("40.00", "-", "40.00", "70.00")))))
                .isEmpty();
    }

    @Test
    void hours_of_another_form_or_of_another_age_are_not_compared() {
        Rule byForm = table(
                List.of(new CareFormAxis(List.of(CareForm.KRIPPE, CareForm.KINDERGARTEN)), Drafts.hoursAxis()),
                "40.00",
                "60.00",
                "80.00",
                "100.00",
                "20.00",
                "30.00",
                "40.00",
                "50.00");
        assertThat(told(Check.HOURS_FALL, tariff(version(byForm)))).isEmpty();
        Rule byAge = table(
                List.of(
                        new AgeGroupAxis(
                                List.of(
                                        new AgeGroupAxis.Group("u2", "unter 2", 0),
                                        new AgeGroupAxis.Group("ab2", "ab 2", 2)),
                                AgeChange.MONTH_AFTER_COMPLETION,
                                Drafts.CITATION),
                        Drafts.hoursAxis()),
                "40.00",
                "60.00",
                "80.00",
                "100.00",
                "20.00",
                "30.00",
                "40.00",
                "50.00");
        assertThat(told(Check.HOURS_FALL, tariff(version(byAge)))).isEmpty();
    }

    @Test
    void falling_hours_are_found_at_the_income_at_which_they_fall() {
        Rule table = table(
                List.of(new IncomeAxis(List.of(Money.euro(60_000))), Drafts.hoursAxis()),
                "40.00",
                "60.00",
                "80.00",
                "100.00",
                "140.00",
                "160.00",
                "180.00",
                "170.00");
        assertThat(told(Check.HOURS_FALL, byIncome(table)))
                .hasSize(1)
                .first()
                .asString()
                .contains("(Einkommen 75.000,00 €)", "8 Stunden", "180,00 €", "9 Stunden", "170,00 €");
    }

    @Test
    void two_siblings_must_not_cost_more_than_each_of_them_alone() {
        Term byNumber = new TermByChildren(List.of(Money.euro(50), Money.euro(60)), Counted.allInCare(Drafts.CITATION));
        Tariff dearer = tariff(version(Drafts.formula(head("formel"), byNumber, Effect.SETS)));
        assertThat(told(Check.SIBLING_DEARER, dearer))
                .containsExactly("Warnung 2026: Zwei Geschwister kosten zusammen mehr als einzeln (ohne Einkommen;"
                        + " Krippe, 5 Stunden täglich, 1 Jahr alt und Krippe, 5 Stunden täglich, 1 Jahr alt):"
                        + " 120,00 € statt 100,00 €. Geschwisterregeln und ihre Reihenfolge prüfen.");
    }

    @Test
    void siblings_who_together_cost_as_much_as_apart_are_sound() {
        assertThat(told(Check.SIBLING_DEARER, tariff(version(hours("40.00", "60.00", "80.00", "100.00")))))
                .isEmpty();
    }

    @Test
    void a_surcharge_for_siblings_in_eight_hours_or_in_kindergarten_is_found() {
        Counted all = Counted.allInCare(Drafts.CITATION);
        for (Condition only : List.of(
                new CareCondition.HoursBetween(CareCondition.HoursBetween.Unit.DAILY, 8, 8),
                new CareCondition.InForm(List.of(CareForm.KINDERGARTEN)))) {
            Condition withSibling = new Condition.All(List.of(only, new HouseholdCondition.ChildrenBetween(all, 2, 9)));
            Rule more = Drafts.formula(head("zuschlag", Optional.of(withSibling)), Drafts.euro(5), Effect.ADDS);
            assertThat(told(Check.SIBLING_DEARER, tariff(version(hours("40.00", "60.00", "80.00", "100.00"), more))))
                    .hasSize(1);
        }
    }

    @Test
    void a_sibling_without_a_fee_of_its_own_is_not_compared() {
        Counted all = Counted.allInCare(Drafts.CITATION);
        Rule more = Drafts.formula(
                head("zuschlag", Optional.of(new HouseholdCondition.ChildrenBetween(all, 2, 9))),
                Drafts.euro(5),
                Effect.ADDS);
        Rule alone = Drafts.formula(
                head("allein", Optional.of(new HouseholdCondition.ChildrenBetween(all, 2, 9))),
                Drafts.euro(50),
                Effect.SETS);
        assertThat(told(Check.SIBLING_DEARER, tariff(version(alone, more)))).isEmpty();
    }
}
