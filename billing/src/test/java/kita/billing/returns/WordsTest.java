package kita.billing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kita.billing.ledger.Reason;
import kita.billing.run.RunGap;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

/** What clerks read on lists and statements. */
class WordsTest {

    @Test
    void no_two_kinds_read_the_same_and_none_is_without_a_word() {
        List.of(
                        Arrays.stream(MoneyKind.values()).map(MoneyKind::german),
                        Arrays.stream(Claim.Way.values()).map(Claim.Way::german),
                        Arrays.stream(BlockReason.values()).map(BlockReason::german),
                        Arrays.stream(ReturnReason.values()).map(ReturnReason::why),
                        Arrays.stream(Reason.values()).map(Reason::german),
                        Arrays.stream(RunGap.Kind.values()).map(RunGap.Kind::german))
                .forEach(words -> assertThat(words.toList())
                        .allSatisfy(word -> assertThat(word).isNotBlank())
                        .doesNotHaveDuplicates());
    }

    @Test
    void an_invoice_after_a_return_says_why_nothing_is_drawn_with_the_code_of_the_bank() {
        assertThat(ReturnReason.AC04.why()).isEqualTo("Rücklastschrift: Konto aufgelöst (AC04)");
    }

    @Test
    void an_item_is_called_by_its_run_or_by_the_booking_that_made_it() {
        ItemKey run = ItemKey.of(new RunId(new TenantId("elbstadt"), Month.of(2026, 9), 2));
        assertThat(run).hasToString("2026-09/2");
        assertThat(run.german()).isEqualTo("Lauf 2026-09/2");
        assertThat(ItemKey.ofFee(17).german()).isEqualTo("Nebenforderung N17");
        assertThat(Stream.of(ItemKey.ofFee(17), new ItemKey("2026-10/1"), run).sorted())
                .containsExactly(run, new ItemKey("2026-10/1"), ItemKey.ofFee(17));
    }

    @Test
    void what_people_wrote_to_the_bank_reaches_no_log() {
        BankEntry entry = new BankEntry(
                "B1",
                LocalDate.of(2026, 9, 1),
                Money.euro(5),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Familie Muster, DE02120300000000202051");
        assertThat(entry.toString()).contains("B1").doesNotContain("Muster", "DE02");
    }
}
