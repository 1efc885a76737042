package kita.billing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.run.DueDates;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class EarliestDunningTest {

    private static final DueDates FIFTEENTH = new DueDates(15, 14, day -> true);
    private static final EarliestDunning A_WEEK = new EarliestDunning(FIFTEENTH, 7);

    @Test
    void what_falls_due_on_the_day_of_delivery_or_later_may_be_dunned_after_its_grace() {
        assertThat(A_WEEK.of(LocalDate.of(2026, 9, 14), Month.of(2026, 8))).isEqualTo("2026-09-23");
        assertThat(A_WEEK.of(LocalDate.of(2026, 9, 15), Month.of(2026, 8))).isEqualTo("2026-09-23");
        assertThat(A_WEEK.of(LocalDate.of(2026, 9, 16), Month.of(2026, 8))).isEqualTo("2026-10-23");
    }

    @Test
    void a_fee_that_begins_later_is_due_later() {
        assertThat(A_WEEK.of(LocalDate.of(2026, 6, 10), Month.of(2026, 8))).isEqualTo("2026-08-23");
    }

    @Test
    void the_last_due_day_of_a_short_month_moves_to_a_bank_day_and_into_the_next_one() {
        EarliestDunning last = new EarliestDunning(
                new DueDates(31, 14, day -> day.getDayOfWeek().getValue() < 6), 0);
        assertThat(last.of(LocalDate.of(2027, 2, 1), Month.of(2027, 1))).isEqualTo("2027-03-02");
    }

    @Test
    void it_is_the_first_day_on_which_dunning_is_proposed() {
        LocalDate due = LocalDate.of(2026, 9, 15);
        LocalDate earliest = A_WEEK.of(LocalDate.of(2026, 9, 10), Month.of(2026, 9));
        Claim claim =
                new Claim(new ItemKey("2026-09/1"), LocalDate.of(2026, 9, 1), due, Money.euro(64), Claim.Way.INVOICE);
        for (LocalDate day = due; day.isBefore(due.plusDays(20)); day = day.plusDays(1)) {
            AccountBalance account = new PayerBook(List.of(claim), List.of(), List.of()).at(day);
            assertThat(new Dunning(day, 7)
                            .propose(account, List.of(), List.of())
                            .lines())
                    .as(day.toString())
                    .hasSize(day.isBefore(earliest) ? 0 : 1);
        }
        assertThat(Optional.of(earliest)).contains(LocalDate.of(2026, 9, 23));
    }
}
