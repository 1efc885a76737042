package kita.billing.returns;

import static kita.billing.returns.Books.aBook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kita.billing.returns.OpenItem.DebitState;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class PayerBookTest {

    @Test
    void a_debit_is_owed_until_its_day_and_counts_as_drawn_from_then_on() {
        Books book = aBook().debit("2026-11/1", "2026-11-16", 120);
        assertThat(book.at("2026-11-15").total()).isEqualTo(Money.euro(120));
        assertThat(book.at("2026-11-15").due()).isEqualTo(Money.ZERO);
        assertThat(book.at("2026-11-15").items().get(0).debit()).isEqualTo(DebitState.AWAITED);
        assertThat(book.at("2026-11-16").total()).isEqualTo(Money.ZERO);
        assertThat(book.at("2026-11-16").items().get(0).debit()).isEqualTo(DebitState.DRAWN);
        assertThat(book.at("2026-11-01").items()).isEmpty();
    }

    @Test // 138
    void a_return_for_want_of_funds_opens_the_item_again_and_its_cost_is_an_item_of_its_own() {
        AccountBalance account = aBook().debit("2026-11/1", "2026-11-16", 120)
                .returned("2026-11/1", "2026-11-18", 120, ReturnReason.AM04)
                .free("2026-11-18", MoneyKind.RETURN_FEE, 3)
                .at("2026-11-18");
        assertThat(account.total()).isEqualTo(Money.euro(123));
        assertThat(account.open()).extracting(OpenItem::open).containsExactly(Money.euro(120), Money.euro(3));
        assertThat(account.open().get(0).returned()).contains(ReturnReason.AM04);
        assertThat(account.open().get(0).openSince()).isEqualTo(Books.day("2026-11-18"));
        assertThat(account.open().get(1).key()).isEqualTo(new ItemKey("N2"));
        assertThat(ReturnReason.AM04.effect()).isEqualTo(ReturnReason.Effect.HOLD_UNTIL_MONTH_END);
    }

    @Test // 140
    void a_late_return_after_a_correction_does_not_give_the_credit_of_the_correction_twice() {
        // October was 120 and is 100 by now; the 20 went into November's debit of 120 - 20.
        AccountBalance account = aBook().debit("2026-10/1", "2026-10-15", 120)
                .debit("2026-11/1", "2026-11-16", 100)
                .returned("2026-10/1", "2026-12-03", 120, ReturnReason.MD06)
                .at("2026-12-03");
        // 100 for October and 120 for November are due in all, 100 came.
        assertThat(account.total()).isEqualTo(Money.euro(120));
        assertThat(account.open()).extracting(OpenItem::key).containsExactly(new ItemKey("2026-10/1"));
    }

    @Test // 140, where the credit still waits
    void a_late_return_meets_a_credit_that_still_waits() {
        AccountBalance account = aBook().debit("2026-10/1", "2026-10-15", 120)
                .credit("2026-11-02", 20)
                .returned("2026-10/1", "2026-12-03", 120, ReturnReason.MD06)
                .at("2026-12-03");
        assertThat(account.total()).isEqualTo(Money.euro(100));
        assertThat(account.open().get(0).open()).isEqualTo(Money.euro(100));
        assertThat(account.credit()).isEqualTo(Money.ZERO);
    }

    @Test // 143
    void a_debit_that_comes_back_after_its_refund_is_owed_and_is_no_overpayment() {
        Books book = aBook().debit("2026-10/1", "2026-10-15", 120)
                .credit("2026-11-02", 120)
                .on("2026-11/1", "2026-11-05", MoneyKind.REFUND, 120);
        assertThat(book.at("2026-11-05").total()).isEqualTo(Money.ZERO);
        AccountBalance later =
                book.returned("2026-10/1", "2026-11-20", 120, ReturnReason.MD06).at("2026-11-20");
        assertThat(later.total()).isEqualTo(Money.euro(120));
        assertThat(later.credit()).isEqualTo(Money.ZERO);
        assertThat(later.open()).extracting(OpenItem::open).containsExactly(Money.euro(120));
    }

    @Test // 143
    void more_paid_out_than_there_was_to_the_credit_is_claimed_back_as_an_item_of_its_own() {
        AccountBalance account =
                aBook().free("2026-11-05", MoneyKind.REFUND, 120).at("2026-11-06");
        assertThat(account.total()).isEqualTo(Money.euro(120));
        assertThat(account.open()).hasSize(1);
        assertThat(account.open().get(0).claim().way()).isEqualTo(Claim.Way.INVOICE);
    }

    @Test // 153
    void a_refund_that_comes_back_opens_the_credit_again() {
        AccountBalance account = aBook().debit("2026-10/1", "2026-10-15", 120)
                .credit("2026-11-02", 120)
                .on("2026-11/1", "2026-11-05", MoneyKind.REFUND, 120)
                .on("2026-11/1", "2026-11-09", MoneyKind.REFUND_RETURNED, -120)
                .at("2026-11-09");
        assertThat(account.credit()).isEqualTo(Money.euro(120));
        assertThat(account.open()).isEmpty();
    }

    @Test
    void a_payment_without_an_item_settles_what_fell_due_first_and_the_rest_is_a_credit() {
        Books book = aBook().invoice("2026-10/1", "2026-10-15", 100)
                .invoice("2026-09/1", "2026-09-15", 80)
                .free("2026-10-20", MoneyKind.PAYMENT, -90);
        assertThat(book.at("2026-10-20").open()).extracting(OpenItem::open).containsExactly(Money.euro(90));
        assertThat(book.at("2026-10-20").open().get(0).key()).isEqualTo(new ItemKey("2026-10/1"));
        AccountBalance paid = book.free("2026-10-21", MoneyKind.PAYMENT, -100).at("2026-10-21");
        assertThat(paid.open()).isEmpty();
        assertThat(paid.credit()).isEqualTo(Money.euro(10));
    }

    @Test
    void a_credit_is_not_counted_against_a_debit_that_will_draw_its_whole_amount_anyway() {
        AccountBalance account = aBook().free("2026-11-01", MoneyKind.PAYMENT, -50)
                .debit("2026-11/1", "2026-11-16", 120)
                .at("2026-11-10");
        assertThat(account.items().get(0).open()).isEqualTo(Money.euro(120));
        assertThat(account.credit()).isEqualTo(Money.euro(50));
    }

    @Test
    void a_write_off_and_a_remission_are_entries_on_their_item() {
        AccountBalance account = aBook().invoice("2026-09/1", "2026-09-15", 80)
                .invoice("2026-10/1", "2026-10-15", 100)
                .on("2026-10/1", "2026-12-01", MoneyKind.WRITE_OFF, -100)
                .on("2026-09/1", "2026-12-01", MoneyKind.REMISSION, -30)
                .at("2026-12-01");
        assertThat(account.open()).extracting(OpenItem::open).containsExactly(Money.euro(50));
    }

    @Test // 82
    void the_newest_credit_of_the_runs_holds_and_is_never_added_to_the_one_it_took_up() {
        Books book = aBook().credit("2026-09-01", 150).credit("2026-10-01", 50).credit("2026-11-01", 0);
        assertThat(book.at("2026-09-30").credit()).isEqualTo(Money.euro(150));
        assertThat(book.at("2026-10-30").credit()).isEqualTo(Money.euro(50));
        assertThat(book.at("2026-11-30").credit()).isEqualTo(Money.ZERO);
    }

    @Test // 145
    void the_order_in_which_bookings_came_makes_no_difference() {
        long seed = 20261122;
        Random dice = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Movement> movements = new ArrayList<>();
            List<Claim> claims = new ArrayList<>();
            for (int month = 1; month <= 9; month++) {
                ItemKey key = new ItemKey("2026-0" + month + "/1");
                Money amount = Money.cents(1 + dice.nextInt(30_000));
                Claim.Way way = dice.nextBoolean() ? Claim.Way.DEBIT : Claim.Way.INVOICE;
                claims.add(new Claim(
                        key, Books.day("2026-0" + month + "-01"), Books.day("2026-0" + month + "-15"), amount, way));
                if (way == Claim.Way.DEBIT && dice.nextBoolean()) {
                    movements.add(new Movement(
                            month,
                            Books.day("2026-0" + month + "-20"),
                            MoneyKind.RETURN,
                            amount,
                            Optional.of(key),
                            Optional.of(ReturnReason.AM04)));
                }
                movements.add(new Movement(
                        100 + month,
                        Books.day("2026-0" + month + "-25"),
                        MoneyKind.PAYMENT,
                        Money.cents(-1 - dice.nextInt(20_000)),
                        Optional.empty(),
                        Optional.empty()));
            }
            AccountBalance first = new PayerBook(claims, List.of(), movements).at(Books.day("2026-12-31"));
            Collections.shuffle(movements, dice);
            Collections.shuffle(claims, dice);
            assertThat(new PayerBook(claims, List.of(), movements).at(Books.day("2026-12-31")))
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(first);
        }
    }

    @Test
    void a_booking_that_goes_the_wrong_way_is_refused() {
        assertThatThrownBy(() -> aBook().free("2026-11-01", MoneyKind.PAYMENT, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aBook().on("2026-11/1", "2026-11-01", MoneyKind.RETURN, -5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aBook().free("2026-11-01", MoneyKind.SUSPENSE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
