package kita.billing.returns;

import static kita.billing.returns.Books.aBook;
import static kita.billing.returns.Books.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kita.billing.returns.Dunning.Line;
import kita.billing.returns.Dunning.Proposal;
import kita.billing.returns.DunningBlock.Scope;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class DunningTest {

    private static final List<DunningBlock> NO_BLOCKS = List.of();
    private static final List<InstalmentPlan> NO_PLANS = List.of();

    @Test
    void an_unpaid_invoice_is_dunned_after_the_days_of_grace_and_not_before() {
        Books book = aBook().invoice("2026-10/1", "2026-10-15", 100);
        assertThat(propose(book, "2026-10-22", NO_BLOCKS, NO_PLANS).lines()).isEmpty();
        Proposal late = propose(book, "2026-10-23", NO_BLOCKS, NO_PLANS);
        assertThat(late.lines()).extracting(Line::amount).containsExactly(Money.euro(100));
        assertThat(late.lines().get(0).sentence()).isEqualTo("fällig am 15.10.2026, nicht gezahlt.");
    }

    @Test // Duisburg 2012: dunning letters for debits that were never drawn
    void an_item_whose_debit_was_never_drawn_is_not_dunned() {
        Books book =
                aBook().debit("2026-10/1", "2026-10-15", 120).on("2026-10/1", "2026-10-20", MoneyKind.NOT_DRAWN, 120);
        Proposal proposal = propose(book, "2027-03-01", NO_BLOCKS, NO_PLANS);
        assertThat(proposal.lines()).isEmpty();
        assertThat(proposal.held()).hasSize(1);
        assertThat(proposal.held().get(0).sentence()).contains("nicht eingezogen", "nicht mahnen");
    }

    @Test
    void a_debit_that_waits_for_its_day_or_was_drawn_is_not_dunned() {
        Books book = aBook().debit("2026-10/1", "2026-10-15", 120);
        for (String day : List.of("2026-10-14", "2026-10-15", "2027-01-01")) {
            Proposal proposal = propose(book, day, NO_BLOCKS, NO_PLANS);
            assertThat(proposal.lines()).isEmpty();
            assertThat(proposal.held()).isEmpty();
        }
    }

    @Test
    void a_returned_debit_is_dunned_with_its_reason_counted_from_the_day_it_came_back() {
        Books book = aBook().debit("2026-10/1", "2026-10-15", 120)
                .returned("2026-10/1", "2026-12-03", 120, ReturnReason.AC04);
        assertThat(propose(book, "2026-12-10", NO_BLOCKS, NO_PLANS).lines()).isEmpty();
        assertThat(propose(book, "2026-12-11", NO_BLOCKS, NO_PLANS)
                        .lines()
                        .get(0)
                        .sentence())
                .isEqualTo("fällig am 15.10.2026, Lastschrift kam zurück: Konto aufgelöst.");
    }

    @Test // 147
    void a_block_holds_for_its_item_alone_and_newer_months_go_on() {
        Books book = aBook().invoice("2026-09/1", "2026-09-15", 100).invoice("2026-10/1", "2026-10-15", 100);
        DunningBlock objection = new DunningBlock(
                new Scope.Item(new ItemKey("2026-09/1")),
                BlockReason.OBJECTION,
                day("2026-09-20"),
                Optional.of(day("2026-12-31")));
        Proposal proposal = propose(book, "2026-12-31", List.of(objection), NO_PLANS);
        assertThat(proposal.lines()).extracting(line -> line.item().key()).containsExactly(new ItemKey("2026-10/1"));
        assertThat(proposal.held().get(0).sentence()).isEqualTo("Mahnsperre: Widerspruch bis 31.12.2026");
        assertThat(propose(book, "2027-01-01", List.of(objection), NO_PLANS).lines())
                .hasSize(2);
        assertThat(propose(book, "2026-09-19", List.of(objection), NO_PLANS).held())
                .isEmpty();
    }

    @Test // 155
    void after_an_insolvency_older_items_are_not_dunned_and_newer_ones_are() {
        Books book = aBook().invoice("2026-10/1", "2026-10-12", 100).invoice("2026-11/1", "2026-10-13", 100);
        DunningBlock insolvency = new DunningBlock(
                new Scope.DueUpTo(day("2026-10-12")), BlockReason.INSOLVENCY, day("2026-10-12"), Optional.empty());
        Proposal proposal = propose(book, "2026-12-31", List.of(insolvency), NO_PLANS);
        assertThat(proposal.lines()).extracting(line -> line.item().key()).containsExactly(new ItemKey("2026-11/1"));
        assertThat(BlockReason.INSOLVENCY.coversOlderItems()).isTrue();
        assertThat(BlockReason.OBJECTION.coversOlderItems()).isFalse();
    }

    @Test // 147
    void a_deferred_item_is_dunned_only_for_an_instalment_that_did_not_come() {
        InstalmentPlan plan = InstalmentPlan.equal(
                new ItemKey("2026-09/1"), day("2026-10-01"), Money.euro(100), day("2026-11-01"), 3);
        assertThat(plan.instalments().get(0).amount()).isEqualTo(Money.cents(3334));
        Books book = aBook().invoice("2026-09/1", "2026-09-15", 100);
        assertThat(propose(book, "2026-11-01", NO_BLOCKS, List.of(plan)).lines())
                .isEmpty();
        Proposal late = propose(book, "2026-11-02", NO_BLOCKS, List.of(plan));
        assertThat(late.lines()).extracting(Line::amount).containsExactly(Money.cents(3334));
        assertThat(late.lines().get(0).sentence()).startsWith("Rate nicht gezahlt");
        book.free("2026-11-02", MoneyKind.PAYMENT, -34);
        assertThat(propose(book, "2026-12-01", NO_BLOCKS, List.of(plan))
                        .held()
                        .get(0)
                        .sentence())
                .contains("Gestundet");
        assertThat(propose(book, "2026-12-02", NO_BLOCKS, List.of(plan)).total())
                .isEqualTo(Money.cents(3267));
    }

    @Test
    void instalments_that_do_not_make_up_the_item_are_refused() {
        assertThatThrownBy(() -> new InstalmentPlan(
                        new ItemKey("2026-09/1"),
                        day("2026-10-01"),
                        Money.euro(100),
                        List.of(new InstalmentPlan.Instalment(day("2026-11-01"), Money.euro(99)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Proposal propose(Books book, String day, List<DunningBlock> blocks, List<InstalmentPlan> plans) {
        return new Dunning(day(day), 7).propose(book.at(day), blocks, plans);
    }
}
