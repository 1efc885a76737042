package kita.billing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kita.billing.returns.OpenItem.DebitState;
import kita.money.Money;
import org.junit.jupiter.api.Test;

/** Claims of a run that was taken back on 5 November before any money had flowed; another claim of October stands. */
class VoidClaimTest {

    private static final ItemKey VOID = new ItemKey("2026-11/1");
    private static final ItemKey STANDS = new ItemKey("2026-10/1");

    @Test // 99
    void a_claim_is_owed_until_the_day_before_its_run_was_taken_back() {
        PayerBook book = book(Claim.Way.INVOICE);
        assertThat(book.at(Books.day("2026-11-04")).total()).isEqualTo(Money.euro(220));
        assertThat(book.at(Books.day("2026-11-05")).total()).isEqualTo(Money.euro(100));
        assertThat(book.at(Books.day("2026-11-05")).open())
                .extracting(OpenItem::key)
                .containsExactly(STANDS);
    }

    @Test // 99
    void what_was_waived_or_came_back_of_a_void_claim_changes_nothing_any_more() {
        for (MoneyKind kind : List.of(MoneyKind.RETURN, MoneyKind.NOT_DRAWN)) {
            assertThat(book(Claim.Way.DEBIT, movement(kind, 120))
                            .at(Books.day("2026-12-01"))
                            .total())
                    .as(kind.german())
                    .isEqualTo(Money.euro(100));
        }
        for (MoneyKind kind : List.of(MoneyKind.WRITE_OFF, MoneyKind.REMISSION)) {
            assertThat(book(Claim.Way.INVOICE, movement(kind, -120))
                            .at(Books.day("2026-12-01"))
                            .total())
                    .as(kind.german())
                    .isEqualTo(Money.euro(100));
        }
    }

    @Test // 99
    void a_payment_that_named_the_void_claim_settles_another_one() {
        assertThat(book(Claim.Way.INVOICE, movement(MoneyKind.PAYMENT, -120))
                        .at(Books.day("2026-12-01"))
                        .credit())
                .isEqualTo(Money.euro(20));
    }

    @Test
    void what_concerns_a_claim_that_stands_counts_beside_a_void_one() {
        Movement waived = new Movement(
                1,
                Books.day("2026-11-20"),
                MoneyKind.REMISSION,
                Money.euro(-100),
                Optional.of(STANDS),
                Optional.empty());
        assertThat(book(Claim.Way.INVOICE, waived).at(Books.day("2026-12-01")).total())
                .isEqualTo(Money.ZERO);
    }

    @Test // 89
    void what_came_from_the_payer_is_drawn_and_paid_less_what_went_back_and_no_waiver() {
        PayerBook book = Books.aBook()
                .debit("2026-08/1", "2026-08-17", 100)
                .debit("2026-09/1", "2026-09-15", 100)
                .invoice("2026-10/1", "2026-10-15", 100)
                .returned("2026-09/1", "2026-09-20", 100, ReturnReason.AM04)
                .on("2026-09/1", "2026-09-25", MoneyKind.REMISSION, -10)
                .free("2026-10-20", MoneyKind.PAYMENT, -90)
                .free("2026-10-21", MoneyKind.RETURN_FEE, 3)
                .free("2026-10-22", MoneyKind.REFUND, 40)
                .free("2026-10-23", MoneyKind.REFUND_RETURNED, -15)
                .book();
        assertThat(book.paid(Books.day("2026-08-16"))).isEqualTo(Money.ZERO);
        assertThat(book.paid(Books.day("2026-08-17"))).isEqualTo(Money.euro(100));
        assertThat(book.paid(Books.day("2026-09-19"))).isEqualTo(Money.euro(200));
        assertThat(book.paid(Books.day("2026-09-30"))).isEqualTo(Money.euro(100));
        assertThat(book.paid(Books.day("2026-10-31"))).isEqualTo(Money.euro(100 + 90 - 40 + 15));
        assertThat(book(Claim.Way.DEBIT, movement(MoneyKind.RETURN, 120)).paid(Books.day("2026-12-01")))
                .as("a void debit brought nothing")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_debit_says_whether_it_was_drawn_came_back_or_never_reached_the_bank() {
        Books books = Books.aBook()
                .debit("2026-08/1", "2026-08-17", 100)
                .debit("2026-09/1", "2026-09-15", 100)
                .debit("2026-10/1", "2026-10-15", 100)
                .debit("2026-11/1", "2026-11-16", 100)
                .on("2026-09/1", "2026-09-16", MoneyKind.NOT_DRAWN, 100)
                .returned("2026-10/1", "2026-10-20", 100, ReturnReason.AM04);
        assertThat(books.at("2026-11-02").items())
                .extracting(OpenItem::debit)
                .containsExactly(DebitState.DRAWN, DebitState.NOT_DRAWN, DebitState.RETURNED, DebitState.AWAITED);
        assertThat(books.at("2026-11-02").items())
                .extracting(item -> item.openSince().toString())
                .as("nobody owed it before it came back")
                .containsExactly("2026-08-17", "2026-09-15", "2026-10-20", "2026-11-16");
    }

    private static Movement movement(MoneyKind kind, int euro) {
        return new Movement(1, Books.day("2026-11-20"), kind, Money.euro(euro), Optional.of(VOID), Optional.empty());
    }

    private static PayerBook book(Claim.Way way, Movement... movements) {
        Claim taken = new Claim(
                VOID,
                Books.day("2026-11-01"),
                Books.day("2026-11-16"),
                Money.euro(120),
                way,
                Optional.of(Books.day("2026-11-05")));
        Claim stands =
                new Claim(STANDS, Books.day("2026-10-01"), Books.day("2026-10-15"), Money.euro(100), Claim.Way.INVOICE);
        return new PayerBook(List.of(taken, stands), List.of(), List.of(movements));
    }
}
