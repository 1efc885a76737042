package kita.billing.tariff.lint;

import static kita.billing.tariff.lint.Drafts.hours;
import static kita.billing.tariff.lint.Drafts.incomes;
import static kita.billing.tariff.lint.Drafts.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Fact;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

/** The families by which an ordinance is looked at. */
class ProbesTest {

    private static final TariffVersion HOURS = version(hours("40.00", "60.00", "80.00", "100.00"));

    @Test
    void the_same_version_gets_the_same_families() {
        assertThat(new Probes(HOURS).families()).isEqualTo(new Probes(HOURS).families());
    }

    @Test
    void families_have_one_two_three_four_and_seven_children_of_the_forms_of_the_version() {
        List<HouseholdMonth> families = new Probes(HOURS).families();
        assertThat(families.stream().map(family -> family.children().size()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 7);
        assertThat(families.stream()
                        .flatMap(family -> family.children().stream())
                        .map(ChildInCare::form)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CareForm.KRIPPE, CareForm.KINDERGARTEN);
    }

    @Test
    void the_household_is_two_adults_and_its_children_who_are_no_twins() {
        for (HouseholdMonth family : new Probes(HOURS).families()) {
            assertThat(family.persons()).isEqualTo(family.children().size() + 2);
            assertThat(family.family()).hasSameSizeAs(family.children());
            assertThat(family.children().stream().map(ChildInCare::birthDate).distinct())
                    .hasSameSizeAs(family.children());
        }
    }

    @Test
    void each_age_is_reached_in_the_month_of_the_question_and_never_on_a_first() {
        Probes probes = new Probes(HOURS);
        for (Probes.Care care : probes.cares()) {
            ChildInCare child = probes.household(Drafts.MONTH, HouseholdIncome.NOT_ASKED, List.of(care))
                    .children()
                    .get(0);
            LocalDate born = child.birthDate().day();
            assertThat(born).isEqualTo(LocalDate.of(2026, 9, 14).minusMonths(care.ageInMonths()));
            assertThat(child.hours().daily()).isEqualTo(care.dailyHours());
            assertThat(child.hours().weekly()).isEqualTo(care.dailyHours() * 5);
        }
    }

    @Test
    void every_form_is_looked_at_from_one_to_twelve_hours_at_its_ages() {
        assertThat(new Probes(HOURS).cares()).hasSize(2 * 3 * 12);
        assertThat(new Probes(HOURS)
                        .cares().stream().map(Probes.Care::dailyHours).distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void incomes_begin_at_nothing_and_end_with_the_highest_band() {
        Probes probes = new Probes(
                version(Optional.of(Drafts.askingByYear()), List.of(), incomes("1.00", "2.00", "3.00", "4.00")));
        List<HouseholdIncome> incomes = probes.incomes();
        assertThat(incomes.get(0)).isEqualTo(new HouseholdIncome.Proven(Money.ZERO));
        assertThat(incomes.get(219)).isEqualTo(new HouseholdIncome.Proven(Money.euro(219_000)));
        assertThat(incomes.get(220)).isEqualTo(new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
        assertThat(probes.fewIncomes())
                .containsExactly(
                        new HouseholdIncome.Proven(Money.ZERO),
                        new HouseholdIncome.Proven(Money.euro(25_000)),
                        new HouseholdIncome.Proven(Money.euro(50_000)),
                        new HouseholdIncome.Proven(Money.euro(75_000)),
                        new HouseholdIncome.Proven(Money.euro(110_000)),
                        new HouseholdIncome.Proven(Money.euro(219_000)),
                        new HouseholdIncome.HighestBand(HouseholdIncome.Reason.ACCEPTED));
    }

    @Test
    void a_version_that_asks_for_no_income_is_looked_at_without() {
        assertThat(new Probes(HOURS).incomes()).containsExactly(HouseholdIncome.NOT_ASKED);
        assertThat(new Probes(HOURS).fewIncomes()).containsExactly(HouseholdIncome.NOT_ASKED);
    }

    @Test
    void only_months_of_the_version_are_looked_at_each_once() {
        Period halfYear = Period.of(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 1, 31));
        TariffVersion half = version(
                "2026", halfYear, Optional.empty(), Optional.empty(), List.of(), hours("1.00", "2.00", "3.00", "4.00"));
        assertThat(new Probes(half).months())
                .containsExactly(
                        Month.of(2026, 8),
                        Month.of(2026, 9),
                        Month.of(2026, 10),
                        Month.of(2026, 11),
                        Month.of(2026, 12),
                        Month.of(2027, 1));
    }

    @Test
    void each_benefit_is_granted_for_the_month_of_the_question_to_families_of_their_own() {
        BenefitsFree free =
                new BenefitsFree(Drafts.head("sozial"), List.of("WOHNGELD", "SGB_II"), BenefitsFree.Cover.WHOLE_MONTH);
        List<HouseholdMonth> families = new Probes(version(hours("1.00", "2.00", "3.00", "4.00"), free)).families();
        List<HouseholdMonth> granted =
                families.stream().filter(family -> !family.benefits().isEmpty()).toList();
        assertThat(granted).hasSize(families.size() / 3 * 2);
        assertThat(granted).allSatisfy(family -> {
            assertThat(family.benefits()).hasSize(1);
            assertThat(family.benefits().get(0).granted())
                    .isEqualTo(family.month().period());
        });
    }

    @Test
    void a_fact_is_declared_about_whom_it_is_asked() {
        Fact card = new Fact("karte", Fact.Scope.HOUSEHOLD, "Karte", List.of("nein", "ja"), Optional.empty());
        Fact meals = new Fact("essen", Fact.Scope.CHILD, "Essen", List.of("ohne", "mit"), Optional.of("ohne"));
        TariffVersion asking = version(Optional.empty(), List.of(card, meals), hours("1.00", "2.00", "3.00", "4.00"));
        List<HouseholdMonth> families = new Probes(asking).families();
        assertThat(families.stream()
                        .map(family -> family.declared().values() + " "
                                + family.children().get(0).declared().values())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "{karte=nein} {}", "{karte=ja} {}", "{karte=nein} {essen=ohne}", "{karte=nein} {essen=mit}");
    }
}
