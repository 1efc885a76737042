package kita.billing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.drill.RandomFamilies;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.PartMonth;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.TestTariffs;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** What was frozen is enough to ask the ordinance again. */
class RecomputationTest {

    private static final Month FIRST = Month.of(2026, 1);
    private static final Month LAST = Month.of(2027, 12);

    @Test
    void every_month_of_random_families_comes_out_again_by_what_was_frozen() {
        assertThat(comingOut(TestTariffs.m(), CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT))
                .isGreaterThan(4_000);
        assertThat(comingOut(TestTariffs.koeln(), CareForm.KRIPPE, CareForm.KINDERGARTEN))
                .isGreaterThan(4_000);
        assertThat(comingOut(
                        Versions.with(TestTariffs.koeln(), Decreases.values()[0], Increases.values()[0]),
                        CareForm.KRIPPE,
                        CareForm.KINDERGARTEN))
                .isGreaterThan(4_000);
    }

    private static int comingOut(Tariff tariff, CareForm... forms) {
        RandomFamilies families = new RandomFamilies(11, forms);
        Assessor assessor = new Assessor(tariff);
        int count = 0;
        for (int i = 0; i < 200; i++) {
            if (assessor.assess(families.next(), FIRST, LAST) instanceof Assessment.Assessed assessed) {
                for (AssessedMonth month : assessed.months()) {
                    assertThat(Recomputation.facts(month, tariff.at(month.month())))
                            .as("family %d: %s", i, month)
                            .isPresent();
                    count++;
                }
            }
        }
        return count;
    }

    @Test
    void a_month_that_was_computed_in_parts_is_not_taken_for_one_question() {
        Tariff daily = Versions.with(
                TestTariffs.koeln(),
                Decides.FIRST_DAY,
                Share.BY_DAY,
                new PartMonth(Versions.head("tage"), List.of(Rounding.CENT_HALF_UP)));
        int parts = 0;
        RandomFamilies families = new RandomFamilies(12, CareForm.KRIPPE, CareForm.KINDERGARTEN);
        for (int i = 0; i < 200; i++) {
            if (new Assessor(daily).assess(families.next(), FIRST, LAST) instanceof Assessment.Assessed assessed) {
                for (AssessedMonth month : assessed.months()) {
                    boolean inParts = month.steps().stream()
                            .anyMatch(step -> step.sentence().startsWith("Summe der Teile"));
                    Optional<HouseholdMonth> facts = Recomputation.facts(month, daily.at(month.month()));
                    assertThat(facts.isPresent()).as("family %d: %s", i, month).isEqualTo(!inParts);
                    parts += inParts ? 1 : 0;
                }
            }
        }
        assertThat(parts).isPositive();
    }

    @Test
    void a_cent_more_does_not_come_out() {
        AssessedMonth month = one();
        AssessedMonth dearer = with(month, month.amount().plus(Money.cents(1)), month.basis());
        assertThat(Recomputation.facts(month, version())).isPresent();
        assertThat(Recomputation.facts(dearer, version())).isEmpty();
    }

    @Test
    void a_basis_from_before_all_this_was_written_down_is_no_question() {
        assertThat(FrozenFacts.of(with(one(), one().amount(), Basis.UNKNOWN), version()))
                .isEmpty();
        Basis strange = one().basis().with(Aspect.DECLARED, "unbekannt=ja");
        assertThat(FrozenFacts.of(with(one(), one().amount(), strange), version()))
                .isEmpty();
    }

    private static AssessedMonth one() {
        List<AssessedMonth> months = Assessing.by(
                        TestTariffs.koeln(),
                        FactsBuilder.aHousehold()
                                .child("A", "2025-05-05", CareForm.KRIPPE, 9)
                                .income("P1", "45000"))
                .months("2026-03", "2026-03");
        return months.get(0);
    }

    private static TariffVersion version() {
        return TestTariffs.koeln().at(Month.of(2026, 3));
    }

    private static AssessedMonth with(AssessedMonth month, Money amount, Basis basis) {
        return new AssessedMonth(
                month.household(),
                month.child(),
                month.contract(),
                month.payer(),
                month.month(),
                month.charge(),
                month.form(),
                amount,
                month.ordinance(),
                month.steps(),
                basis,
                month.inputDigest());
    }
}
