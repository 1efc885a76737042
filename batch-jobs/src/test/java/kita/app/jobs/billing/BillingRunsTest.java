package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kita.app.jobs.JobRefusedException;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BillingRunsTest {

    private static final Month AUGUST = Month.of(2026, 8);
    private static final Month SEPTEMBER = Month.of(2026, 9);
    private static final Month OCTOBER = Month.of(2026, 10);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");

    @Autowired
    BillingRuns billing;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private BillingTown town;

    @BeforeEach
    void aTown() {
        town = new BillingTown(towns, transactions, jdbc);
    }

    @Test
    void the_first_run_posts_all_months_since_go_live_and_draws_from_those_with_a_mandate() {
        town.families(4).assessedUntil(SEPTEMBER);
        BillingRun.Prepared run = prepare(SEPTEMBER).run().orElseThrow();
        RunTotals totals = run.content().totals();
        assertThat(totals.entries()).isEqualTo(8);
        assertThat(totals.posted()).isEqualTo(Money.parse("800.20"));
        assertThat(totals.debits()).isEqualTo(2);
        assertThat(totals.debited()).isEqualTo(Money.parse("400.08"));
        assertThat(totals.invoices()).isEqualTo(2);
        assertThat(run.content().dueDate()).isEqualTo("2026-09-15");
    }

    @Test
    void a_second_prepare_posts_nothing_and_makes_no_run() {
        town.families(4).assessedUntil(SEPTEMBER);
        released(prepare(SEPTEMBER));
        assertThat(prepare(SEPTEMBER)).isEqualTo(new PrepareOutcome(0, java.util.Optional.empty()));
        assertThat(prepare(SEPTEMBER).newEntries()).isZero();
        assertThat(town.number("SELECT count(*) FROM kita.billing_run")).isEqualTo(1);
    }

    @Test // 103
    void a_newcomer_after_the_run_of_its_month_gets_a_supplementary_run_of_its_own() {
        town.families(4).assessedUntil(AUGUST);
        town.reassess("0004", "P0004", AUGUST, "KRIPPE", 0);
        released(prepare(AUGUST));
        town.reassess("0004", "P0004", AUGUST, "KRIPPE", 12_000);
        BillingRun.Prepared second = prepare(AUGUST).run().orElseThrow();
        assertThat(second.id().number()).isEqualTo(2);
        assertThat(second.content().totals().posted()).isEqualTo(Money.euro(120));
    }

    @Test // 77, 82
    void a_correction_is_a_reversal_and_a_new_charge_and_a_credit_is_carried_not_drawn() {
        town.families(1).assessedUntil(SEPTEMBER);
        released(prepare(SEPTEMBER));
        town.assessedUntil(OCTOBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 0);
        town.reassess("0001", "P0001", SEPTEMBER, "KRIPPE", 5_001);
        RunTotals totals = prepare(OCTOBER).run().orElseThrow().content().totals();
        // -100.01 and -100.01 + 50.01 for the past, +100.01 for October
        assertThat(totals.entries()).isEqualTo(4);
        assertThat(totals.posted()).isEqualTo(Money.parse("-50.00"));
        assertThat(totals.debits()).isZero();
        assertThat(totals.carried()).isEqualTo(Money.parse("-50.00"));
        assertThat(town.number("SELECT sum(amount_cents) FROM kita.entry")).isEqualTo(10_001 + 5_001);
    }

    @Test // 82
    void a_credit_carried_over_lowers_the_debit_of_the_next_run() {
        town.families(1).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 0);
        town.reassess("0001", "P0001", SEPTEMBER, "KRIPPE", 6_000);
        assertThat(released(prepare(SEPTEMBER)).content().totals().carried()).isEqualTo(Money.parse("-40.01"));
        town.assessedUntil(OCTOBER);
        RunTotals october = prepare(OCTOBER).run().orElseThrow().content().totals();
        assertThat(october.broughtForward()).isEqualTo(Money.parse("-40.01"));
        assertThat(october.debited()).isEqualTo(Money.euro(60));
    }

    @Test // 91
    void a_change_of_payer_credits_one_and_charges_the_other_without_netting() {
        town.families(2).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.assessedUntil(SEPTEMBER);
        town.reassess("0001", "P0002", AUGUST, "KRIPPE", 10_001);
        town.reassess("0001", "P0002", SEPTEMBER, "KRIPPE", 10_001);
        prepare(SEPTEMBER);
        assertThat(town.number("SELECT carried_cents FROM kita.collection WHERE payer_id = 'P0001' AND outcome = "
                        + "'PAYOUT_OPEN'"))
                .isEqualTo(-10_001);
        assertThat(town.number("SELECT demanded_cents FROM kita.collection WHERE payer_id = 'P0002' AND run_month = "
                        + "'2026-09-01'"))
                .isEqualTo(10_001 + 10_001 + 10_002);
    }

    @Test
    void a_parked_household_is_neither_charged_nor_credited_and_listed_with_the_run() {
        town.families(3).assessedUntil(AUGUST);
        released(prepare(AUGUST));
        town.assessedUntil(SEPTEMBER);
        town.reassess("0002", "P0002", AUGUST, "KRIPPE", 0);
        town.park("0002");
        RunTotals totals = prepare(SEPTEMBER).run().orElseThrow().content().totals();
        assertThat(totals.entries()).isEqualTo(2);
        assertThat(town.number("SELECT sum(amount_cents) FROM kita.entry WHERE household_id = 'H0002'"))
                .isEqualTo(10_002);
        assertThat(town.number("SELECT count(*) FROM kita.run_parked_household WHERE household_id = 'H0002'"))
                .isEqualTo(1);
    }

    @Test // 101
    void while_a_draft_waits_for_its_release_no_second_one_is_made() {
        town.families(2).assessedUntil(SEPTEMBER);
        PrepareOutcome draft = prepare(SEPTEMBER);
        assertThat(prepare(SEPTEMBER).newEntries()).isZero();
        town.reassess("0001", "P0001", AUGUST, "KRIPPE", 1);
        assertThatThrownBy(() -> prepare(SEPTEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("2026-09/1")
                .hasMessageContaining("Freigabe");
        released(draft);
        assertThat(prepare(SEPTEMBER).newEntries()).isEqualTo(2);
    }

    @Test
    void months_that_were_never_assessed_are_not_run() {
        town.families(1).assessedUntil(AUGUST);
        assertThatThrownBy(() -> prepare(SEPTEMBER))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht festgesetzt");
        assertThat(town.number("SELECT count(*) FROM kita.entry")).isZero();
    }

    @Test
    void a_run_before_go_live_is_refused() {
        town.families(1).assessedUntil(AUGUST);
        assertThatThrownBy(() -> prepare(Month.of(2026, 7))).isInstanceOf(JobRefusedException.class);
    }

    @Test // R9
    void only_a_second_person_who_saw_this_content_releases_and_only_once() {
        town.families(1).assessedUntil(AUGUST);
        BillingRun.Prepared run = prepare(AUGUST).run().orElseThrow();
        Digest digest = run.content().whole();
        assertThatThrownBy(() -> billing.release(run.id(), new UserName("Anna"), digest))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("zweite Person");
        assertThatThrownBy(() -> billing.release(run.id(), BERND, Digest.NONE))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("anderen Inhalt");
        billing.release(run.id(), BERND, digest);
        assertThatThrownBy(() -> billing.release(run.id(), BERND, digest))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("bereits freigegeben");
    }

    @Test // R9
    void the_database_itself_refuses_a_release_by_the_preparer_or_of_another_digest() {
        town.families(1).assessedUntil(AUGUST);
        prepare(AUGUST);
        assertThatThrownBy(
                        () -> town.sql(
                                "UPDATE kita.billing_run SET state = 'RELEASED', released_by = 'ANNA', released_digest = digest"))
                .hasMessageContaining("released_by_a_second_person");
        assertThatThrownBy(() -> town.sql("UPDATE kita.billing_run SET state = 'RELEASED', released_by = 'bernd', "
                        + "released_digest = repeat('0', 64)"))
                .hasMessageContaining("released_as_prepared");
        assertThatThrownBy(() -> town.sql("UPDATE kita.billing_run SET digest = repeat('0', 64)"))
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> town.sql("UPDATE kita.billing_run SET creditor_iban = 'DE00'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test // R8
    void what_is_posted_can_be_neither_changed_nor_deleted() {
        town.families(1).assessedUntil(AUGUST);
        prepare(AUGUST);
        for (String table : new String[] {"entry", "collection", "debit", "assessed_month"}) {
            assertThatThrownBy(() -> town.sql("DELETE FROM kita." + table))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> town.sql("UPDATE kita." + table + " SET tenant = tenant"))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> town.sql("DELETE FROM kita.billing_run")).hasStackTraceContaining("permission denied");
    }

    @Test
    void the_database_refuses_to_post_the_same_thing_twice() {
        town.families(1).assessedUntil(AUGUST);
        prepare(AUGUST);
        assertThatThrownBy(() -> town.sql("""
                        INSERT INTO kita.entry SELECT * FROM kita.entry""")).hasMessageContaining("nothing_is_posted_twice");
    }

    @Test // R7
    void each_run_is_chained_to_the_one_before() {
        town.families(2).assessedUntil(AUGUST);
        Digest first = released(prepare(AUGUST)).content().ledger();
        town.assessedUntil(SEPTEMBER);
        Digest second = released(prepare(SEPTEMBER)).content().ledger();
        assertThat(second).isNotEqualTo(first);
        assertThat(town.number("SELECT count(*) FROM kita.billing_run WHERE chain_no IN (1, 2)"))
                .isEqualTo(2);
    }

    @Test
    void two_towns_with_equal_families_bill_for_themselves() {
        BillingTown other =
                new BillingTown(towns, transactions, jdbc).families(3).assessedUntil(AUGUST);
        town.families(2).assessedUntil(AUGUST);
        billing.prepare(other.tenant, AUGUST, ANNA, LocalDate.of(2026, 8, 1));
        prepare(AUGUST);
        assertThat(other.number("SELECT count(*) FROM kita.entry")).isEqualTo(3);
        assertThat(town.number("SELECT count(*) FROM kita.entry")).isEqualTo(2);
    }

    private PrepareOutcome prepare(Month month) {
        return billing.prepare(town.tenant, month, ANNA, month.firstDay());
    }

    private BillingRun.Released released(PrepareOutcome prepared) {
        BillingRun.Prepared run = prepared.run().orElseThrow();
        return billing.release(run.id(), BERND, run.content().whole());
    }
}
