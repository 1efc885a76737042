package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class CollectionRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);
    private static final PayerAccount ACCOUNT =
            PayerAccount.of(new TenantId("elbstadt"), new GuardianId("G1"), PayerNumber.FIRST);
    private static final Iban IBAN = new Iban("DE02120300000000202051");
    private final CollectionRule rule = new CollectionRule(DUE);

    @Test
    void with_a_valid_mandate_the_sum_is_drawn() {
        Mandate mandate = mandate("2024-01-01");
        assertThat(rule.collect(statement("0", "184", "184", Optional.of(mandate))))
                .isEqualTo(new Collection.Debit(ACCOUNT, Money.euro(184), mandate));
    }

    @Test
    void without_a_mandate_the_payer_gets_an_invoice() {
        assertThat(rule.collect(statement("0", "64", "64", Optional.empty())))
                .isEqualTo(new Collection.Invoice(ACCOUNT, Money.euro(64), "kein Mandat"));
    }

    @Test
    void a_mandate_revoked_by_the_due_date_draws_nothing() {
        Mandate revoked =
                new Mandate("M1", IBAN, "Mia Muster", LocalDate.of(2024, 1, 1), Optional.of(DUE), Optional.empty());
        assertThat(rule.collect(statement("0", "64", "64", Optional.of(revoked))))
                .isEqualTo(new Collection.Invoice(ACCOUNT, Money.euro(64), "Mandat widerrufen"));
    }

    @Test
    void a_mandate_revoked_after_the_due_date_still_draws() {
        Mandate later = new Mandate(
                "M1", IBAN, "Mia Muster", LocalDate.of(2024, 1, 1), Optional.of(DUE.plusDays(1)), Optional.empty());
        assertThat(rule.collect(statement("0", "64", "64", Optional.of(later)))).isInstanceOf(Collection.Debit.class);
    }

    @Test
    void a_mandate_signed_after_the_due_date_draws_nothing() {
        assertThat(rule.collect(statement("0", "64", "64", Optional.of(mandate("2026-09-16")))))
                .isInstanceOf(Collection.Invoice.class);
    }

    @Test // 152
    void a_mandate_unused_for_36_months_has_lapsed() {
        assertThat(mandate("2023-09-15").on(DUE)).isEqualTo(Mandate.Validity.VALID);
        assertThat(mandate("2023-09-14").on(DUE)).isEqualTo(Mandate.Validity.LAPSED);
        Mandate used = new Mandate(
                "M1",
                IBAN,
                "Mia Muster",
                LocalDate.of(2015, 1, 1),
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 9, 15)));
        assertThat(used.on(DUE)).isEqualTo(Mandate.Validity.VALID);
    }

    @Test
    void of_several_mandates_the_usable_one_signed_last_is_drawn_from() {
        Mandate old = mandate("2024-01-01");
        Mandate newer =
                new Mandate("M2", IBAN, "Mia Muster", LocalDate.of(2025, 1, 1), Optional.empty(), Optional.empty());
        Mandate revoked = new Mandate(
                "M3",
                IBAN,
                "Mia Muster",
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 8, 1)),
                Optional.empty());
        assertThat(MandateOnFile.best(List.of(revoked, old, newer), DUE)).isEqualTo(new MandateOnFile.Present(newer));
        assertThat(MandateOnFile.best(List.of(revoked), DUE)).isEqualTo(new MandateOnFile.Present(revoked));
        assertThat(MandateOnFile.best(List.of(), DUE)).isEqualTo(MandateOnFile.NONE);
    }

    @Test // 82
    void a_credit_is_used_up_over_the_months_and_never_drawn_below_zero() {
        Money forward = Money.ZERO;
        List<String> seen = new ArrayList<>();
        for (String posted : List.of("-150", "100", "100")) {
            Collection outcome =
                    rule.collect(statement(forward.toString(), posted, "100", Optional.of(mandate("2024-01-01"))));
            seen.add(outcome.demanded() + " drawn, " + outcome.carried() + " left");
            forward = outcome.carried();
        }
        assertThat(seen)
                .containsExactly("0.00 drawn, -150.00 left", "0.00 drawn, -50.00 left", "50.00 drawn, 0.00 left");
    }

    @Test // 84
    void a_credit_of_a_family_that_has_left_goes_to_the_payout_list() {
        assertThat(rule.collect(statement("0", "-120", "0", Optional.of(mandate("2024-01-01")))))
                .isEqualTo(new Collection.PayoutOpen(ACCOUNT, Money.euro(-120)));
    }

    @Test
    void charges_and_credits_that_cancel_out_draw_nothing() {
        assertThat(rule.collect(statement("-64", "64", "64", Optional.empty())))
                .isEqualTo(new Collection.Settled(ACCOUNT));
    }

    @Test
    void a_debit_of_zero_or_less_cannot_even_be_written_down() {
        assertThatThrownBy(() -> new Collection.Debit(ACCOUNT, Money.ZERO, mandate("2024-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Collection.Debit(ACCOUNT, Money.euro(-1), mandate("2024-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // 149
    void an_iban_typed_with_blanks_and_in_lower_case_is_stored_plainly() {
        assertThat(new Iban("de02 1203\u00a00000 0000\u202f2020 51")).isEqualTo(IBAN);
    }

    @Test // 149
    void a_wrong_check_digit_is_refused_without_repeating_the_number() {
        assertThatThrownBy(() -> new Iban("DE03120300000000202051"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("202051");
    }

    @Test
    void a_german_iban_of_another_length_is_refused() {
        assertThatThrownBy(() -> new Iban("DE0212030000000020205")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Mandate mandate(String signed) {
        return new Mandate("M1", IBAN, "Mia Muster", LocalDate.parse(signed), Optional.empty(), Optional.empty());
    }

    private static PayerStatement statement(String forward, String posted, String current, Optional<Mandate> mandate) {
        return new PayerStatement(
                ACCOUNT,
                Money.parse(forward),
                Money.parse(posted),
                Money.parse(current),
                mandate.<MandateOnFile>map(MandateOnFile.Present::new).orElse(MandateOnFile.NONE));
    }
}
