package kita.billing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class YearOfPaymentsTest {

    private static final LocalDate LATER = LocalDate.of(2028, 1, 15);

    @Test // 119
    void the_year_in_which_money_flowed_counts_and_not_the_month_of_care() {
        PayerBook book = new PayerBook(
                List.of(
                        debit("2026-11/1", "2026-11-16", "120"),
                        debit("2026-12/1", "2027-01-04", "120"),
                        debit("2027-01/1", "2027-01-15", "130")),
                List.of(),
                List.of());
        assertThat(YearOfPayments.of(book, Year.of(2026), LATER).total()).isEqualTo(Money.euro(120));
        YearOfPayments next = YearOfPayments.of(book, Year.of(2027), LATER);
        assertThat(next.total()).isEqualTo(Money.euro(250));
        assertThat(next.lines()).extracting(line -> line.on().toString()).containsExactly("2027-01-04", "2027-01-15");
    }

    @Test // 119
    void what_came_back_and_what_was_refunded_is_taken_off_in_the_year_in_which_it_flowed() {
        PayerBook book = new PayerBook(
                List.of(debit("2026-11/1", "2026-11-16", "120")),
                List.of(),
                List.of(
                        movement(1, "2026-11-20", MoneyKind.RETURN, "120", "2026-11-20"),
                        movement(2, "2026-12-30", MoneyKind.PAYMENT, "-150", "2026-12-30"),
                        movement(3, "2026-12-30", MoneyKind.RETURN_FEE, "4", "2026-12-30"),
                        movement(4, "2027-01-12", MoneyKind.REFUND, "26", "2027-01-12")));
        assertThat(YearOfPayments.of(book, Year.of(2026), LATER).total()).isEqualTo(Money.euro(150));
        assertThat(YearOfPayments.of(book, Year.of(2027), LATER).total()).isEqualTo(Money.euro(-26));
    }

    @Test
    void a_payment_that_was_booked_late_because_the_month_was_closed_counts_where_the_bank_says() {
        PayerBook book = new PayerBook(
                List.of(), List.of(), List.of(movement(1, "2027-01-01", MoneyKind.PAYMENT, "-80", "2026-12-30")));
        assertThat(YearOfPayments.of(book, Year.of(2026), LATER).total()).isEqualTo(Money.euro(80));
        assertThat(YearOfPayments.of(book, Year.of(2027), LATER).lines()).isEmpty();
    }

    @Test
    void a_debit_whose_run_was_taken_back_before_money_flowed_was_never_paid() {
        Claim claim = new Claim(
                new ItemKey("2026-11/1"),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 16),
                Money.euro(120),
                Claim.Way.DEBIT,
                Optional.of(LocalDate.of(2026, 11, 10)));
        PayerBook book = new PayerBook(List.of(claim), List.of(), List.of());
        assertThat(YearOfPayments.of(book, Year.of(2026), LATER).lines()).isEmpty();
    }

    private static Claim debit(String item, String due, String euro) {
        LocalDate day = LocalDate.parse(due);
        return new Claim(new ItemKey(item), day.minusDays(14), day, Money.parse(euro + ".00"), Claim.Way.DEBIT);
    }

    private static Movement movement(long number, String on, MoneyKind kind, String euro, String value) {
        return new Movement(
                number,
                LocalDate.parse(on),
                kind,
                Money.parse(euro + ".00"),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(value));
    }
}
