package kita.billing.tariff.lint;

import static kita.billing.tariff.lint.Drafts.MONTH;
import static kita.billing.tariff.lint.Drafts.atMost;
import static kita.billing.tariff.lint.Drafts.example;
import static kita.billing.tariff.lint.Drafts.head;
import static kita.billing.tariff.lint.Drafts.hours;
import static kita.billing.tariff.lint.Drafts.tariff;
import static kita.billing.tariff.lint.Drafts.told;
import static kita.billing.tariff.lint.Drafts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.BenefitsFree.Cover;
import kita.billing.tariff.CareCondition;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Condition;
import kita.billing.tariff.Effect;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FormulaRule;
import kita.billing.tariff.HouseholdCondition;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.TableRule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gaps, drafts, and rules that do nothing or that nothing proves. */
class TariffLintTest {

    private static final String[] RISING = {"40.00", "60.00", "80.00", "100.00"};

    @Test
    void a_sound_ordinance_has_no_finding() {
        assertThat(TariffLint.of(tariff(version(hours(RISING))), List.of())).isEmpty();
    }

    @Test
    void a_gap_between_two_versions_is_a_warning_and_one_at_the_end_is_a_hint() {
        Optional<LocalDate> published = Optional.of(LocalDate.of(2025, 5, 1));
        Period first = Period.of(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31));
        Period second = Period.of(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 7, 31));
        Tariff gaps = tariff(
                version("alt", first, published, Optional.empty(), List.of(), hours(RISING)),
                version("neu", second, published, Optional.empty(), List.of(), hours(RISING)));
        assertThat(told(Check.GAP, gaps))
                .containsExactly(
                        "Warnung alt: Ab 2026-08-01 gilt bis zur nächsten Fassung keine. Die folgende Fassung eintragen,"
                                + " bevor dieser Monat abgerechnet wird.",
                        "Hinweis neu: Ab 2027-08-01 gilt keine Fassung mehr. Die folgende Fassung eintragen, bevor"
                                + " dieser Monat abgerechnet wird.");
    }

    @Test
    void a_version_that_was_not_made_public_is_told_as_a_draft() {
        Tariff draft =
                tariff(version("2026", Drafts.IN_FORCE, Optional.empty(), Optional.empty(), List.of(), hours(RISING)));
        assertThat(told(Check.UNPUBLISHED, draft))
                .containsExactly("Hinweis 2026: Es steht nicht da, wann die Fassung bekannt gemacht wurde."
                        + " „publishedOn:“ ergänzen; vorher ist sie ein Entwurf.");
    }

    @Test
    void a_cap_above_every_fee_changes_nothing() {
        assertThat(told(Check.UNREACHABLE, tariff(version(hours(RISING), atMost("deckel", 100)))))
                .containsExactly("Warnung 2026 deckel: Die Regel „deckel“ ändert bei keiner erdachten Familie und in"
                        + " keinem Beispiel einen Betrag. Bedingung, Gültigkeit und Reihenfolge prüfen oder ein"
                        + " Beispiel ergänzen, in dem sie wirkt.");
    }

    @Test
    void a_rule_that_works_and_that_no_example_proves_is_a_hint() {
        Tariff capped = tariff(version(hours(RISING), atMost("deckel", 99)));
        assertThat(told(Check.UNREACHABLE, capped)).isEmpty();
        assertThat(told(Check.UNPROVEN, capped))
                .containsExactly("Hinweis 2026 deckel: Kein Beispiel prüft die Regel „deckel“. Ein Beispiel ergänzen,"
                        + " dessen Beitrag sich ohne die Regel ändern würde.");
    }

    @Test
    void an_example_proves_a_rule_only_if_its_fee_would_change_without_it() {
        Tariff capped = tariff(version(hours(RISING), atMost("deckel", 99)));
        assertThat(told(Check.UNPROVEN, capped, example(MONTH, HouseholdIncome.NOT_ASKED, 8, "80.00")))
                .hasSize(1);
        assertThat(told(Check.UNPROVEN, capped, example(MONTH, HouseholdIncome.NOT_ASKED, 10, "99.00")))
                .isEmpty();
    }

    @Test
    void an_example_of_a_month_in_which_the_version_is_not_in_force_proves_nothing() {
        Period thisYear = Period.of(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 12, 31));
        Tariff capped = tariff(version(
                "2026",
                thisYear,
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.empty(),
                List.of(),
                hours(RISING),
                atMost("deckel", 99)));
        for (Month outside : List.of(Month.of(2026, 7), Month.of(2027, 1))) {
            assertThat(told(Check.UNPROVEN, capped, example(outside, HouseholdIncome.NOT_ASKED, 10, "99.00")))
                    .hasSize(1);
        }
    }

    @Test
    void a_rule_without_which_families_would_be_refused_is_not_idle() {
        Condition krippe = new CareCondition.InForm(List.of(CareForm.KRIPPE));
        Tariff byForm = tariff(version(
                Drafts.formula(head("krippe", Optional.of(krippe)), Drafts.euro(0), Effect.SETS),
                Drafts.formula(head("übrige", Optional.of(new Condition.Not(krippe))), Drafts.euro(50), Effect.SETS)));
        assertThat(told(Check.UNREACHABLE, byForm)).isEmpty();
        assertThat(told(Check.UNPROVEN, byForm)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void families_with_every_benefit_of_the_ordinance_are_looked_at(Cover cover) {
        BenefitsFree benefits = new BenefitsFree(head("sozial"), List.of("WOHNGELD", "SGB_II"), cover);
        assertThat(told(Check.UNREACHABLE, tariff(version(hours(RISING), benefits))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fact.Scope.class)
    void families_with_every_value_of_a_fact_are_looked_at(Fact.Scope scope) {
        Fact card = new Fact("karte", scope, "Familienkarte", List.of("keine", "gold"), Optional.of("keine"));
        Condition gold = new HouseholdCondition.FactIs(card, Set.of("gold"));
        Tariff asking = tariff(version(
                Optional.empty(),
                List.of(card),
                hours(RISING),
                Drafts.formula(head("karte", Optional.of(gold)), Drafts.euro(10), Effect.AT_MOST)));
        assertThat(told(Check.UNREACHABLE, asking)).isEmpty();
        assertThat(told(Check.UNPROVEN, asking)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fact.Scope.class)
    void a_fact_that_must_be_declared_is_declared_by_every_family(Fact.Scope scope) {
        Fact meals = new Fact("essen", scope, "Mittagessen", List.of("ja", "nein"), Optional.empty());
        Tariff asking = tariff(version(
                Optional.empty(),
                List.of(meals),
                hours("40.00", "60.00", "50.00", "100.00"),
                Drafts.formula(
                        head("essen", Optional.of(new HouseholdCondition.FactIs(meals, Set.of("ja")))),
                        Drafts.euro(45),
                        Effect.ADDS)));
        assertThat(told(Check.UNREACHABLE, asking)).isEmpty();
        assertThat(told(Check.HOURS_FALL, asking)).hasSize(1).first().asString().contains("105,00 €", "95,00 €");
    }

    @Test
    void a_rule_that_begins_years_after_its_version_is_looked_at_in_its_own_months() {
        Condition august = new CareCondition.InMonths(List.of(8));
        Tariff late = tariff(version(
                hours(RISING),
                new FormulaRule(
                        new RuleHead(
                                "später",
                                "Ab 2030:",
                                Drafts.CITATION,
                                Period.from(LocalDate.of(2030, 8, 1)),
                                Charge.CARE,
                                Optional.of(august)),
                        Drafts.euro(30),
                        List.of(),
                        Effect.AT_MOST)));
        assertThat(told(Check.UNREACHABLE, late)).isEmpty();
    }

    @Test
    void every_month_of_the_first_year_is_looked_at() {
        for (int month = 1; month <= 12; month++) {
            Condition only = new CareCondition.InMonths(List.of(month));
            Tariff seasonal = tariff(version(
                    hours(RISING), Drafts.formula(head("monat", Optional.of(only)), Drafts.euro(30), Effect.AT_MOST)));
            assertThat(told(Check.UNREACHABLE, seasonal)).as("month " + month).isEmpty();
        }
    }

    @Test
    void a_version_that_has_always_been_in_force_is_looked_at_from_the_year_2000() {
        Period always = new Period(LocalDate.MIN, LocalDate.MAX);
        Condition winter = new CareCondition.InMonths(List.of(12));
        Tariff old = tariff(version(
                "immer",
                always,
                Optional.of(LocalDate.of(1990, 1, 1)),
                Optional.empty(),
                List.of(),
                new TableRule(
                        new RuleHead("tabelle", "Tabelle:", Drafts.CITATION, always),
                        hours("40.00", "30.00", "80.00", "100.00").table()),
                new FormulaRule(
                        new RuleHead(
                                "winter", "Im Dezember:", Drafts.CITATION, always, Charge.CARE, Optional.of(winter)),
                        Drafts.euro(10),
                        List.of(),
                        Effect.AT_MOST)));
        assertThat(told(Check.HOURS_FALL, old)).hasSize(1);
        assertThat(told(Check.UNREACHABLE, old)).isEmpty();
    }
}
