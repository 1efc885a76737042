package kita.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

class EntryChainTest {

    private static final ProductAccount KRIPPE = new ProductAccount("36501.4321001");

    @Test
    void a_claim_of_zero_is_refused() {
        assertThatThrownBy(() -> entry("C1", 9, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_claim_debits_the_payer_and_credits_the_product() {
        Entry claim = entry("C1", 9, 12_000);
        assertThat(claim.amount()).isEqualTo(Money.euro(120));
        assertThat(claim.postings())
                .containsExactly(
                        new Posting(new Account.OfPayer(PayerNumber.FIRST), Money.euro(120)),
                        new Posting(new Account.OfProduct(KRIPPE), Money.euro(-120)));
    }

    @Test
    void whatever_is_said_in_one_sentence_sums_to_zero() {
        for (Entry entry : entries()) {
            assertThat(entry.postings().stream().map(Posting::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void entries_out_of_order_are_refused() {
        EntryChain chain = new EntryChain();
        chain.add(entry("C2", 9, 100));
        assertThatThrownBy(() -> chain.add(entry("C1", 9, 100))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_entry_twice_is_refused() {
        EntryChain chain = new EntryChain();
        chain.add(entry("C1", 9, 100));
        assertThatThrownBy(() -> chain.add(entry("C1", 9, 100))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void count_and_total_are_those_of_the_entries() {
        EntryChain chain = new EntryChain();
        entries().forEach(chain::add);
        assertThat(chain.count()).isEqualTo(12);
        assertThat(chain.total()).isEqualTo(Money.cents(1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12));
    }

    @Test
    void equal_entries_give_equal_digests() {
        assertThat(digest(entries(), Digest.NONE)).isEqualTo(digest(entries(), Digest.NONE));
    }

    @Test
    void any_change_of_any_field_of_any_entry_is_seen() {
        List<UnaryOperator<Entry>> tamperings = List.of(
                e -> rebuilt(e, e.amount().plus(Money.cents(1000)), e.payer(), e.reason(), KRIPPE),
                e -> rebuilt(e, e.amount().negated(), e.payer(), e.reason(), KRIPPE),
                e -> rebuilt(e, e.amount(), e.payer().next(), e.reason(), KRIPPE),
                e -> rebuilt(e, e.amount(), e.payer(), Reason.LATE_CHARGE, KRIPPE),
                e -> rebuilt(e, e.amount(), e.payer(), e.reason(), new ProductAccount("36501.4321002")));
        Set<Digest> seen = new HashSet<>();
        seen.add(digest(entries(), Digest.NONE));
        for (int at = 0; at < entries().size(); at++) {
            for (UnaryOperator<Entry> tampering : tamperings) {
                List<Entry> tampered = new ArrayList<>(entries());
                tampered.set(at, tampering.apply(tampered.get(at)));
                assertThat(seen.add(digest(tampered, Digest.NONE)))
                        .as("entry %s", at)
                        .isTrue();
            }
        }
    }

    @Test
    void a_dropped_entry_is_seen() {
        Digest whole = digest(entries(), Digest.NONE);
        for (int at = 0; at < entries().size(); at++) {
            List<Entry> fewer = new ArrayList<>(entries());
            fewer.remove(at);
            assertThat(digest(fewer, Digest.NONE)).isNotEqualTo(whole);
        }
    }

    @Test
    void a_change_in_an_earlier_run_shows_in_all_later_runs() {
        Digest first = digest(entries(), Digest.NONE);
        Digest otherFirst = digest(entries().subList(0, 11), Digest.NONE);
        assertThat(digest(entries(), first)).isNotEqualTo(digest(entries(), otherFirst));
    }

    @Test
    void texts_that_only_join_alike_have_different_digests() {
        assertThat(new CanonicalHash().text("ab").text("c").digest())
                .isNotEqualTo(new CanonicalHash().text("a").text("bc").digest());
    }

    private static Digest digest(List<Entry> entries, Digest previous) {
        EntryChain chain = new EntryChain();
        entries.forEach(chain::add);
        return chain.chainedTo(previous);
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            entries.add(entry("C1", month, month));
        }
        return entries;
    }

    private static Entry entry(String child, int month, long cents) {
        return new Entry(position(child, month), PayerNumber.FIRST, Reason.CHARGE, Money.cents(cents), KRIPPE);
    }

    private static Entry rebuilt(Entry entry, Money amount, PayerNumber payer, Reason reason, ProductAccount product) {
        return new Entry(entry.position(), payer, reason, amount, product);
    }

    private static Position position(String child, int month) {
        return new Position(
                new HouseholdId("H1"), new GuardianId("G1"), Month.of(2026, month), new ChildId(child), Product.KRIPPE);
    }
}
