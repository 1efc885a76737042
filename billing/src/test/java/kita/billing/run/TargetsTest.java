package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.billing.assessment.AssessedMonth;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.tariff.Charge;
import kita.money.Money;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetsTest {

    @Test
    void care_and_meals_of_one_month_are_two_positions() {
        Position care = Books.position("Mutter", "C1", "2026-08");
        AssessedMonth assessed = Books.assessed(care, "120");
        Position meals = new Position(care.household(), care.payer(), care.month(), care.child(), Product.VERPFLEGUNG);
        assertThat(Targets.of(List.of(assessed, meal(assessed, "77"))))
                .containsOnly(
                        org.assertj.core.api.Assertions.entry(care, Money.euro(120)),
                        org.assertj.core.api.Assertions.entry(meals, Money.euro(77)));
    }

    @Test
    void meals_that_cost_nothing_leave_no_position() {
        AssessedMonth assessed = Books.assessed(Books.position("Mutter", "C1", "2026-08"), "120");
        assertThat(Targets.of(List.of(meal(assessed, "0")))).isEmpty();
    }

    /** The name goes into the digest of the ledger, which must stay what it was. */
    @ParameterizedTest
    @EnumSource(CareForm.class)
    void the_product_of_care_has_the_name_of_its_form(CareForm form) {
        assertThat(Targets.product(Charge.CARE, form).name()).isEqualTo(form.name());
        assertThat(Targets.product(Charge.CARE, form).german()).isEqualTo(form.german());
        assertThat(Targets.product(Charge.MEAL, form)).isEqualTo(Product.VERPFLEGUNG);
    }

    private static AssessedMonth meal(AssessedMonth month, String euro) {
        return new AssessedMonth(
                month.household(),
                month.child(),
                month.contract(),
                month.payer(),
                month.month(),
                Charge.MEAL,
                month.form(),
                Money.parse(euro),
                month.ordinance(),
                month.steps(),
                month.basis(),
                month.inputDigest());
    }
}
