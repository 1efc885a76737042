package kita.billing.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Basis;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.Step;
import kita.billing.burden.BurdenRules.ReasonableShare;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Citation;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

/** One adult and one child: the limit without housing is 808 + 283 = 1,091 euro. */
class BurdenHintTest {

    private static final Month SEPTEMBER = Month.of(2016, 9);
    private static final Period ALWAYS = Period.from(LocalDate.of(2010, 1, 1));
    private static final HouseholdId HOUSEHOLD = new HouseholdId("H1");
    private static final ChildId CHILD = new ChildId("K1");

    @Test
    void who_pays_with_an_income_below_the_least_limit_should_be_advised() {
        Optional<BurdenHint> hint = hint("13091.00 YEAR", 50);

        assertThat(hint).hasValueSatisfying(found -> {
            assertThat(found.incomePerMonth()).isEqualTo(Money.parse("1090.91"));
            assertThat(found.limit()).isEqualTo(Money.euro(1091));
            assertThat(found.fees()).isEqualTo(Money.euro(50));
        });
    }

    @Test
    void an_income_at_the_limit_gives_no_hint() {
        assertThat(hint("13092.00 YEAR", 50)).isEmpty();
        assertThat(hint("1091.00 MONTH", 50)).isEmpty();
        assertThat(hint("1090.99 MONTH", 50)).isPresent();
    }

    @Test
    void who_pays_nothing_needs_no_hint() {
        assertThat(hint("5000.00 YEAR", 0)).isEmpty();
    }

    @Test
    void an_income_that_nobody_proved_gives_no_hint() {
        assertThat(hint("highest PROOF_MISSING", 50)).isEmpty();
    }

    @Test
    void a_month_without_a_base_amount_gives_no_hint() {
        assertThat(BurdenHint.of(rules(), facts(), fees("5000.00 YEAR", 50, Month.of(2018, 1)), Month.of(2018, 1)))
                .isEmpty();
    }

    private static Optional<BurdenHint> hint(String income, long euro) {
        return BurdenHint.of(rules(), facts(), fees(income, euro, SEPTEMBER), SEPTEMBER);
    }

    private static Assessment.Assessed fees(String income, long euro, Month month) {
        AssessedMonth fee = new AssessedMonth(
                HOUSEHOLD,
                CHILD,
                new ContractId("V1"),
                new GuardianId("P1"),
                month,
                Charge.CARE,
                CareForm.KRIPPE,
                Money.euro(euro),
                "m 1",
                List.of(new Step("Beitrag", Money.euro(euro), "§ 1")),
                new Basis(Map.of(Aspect.INCOME, income)),
                "0");
        return new Assessment.Assessed(HOUSEHOLD, List.of(fee));
    }

    private static HouseholdFacts facts() {
        return new HouseholdFacts(
                HOUSEHOLD,
                List.of(new Adult(new GuardianId("P1"), ALWAYS)),
                List.of(),
                List.of(new HouseholdChild(CHILD, BirthDate.of(LocalDate.of(2015, 3, 1)), ALWAYS, List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static BurdenRules rules() {
        Citation citation = new Citation("§ 85 SGB XII", Citation.Status.OFFICIAL);
        Period year = Period.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31));
        return new BurdenRules(
                "zumutbar",
                "Zumutbare Belastung",
                List.of(new BaseAmount(year, Money.euro(404), citation)),
                2,
                70,
                Rounding.EURO_UP,
                citation,
                new ReasonableShare(50, Rounding.CENT_DOWN, citation));
    }
}
