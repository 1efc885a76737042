package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final GuardianId MOTHER = new GuardianId("Mutter");
    private static final PayerAccount ACCOUNT = PayerAccount.of(TOWN, MOTHER, PayerNumber.FIRST);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    @Test // 99
    void each_entry_has_a_counter_entry_and_the_two_of_one_position_stay_apart() {
        Entry back = entry(Reason.REVERSAL, -120).counter();
        Entry anew = entry(Reason.CORRECTED_CHARGE, 105).counter();
        assertThat(back.reason()).isEqualTo(Reason.REINSTATED);
        assertThat(back.amount()).isEqualTo(Money.euro(120));
        assertThat(anew.reason()).isEqualTo(Reason.RUN_REVERSED);
        assertThat(anew.amount()).isEqualTo(Money.euro(-105));
        assertThat(anew.position()).isEqualTo(entry(Reason.CHARGE, 105).position());
        assertThat(entry(Reason.CHARGE, 64).counter().reason()).isEqualTo(Reason.RUN_REVERSED);
        assertThat(entry(Reason.LATE_CHARGE, 64).counter().reason()).isEqualTo(Reason.RUN_REVERSED);
    }

    @Test
    void a_reversal_is_not_reversed() {
        assertThatThrownBy(() -> entry(Reason.CHARGE, 64).counter().counter())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Reversal(new RunId(TOWN, SEPTEMBER, 1), Reversal.Demands.DRAWN, " "))
                .isInstanceOf(RunRefusedException.class);
    }

    @Test // 99
    void what_nobody_had_paid_is_taken_back_with_its_charge_and_nothing_is_left() {
        assertThat(collected(-120, 120)).isEqualTo(new Collection.Settled(ACCOUNT));
    }

    @Test // 99
    void what_was_drawn_stays_as_a_credit_for_the_next_run_and_is_not_paid_out() {
        assertThat(collected(-120, 0)).isEqualTo(new Collection.CreditCarried(ACCOUNT, Money.euro(-120)));
    }

    @Test // 99, 90
    void a_credit_of_the_reversed_run_that_was_used_since_is_owed_again() {
        assertThat(collected(40, 0))
                .isEqualTo(new Collection.Invoice(
                        ACCOUNT, Money.euro(40), ((MandateOnFile.Absent) MandateOnFile.NONE).why()));
    }

    private static Collection collected(int posted, int cancelled) {
        return new CollectionRule(DUE, CollectionRule.Credits.CARRIED)
                .collect(new PayerStatement(
                        ACCOUNT,
                        Money.ZERO,
                        Money.euro(posted),
                        Money.euro(cancelled),
                        Money.ZERO,
                        MandateOnFile.NONE));
    }

    private static Entry entry(Reason reason, int euro) {
        return new Entry(
                new Position(new HouseholdId("H"), MOTHER, SEPTEMBER, new ChildId("K"), Product.KRIPPE),
                PayerNumber.FIRST,
                reason,
                Money.euro(euro),
                new ProductAccount("36501"));
    }
}
