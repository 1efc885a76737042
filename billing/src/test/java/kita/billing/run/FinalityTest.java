package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class FinalityTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final BillingWindow WINDOW = new BillingWindow(AUGUST, SEPTEMBER);

    private final Map<Position, Money> target = new TreeMap<>();
    private final Map<Position, Money> standing = new TreeMap<>();
    private Predicate<GuardianId> settled = payer -> true;
    private final List<Difference> demanded = new ArrayList<>();

    @Test // 96
    void a_rise_of_a_past_month_waits_for_a_person() {
        month("MUTTER", AUGUST, Product.KRIPPE, 100, 130);
        assertThat(split().held())
                .singleElement()
                .satisfies(one -> assertThat(one.delta()).isEqualTo(Money.euro(30)));
        assertThat(split().toPost()).isEmpty();
    }

    @Test // 96
    void a_reduction_is_posted_by_itself() {
        month("MUTTER", AUGUST, Product.KRIPPE, 100, 99);
        assertThat(split().held()).isEmpty();
        assertThat(split().toPost()).hasSize(1);
    }

    @Test
    void a_change_of_product_that_costs_more_is_held_as_a_whole_and_one_that_costs_less_is_not() {
        month("MUTTER", AUGUST, Product.KRIPPE, 100, 0);
        month("MUTTER", AUGUST, Product.KINDERGARTEN, 0, 101);
        assertThat(split().held()).hasSize(2);
        target.replaceAll((position, amount) -> amount.equals(Money.euro(101)) ? Money.euro(99) : amount);
        assertThat(split().held()).isEmpty();
        assertThat(split().toPost()).hasSize(2);
    }

    @Test
    void the_current_month_is_raised_at_once() {
        month("MUTTER", SEPTEMBER, Product.KRIPPE, 100, 130);
        assertThat(split().held()).isEmpty();
    }

    @Test
    void a_month_that_was_never_charged_is_charged_late() {
        month("MUTTER", AUGUST, Product.KRIPPE, 0, 130);
        assertThat(split().held()).isEmpty();
    }

    @Test
    void only_the_payer_whose_notice_is_final_is_held() {
        settled = payer -> payer.value().equals("VATER");
        month("MUTTER", AUGUST, Product.KRIPPE, 100, 130);
        month("VATER", AUGUST, Product.KRIPPE, 10, 20);
        assertThat(split().held())
                .extracting(one -> one.position().payer().value())
                .containsExactly("VATER");
        assertThat(split().toPost())
                .extracting(one -> one.position().payer().value())
                .containsExactly("MUTTER");
    }

    @Test
    void what_was_decided_to_be_demanded_is_posted_but_not_if_something_else_of_the_month_was_not() {
        month("MUTTER", AUGUST, Product.KRIPPE, 100, 130);
        demanded.addAll(split().held());
        assertThat(split().toPost()).hasSize(1);
        month("MUTTER", AUGUST, Product.VERPFLEGUNG, 40, 45);
        assertThat(split().held()).hasSize(2);
    }

    private void month(String payer, Month month, Product product, long stands, long should) {
        Position position =
                new Position(new HouseholdId("H1"), new GuardianId(payer), month, new ChildId("C1"), product);
        if (stands > 0) {
            standing.put(position, Money.euro(stands));
        }
        if (should > 0) {
            target.put(position, Money.euro(should));
        }
    }

    private Finality.Split split() {
        return Finality.split(
                Differences.between(target, standing, WINDOW), standing, SEPTEMBER, settled, demanded::contains);
    }
}
