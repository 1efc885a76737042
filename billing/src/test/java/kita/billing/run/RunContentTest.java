package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class RunContentTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final RunId RUN = new RunId(TOWN, Month.of(2026, 9), 1);
    private static final Iban OLD = new Iban("DE85000000091000000001");
    private static final Iban NEW = new Iban("DE02120300000000202051");
    private static final Mandate MANDATE =
            new Mandate("M-1", NEW, "Kim Muster", LocalDate.of(2025, 1, 31), Optional.empty(), Optional.empty());
    private static final RunTerms TERMS = new RunTerms(
            LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15), new Creditor("Stadt", "DE98ZZZ09999999999", OLD));

    @Test // 116
    void every_payer_is_counted_where_he_belongs_and_the_sums_follow() {
        RunTotals totals = new RunContent()
                .add(new Collection.Debit(payer(1), Money.euro(120), MANDATE), Money.euro(152))
                .add(new Collection.Invoice(payer(2), Money.euro(64), "kein Mandat"), Money.ZERO)
                .add(new Collection.CreditCarried(payer(3), Money.euro(-15)), Money.euro(-20))
                .add(new Collection.PayoutOpen(payer(4), Money.euro(-7)), Money.ZERO)
                .add(new Collection.Settled(payer(5)), Money.ZERO, Money.euro(30))
                .seal(RUN, TERMS, Digest.NONE)
                .totals();
        assertThat(totals)
                .isEqualTo(new RunTotals(
                        0,
                        Money.euro(132),
                        Money.ZERO,
                        Money.euro(30),
                        1,
                        Money.euro(120),
                        1,
                        Money.euro(64),
                        2,
                        Money.euro(-22),
                        1));
    }

    @Test // 116
    void a_run_whose_sums_do_not_agree_is_not_sealed() {
        RunContent content =
                new RunContent().add(new Collection.Invoice(payer(1), Money.euro(64), "kein Mandat"), Money.ZERO);
        assertThatThrownBy(() -> content.seal(RUN, TERMS, Digest.NONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void payers_come_in_ascending_order_and_each_once() {
        RunContent content = new RunContent().add(new Collection.Settled(payer(2)), Money.ZERO);
        for (int late : new int[] {1, 2}) {
            assertThatThrownBy(() -> content.add(new Collection.Settled(payer(late)), Money.ZERO))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_a_reversal_takes_back_and_from_which_account_was_drawn_before_are_under_the_digest() {
        List<Digest> digests = List.of(
                sealed(new Collection.Settled(payer(1)), Money.ZERO),
                sealed(new Collection.Settled(payer(2)), Money.ZERO));
        assertThat(digests).doesNotHaveDuplicates();
        Collection plain = new Collection.Debit(payer(1), Money.euro(5), MANDATE);
        Collection moved = new Collection.Debit(payer(1), Money.euro(5), MANDATE, Optional.of(OLD), DebitSequence.RCUR);
        assertThat(sealed(plain, Money.euro(5))).isNotEqualTo(sealed(moved, Money.euro(5)));
    }

    @Test // 151
    void the_bank_is_told_of_an_account_only_if_it_is_another_one_than_before() {
        MandateOnFile.Present present = new MandateOnFile.Present(MANDATE);
        assertThat(present.lastDrawnFrom(OLD).formerIban()).contains(OLD);
        assertThat(present.lastDrawnFrom(NEW).formerIban()).isEmpty();
    }

    @Test
    void who_owes_nothing_has_neither_a_demand_nor_a_credit() {
        Collection settled = new Collection.Settled(payer(1));
        assertThat(settled.demanded()).isEqualTo(Money.ZERO);
        assertThat(settled.carried()).isEqualTo(Money.ZERO);
        assertThat(new Collection.PayoutOpen(payer(1), Money.euro(-7)).demanded())
                .isEqualTo(Money.ZERO);
        assertThat(new Collection.Invoice(payer(1), Money.euro(7), "x").carried())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void accounts_and_names_reach_no_log_and_people_see_the_last_four_digits() {
        assertThat(NEW.masked()).isEqualTo("DE…2051");
        assertThat(NEW.toString()).contains("DE…2051").doesNotContain("1203");
        assertThat(MANDATE.toString()).contains("M-1").doesNotContain("Muster", "DE02");
    }

    /** A run of one payer, with the credit that makes its sums right. */
    private static Digest sealed(Collection collection, Money forward) {
        RunContent.Sealed sealed = new RunContent().add(collection, forward).seal(RUN, TERMS, Digest.NONE);
        assertThat(sealed.dueDate()).isEqualTo(TERMS.dueDate());
        return sealed.whole();
    }

    private static PayerAccount payer(int number) {
        return PayerAccount.of(TOWN, new GuardianId("P" + number), new PayerNumber(10_000_000 + number));
    }
}
