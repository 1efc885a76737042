package kita.billing.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.returns.Meaning.Unclear;
import kita.billing.returns.Meaning.Why;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final PayerAccount ERIKA = PayerAccount.of(TOWN, new GuardianId("P1"), PayerNumber.FIRST);
    private static final PayerAccount OTTO = PayerAccount.of(TOWN, new GuardianId("P2"), PayerNumber.FIRST.next());
    private static final RunId RUN = new RunId(TOWN, Month.of(2026, 11), 1);
    private static final String DEBIT = ERIKA.reference() + "-202611001";

    private final Known known = new Known();
    private final Matching matching = new Matching(known);

    @Test
    void a_payment_is_matched_by_its_payment_reference_however_it_was_typed() {
        String digits = ERIKA.reference().value().substring(2);
        for (String written : new String[] {
            ERIKA.reference().value(),
            ERIKA.reference().grouped(),
            "Kita kb" + digits + " danke",
            "Kassenzeichen " + ERIKA.reference().grouped().replace(' ', '-'),
            "K B " + digits,
            "KB\n" + digits.substring(0, 7) + "\n" + digits.substring(7)
        }) {
            assertThat(matching.of(payment(120, written))).as(written).isEqualTo(new Meaning.Paid(ERIKA));
        }
    }

    @Test // 157
    void a_payment_with_a_wrong_reference_goes_to_suspense_even_if_the_name_fits() {
        String wrong = ERIKA.reference().value().replaceFirst(".$", "x");
        assertThat(why(payment(120, "Erika Muster Kita " + wrong))).isEqualTo(Why.NO_REFERENCE);
        String stranger = PayerAccount.of(TOWN, new GuardianId("P9"), new PayerNumber(10_000_099))
                .reference()
                .value();
        assertThat(why(payment(120, "Erika Muster " + stranger))).isEqualTo(Why.UNKNOWN_REFERENCE);
        assertThat(why(payment(120, "Erika Muster, Personenkonto 10000001"))).isEqualTo(Why.NO_REFERENCE);
    }

    @Test
    void a_reference_with_one_wrong_digit_is_not_repaired() {
        String value = ERIKA.reference().value();
        for (int i = 2; i < value.length(); i++) {
            char other = value.charAt(i) == '9' ? '0' : (char) (value.charAt(i) + 1);
            assertThat(References.in(value.substring(0, i) + other + value.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void a_payment_that_names_two_payers_is_for_a_clerk() {
        assertThat(why(payment(240, ERIKA.reference() + " und " + OTTO.reference())))
                .isEqualTo(Why.SEVERAL_REFERENCES);
        assertThat(matching.of(payment(240, ERIKA.reference() + " " + ERIKA.reference())))
                .isEqualTo(new Meaning.Paid(ERIKA));
    }

    @Test // 138
    void a_return_finds_its_debit_by_the_end_to_end_id_and_tells_the_cost_of_the_bank() {
        Meaning.Returned returned = (Meaning.Returned) matching.of(back(-12300, Optional.of(Money.euro(120)), "AM04"));
        assertThat(returned.reason()).isEqualTo(ReturnReason.AM04);
        assertThat(returned.cost()).isEqualTo(Money.euro(3));
        assertThat(returned.debit().run()).isEqualTo(RUN);
    }

    @Test
    void a_return_of_another_amount_than_was_drawn_is_for_a_clerk() {
        assertThat(why(back(-12300, Optional.of(Money.euro(123)), "AM04"))).isEqualTo(Why.AMOUNT_DIFFERS);
        assertThat(why(back(-11900, Optional.empty(), "AM04"))).isEqualTo(Why.AMOUNT_DIFFERS);
    }

    @Test
    void a_return_for_an_unknown_debit_and_a_second_one_for_the_same_debit_are_for_a_clerk() {
        assertThat(why(new BankEntry(
                        "B9",
                        LocalDate.of(2026, 11, 18),
                        Money.euro(-120),
                        Optional.empty(),
                        Optional.of("AC04"),
                        Optional.of("unknown"),
                        Optional.empty(),
                        "")))
                .isEqualTo(Why.UNKNOWN_DEBIT);
        known.returned = true;
        assertThat(why(back(-12000, Optional.empty(), "AC04"))).isEqualTo(Why.RETURNED_TWICE);
    }

    @Test // 153
    void a_refund_that_comes_back_is_known_by_its_end_to_end_id() {
        BankEntry back = new BankEntry(
                "B3",
                LocalDate.of(2026, 11, 20),
                Money.euro(80),
                Optional.of(Money.euro(80)),
                Optional.of("AC04"),
                Optional.of("REFUND-1"),
                Optional.empty(),
                "");
        assertThat(matching.of(back)).isInstanceOf(Meaning.RefundReturned.class);
        BankEntry out = new BankEntry(
                "B2",
                LocalDate.of(2026, 11, 5),
                Money.euro(-80),
                Optional.empty(),
                Optional.empty(),
                Optional.of("REFUND-1"),
                Optional.empty(),
                "");
        assertThat(matching.of(out)).isInstanceOf(Meaning.RefundCarriedOut.class);
    }

    @Test
    void the_credit_for_a_file_of_debits_is_no_payment_of_anybody() {
        BankEntry credit = new BankEntry(
                "B4",
                LocalDate.of(2026, 11, 16),
                Money.euro(50_000),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("KITA-202611001-20261116"),
                ERIKA.reference().value());
        assertThat(matching.of(credit)).isEqualTo(new Meaning.Collected(RUN));
    }

    @Test
    void a_code_that_the_banks_invent_tomorrow_blocks_the_account_until_somebody_has_looked() {
        assertThat(ReturnReason.ofCode("ZZ99")).isEqualTo(ReturnReason.UNKNOWN);
        assertThat(ReturnReason.ofCode(" ac04 ")).isEqualTo(ReturnReason.AC04);
        assertThat(ReturnReason.UNKNOWN.effect()).isEqualTo(ReturnReason.Effect.BLOCK_ACCOUNT);
    }

    private Why why(BankEntry entry) {
        Meaning meaning = matching.of(entry);
        assertThat(meaning).isInstanceOf(Unclear.class);
        assertThat(((Unclear) meaning).why()).isNotBlank();
        return ((Unclear) meaning).code();
    }

    private static BankEntry payment(long euro, String remittance) {
        return new BankEntry(
                "B1",
                LocalDate.of(2026, 11, 18),
                Money.euro(euro),
                Optional.empty(),
                Optional.empty(),
                Optional.of("NOTPROVIDED"),
                Optional.empty(),
                remittance);
    }

    private static BankEntry back(long cents, Optional<Money> original, String code) {
        return new BankEntry(
                "B2",
                LocalDate.of(2026, 11, 18),
                Money.cents(cents),
                original,
                Optional.of(code),
                Optional.of(DEBIT),
                Optional.empty(),
                "");
    }

    @Test // 153
    void a_refund_that_comes_back_in_another_amount_or_once_more_is_for_a_clerk() {
        assertThat(matching.of(refundBack(8000))).isInstanceOf(Meaning.RefundReturned.class);
        assertThat(why(refundBack(7900))).isEqualTo(Why.AMOUNT_DIFFERS);
        known.refundReturned = true;
        assertThat(why(refundBack(8000))).isEqualTo(Why.RETURNED_TWICE);
    }

    @Test
    void money_that_leaves_the_account_is_a_refund_only_in_its_exact_amount() {
        assertThat(matching.of(moneyOut(-8000))).isInstanceOf(Meaning.RefundCarriedOut.class);
        assertThat(why(moneyOut(-8001))).isEqualTo(Why.MONEY_OUT);
    }

    @Test
    void a_single_collected_debit_is_known_by_its_own_id() {
        BankEntry single = new BankEntry(
                "B1",
                LocalDate.of(2026, 11, 16),
                Money.euro(120),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DEBIT),
                Optional.empty(),
                "");
        assertThat(matching.of(single)).isEqualTo(new Meaning.Collected(RUN));
    }

    private static BankEntry refundBack(long cents) {
        return refund(cents, Optional.of("AC04"));
    }

    private static BankEntry moneyOut(long cents) {
        return refund(cents, Optional.empty());
    }

    private static BankEntry refund(long cents, Optional<String> code) {
        return new BankEntry(
                "B1",
                LocalDate.of(2026, 11, 18),
                Money.cents(cents),
                Optional.empty(),
                code,
                Optional.of("REFUND-1"),
                Optional.empty(),
                "");
    }

    private static final class Known implements KnownMoney {

        private final Map<PaymentReference, PayerAccount> accounts = new HashMap<>();
        private boolean returned;
        private boolean refundReturned;

        Known() {
            accounts.put(ERIKA.reference(), ERIKA);
            accounts.put(OTTO.reference(), OTTO);
        }

        @Override
        public Optional<PayerAccount> account(PaymentReference reference) {
            return Optional.ofNullable(accounts.get(reference));
        }

        @Override
        public Optional<SentDebit> debit(String endToEndId) {
            return endToEndId.equals(DEBIT)
                    ? Optional.of(new SentDebit(ERIKA, RUN, Money.euro(120), LocalDate.of(2026, 11, 16), returned))
                    : Optional.empty();
        }

        @Override
        public Optional<SentRefund> refund(String endToEndId) {
            return endToEndId.equals("REFUND-1")
                    ? Optional.of(new SentRefund(ERIKA, Optional.of(RUN), Money.euro(80), refundReturned))
                    : Optional.empty();
        }

        @Override
        public Optional<RunId> collection(String batch) {
            return batch.equals("KITA-202611001-20261116") ? Optional.of(RUN) : Optional.empty();
        }
    }
}
