package kita.billing.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.Waiver;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

class WaiversTest {

    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final HouseholdId HOUSEHOLD = new HouseholdId("H1");

    @Test
    void what_is_payable_is_shared_as_the_fees_are_and_no_cent_is_lost() {
        List<AssessedMonth> left = waived("10.00", month(1, "50.00"), month(2, "50.00"), month(3, "50.00"));

        assertThat(left).extracting(one -> one.amount().toString()).containsExactly("3.34", "3.33", "3.33");
        assertThat(left.get(0).steps()).hasSize(2);
        assertThat(left.get(0).steps().get(1).sentence())
                .isEqualTo("Erlass: Von zusammen 150,00\u00a0€ sind höchstens 10,00\u00a0€ zu zahlen; auf dieses Kind"
                        + " entfallen davon 3,34\u00a0€.");
        assertThat(left.get(0).basis().values()).containsEntry(Aspect.WAIVER, "10.00 von 150.00");
        assertThat(left.get(0).inputDigest()).isNotEqualTo(month(1, "50.00").inputDigest());
    }

    @Test
    void the_sum_is_what_is_payable_for_all_fees_of_up_to_four_children() {
        for (int payable = 0; payable <= 120; payable += 7) {
            for (int seed = 1; seed < 60; seed++) {
                int start = seed;
                AssessedMonth[] months = IntStream.rangeClosed(1, 1 + seed % 4)
                        .mapToObj(child -> month(
                                child,
                                Money.cents(1 + start * 37L * child % 9973).toString()))
                        .toArray(AssessedMonth[]::new);
                long before = sum(List.of(months));
                List<AssessedMonth> left = waived(Money.cents(payable).toString(), months);
                assertThat(sum(left)).isEqualTo(Math.min(before, payable));
                for (int i = 0; i < months.length; i++) {
                    assertThat(left.get(i).amount()).isLessThanOrEqualTo(months[i].amount());
                }
            }
        }
    }

    @Test
    void meals_children_without_a_fee_and_months_before_stay_as_they_are() {
        AssessedMonth free = month(1, "0.00");
        AssessedMonth meal = of(2, SEPTEMBER, Charge.MEAL, "77.00");
        AssessedMonth before = of(2, Month.of(2026, 8), Charge.CARE, "50.00");
        assertThat(waived("0.00", free, meal, before)).containsExactly(free, meal, before);
    }

    @Test
    void who_pays_less_than_is_payable_pays_on_as_before() {
        AssessedMonth month = month(1, "9.99");
        assertThat(waived("10.00", month)).containsExactly(month);
    }

    private static List<AssessedMonth> waived(String payable, AssessedMonth... months) {
        Waiver waiver = new Waiver(new Period(SEPTEMBER.firstDay(), LocalDate.of(2026, 12, 31)), Money.parse(payable));
        return Waivers.applied(new Assessment.Assessed(HOUSEHOLD, List.of(months)), List.of(waiver))
                .months();
    }

    private static long sum(List<AssessedMonth> months) {
        return months.stream().mapToLong(month -> month.amount().cents()).sum();
    }

    private static AssessedMonth month(int child, String euro) {
        return of(child, SEPTEMBER, Charge.CARE, euro);
    }

    private static AssessedMonth of(int child, Month month, Charge charge, String euro) {
        return new AssessedMonth(
                HOUSEHOLD,
                new ChildId("C" + child),
                new ContractId("V" + child),
                new GuardianId("P1"),
                month,
                charge,
                CareForm.KRIPPE,
                Money.parse(euro),
                "Satzung 1",
                List.of(new Step("Tabelle", Money.parse(euro), "Anlage 1")),
                new Basis(Map.of(Aspect.AGE, "3")),
                "0");
    }
}
